"""Every passage in which words stand can be taken out, and is gone then from all that is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.breach import BREACH_SCHEMA, Breach
from infoshare_desktop.domain.acts.keeping import REDACTION_SCHEMA, Redaction
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.facts.removable import removable
from infoshare_desktop.domain.records.lines import line_of_breach
from infoshare_desktop.domain.records.record import statement
from infoshare_desktop.services.ending.erasable import taken_out
from infoshare_desktop.services.ending.erasing import Erasing
from tests.domain.making import WORKER
from tests.hand_clock import START
from tests.services.desk import pack
from tests.store.planting import NUMBER, URGENT, plant, planted

if TYPE_CHECKING:
    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.store.rows.repositories import Repositories
    from tests.services.desk import Desk

WORD = "zanzibarschnecke"
INSTEAD = "[taken out]"
CHOSEN = {
    "trigger.requester.received_at",
    "people.P-0011",
    "statements.s",
    "consents.P-0011.competence",
    "tellings.P-0011",
    "disclosures.9.at",
    "disclosures.9.verified",
    "disclosures.9.told.P-0011",
    "emergency.at",
}
"""Where the word stands on in what nobody types into the record: an id of a choice, the worker's own name."""


def redacted(kept: Repositories, number: str, key: str) -> list[Entry]:
    """The entries about a number after the passage was taken out."""
    for taken in taken_out(kept.entries.about(number), key, pack(), INSTEAD):
        act = Redaction(START, taken.sequence, key, "x", WORKER, "y", taken.schema, taken.statement)
        kept.entries.append(EntryKind.REDACTION, number, REDACTION_SCHEMA, statement(act), START)
        kept.entries.erase([taken.sequence])
    return kept.entries.about(number)


@pytest.mark.parametrize(("number", "least"), [(NUMBER, 40), (URGENT, 3)])
def test_every_passage_with_words_can_be_taken_out(desk: Desk, number: str, least: int) -> None:
    """One after the other, until nothing that was typed is shown any more."""
    plant(desk.vault, WORD, others=2)

    def work(kept: Repositories) -> tuple[int, list[str]]:
        entries = kept.entries.about(number)
        keys = [one.key for one in removable(entries, pack()) if WORD in one.words]
        left = []
        for key in keys:
            entries = redacted(kept, number, key)
            now = {one.key: one.words for one in removable(entries, pack())}
            if WORD in now.get(key, ""):
                left.append(key)
        return len(keys), left

    count, left = desk.vault.write(work)
    assert count >= least
    assert set(left) <= CHOSEN


def test_what_was_said_of_a_breach_goes_from_everything_said_about_it(desk: Desk) -> None:
    """Each entry about it says the whole anew."""
    first = planted(Breach(START, "other", "", START, WORKER), WORD)
    last = replace(first, what="Nothing of it", closed=True)

    def work(kept: Repositories) -> None:
        for act in (first, last):
            kept.entries.append(EntryKind.BREACH, NUMBER, BREACH_SCHEMA, statement(act), START)
        line = line_of_breach(NUMBER, last)
        kept.records.put(line.row)
        kept.records.index(NUMBER, line.text)

    desk.vault.write(work)
    erasing = Erasing(desk.vault, desk.guiding, desk.clock)
    erased = erasing.redact(NUMBER, "breach.what", "Somebody else's", "Sam Lee")
    assert len(erased.entries) == 2
    erasing.redact(NUMBER, "breach.lessons", "Somebody else's", "Sam Lee")
    words = {one.key: one.words for one in erasing.passages(NUMBER)}
    assert all("Sam Lee" in words[key] for key in ("breach.what", "breach.lessons"))
    assert WORD in words["breach.contained"]
