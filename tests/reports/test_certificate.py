"""The certificate of what was erased, as blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from infoshare_desktop.domain.acts.keeping import Disposal, Redaction
from infoshare_desktop.reports.blocks import PageBreak
from infoshare_desktop.reports.certificate import Ended, blocks, reference
from infoshare_desktop.reports.texts import texts
from tests.domain.making import NOON, WORKER

DISPOSAL: Final = Disposal(NOON, "All other records: 6 years", "Over", WORKER, "Ruth Abel", (3, 4), ("P-0001",))
REDACTION: Final = Redaction(
    NOON, 3, "outcome.reasons", "Her doctor", WORKER, "Ruth Abel", "decision/2", {"x": "Secret"}
)
ENDED: Final = Ended("KM-2020-0001", NOON, DISPOSAL, (), (), ())


def said(*ended: Ended) -> str:
    """Everything that is printed."""
    return "\n".join(texts(blocks(ended)))


def test_a_disposal_says_what_went_and_by_which_rule() -> None:
    """Entries are counted and people named by reference."""
    printed = said(ENDED)
    for words in ("The content of 2 entries was erased.", "the details of P-0001", "6 years", "Over", "Ruth Abel"):
        assert words in printed
    assert "before its time was over" in said(replace(ENDED, disposal=replace(DISPOSAL, rule="")))


def test_a_redaction_prints_nothing_of_what_stands_there_now() -> None:
    """The record it is about stays, and those who have it are named."""
    printed = said(replace(ENDED, disposal=None, redactions=(REDACTION,), recipients=("J. Bell, Housing Options",)))
    assert "Her doctor" in printed
    assert "J. Bell, Housing Options" in printed
    assert "Until the record is disposed of" in printed
    assert "Secret" not in printed


def test_every_folder_that_was_not_reached_has_a_line() -> None:
    """Without any there is none."""
    printed = said(replace(ENDED, folders=("/media/one", "/media/two")))
    assert "/media/one" in printed
    assert "/media/two" in printed
    assert "Backups that may still hold it" not in said(ENDED)


def test_each_record_begins_on_a_page_of_its_own() -> None:
    """The head of the page names the first, and how many come after it."""
    breaks = [block for block in blocks((ENDED, ENDED, ENDED)) if isinstance(block, PageBreak)]
    assert len(breaks) == 2
    assert reference(("A-1", "A-2", "A-3")) == "A-1 and 2 more"
    assert reference(("A-1",)) == "A-1"


def test_a_file_that_is_still_to_be_made_anew_is_told() -> None:
    """The disk was full, or the program was killed: what was erased may be in the vault's own file."""
    assert "Unused pages that may still hold it" in said(replace(ENDED, fresh=False))
    assert "Unused pages" not in said(ENDED)
