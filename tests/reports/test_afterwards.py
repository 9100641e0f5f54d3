"""Corrections, comments and restricted records on paper, read back from the PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.acts.correcting import Amendment, Comment, Restriction, Stance
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.facts.passages import MISSING, passages
from infoshare_desktop.domain.records.history import History
from infoshare_desktop.reports import decision, supervision
from infoshare_desktop.reports.afterwards import notice
from infoshare_desktop.reports.pdf import render
from tests.guidance.builtin import leaflet
from tests.reports.cases import FONTS, WORKER, case, frame, may, period
from tests.reports.reading import in_order, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.reports.blocks import Block

OVERRIDE: Final = Amendment(
    may(5),
    "outcome.override",
    "Why against the guidance or the person's wish",
    "He may be badly hurt within days.",
    "He may be badly hurt within weeks.",
    "I misheard the officer",
    WORKER,
)
SAID: Final = Comment(
    date(2026, 5, 12),
    "Ruth Abel",
    "Ask him once more.",
    Stance.DISAGREES,
    WORKER,
    FollowUp("supervision-1", "Ask him again", "Kim Mason", date(2026, 5, 30)),
)


def printed(blocks: Sequence[Block]) -> str:
    """The words on the pages."""
    return text(render(blocks, frame(), FONTS))


def test_a_correction_is_printed_beside_the_original_and_in_full() -> None:
    """The original first, the new words behind it; then what changed, why, who and when."""
    found = printed(decision.blocks(replace(case(), amendments=(OVERRIDE,))))
    assert in_order(
        found,
        "Override: to share although P-0042 refused consent",
        "He may be badly hurt within days.",
        "Corrected 5 May 2026",
        "He may be badly hurt within weeks.",
        "Corrections",
        "As it stood",
        "He may be badly hurt within days.",
        "Corrected to",
        "He may be badly hurt within weeks.",
        "What changed",
        "“days.” became “weeks.”.",
        "I misheard the officer",
        "Kim Mason, Outreach worker, 5 May 2026, 10:12",
        "What it is about",
    )


def test_whatever_passage_is_corrected_stands_corrected_in_its_place() -> None:
    """Every correction is read twice: beside what it corrects, and among the corrections."""
    about = case()
    found = passages(History(about.decision, None, about.disclosures, about.receipts), leaflet())
    acts = tuple(
        Amendment(may(5), one.key, one.label, one.words, f"zephyr{place}x", "A slip", WORKER)
        for place, one in enumerate(found)
        if one.key != MISSING
    )
    sheet = printed(decision.blocks(replace(about, amendments=acts)))
    assert len(acts) > 40
    assert {act.label: sheet.count(act.corrected) for act in acts if sheet.count(act.corrected) < 3} == {}


@pytest.mark.parametrize("words", ["<b>&amp;", "=1+1 {reason} %s", "\u202eשלום e\u0301", "x" * 3_000])
def test_corrections_are_plain_text(words: str) -> None:
    """No character of a correction commands the page."""
    about = replace(case(), amendments=(replace(OVERRIDE, corrected=words),))
    found = printed(decision.blocks(about)).replace(" ", "")
    assert words.isascii() is False or words.replace(" ", "") in found


def test_a_decision_without_them_has_no_headings_for_them() -> None:
    """Most decisions have neither corrections nor comments."""
    found = printed(decision.blocks(case()))
    assert "Correct" not in found
    assert "Said in supervision" not in found


def test_a_comment_is_printed_with_what_was_agreed() -> None:
    """Who said it and when, what, how it stands to the decision, and the action with owner and day."""
    found = printed(decision.blocks(replace(case(), comments=(SAID,))))
    assert in_order(
        found, "Said in supervision", "Ruth Abel, 12 May 2026", "Ask him once more.", "Does not agree", "Signed"
    )
    assert "Ask him again, Kim Mason, by 30 May 2026" in found


def test_the_supervision_report_tells_what_was_said_and_corrected() -> None:
    """What was said since the last time, also about an earlier decision; corrections catch the eye."""
    about = replace(case(), amendments=(OVERRIDE,), comments=(SAID,))
    found = printed(supervision.blocks(replace(period(about), comments=(("KM-2026-0099", SAID),))))
    assert in_order(found, "What needs your eye first", "Corrected 1 KM-2026-0137", "All decisions")
    assert in_order(found, "Said in supervision", "12 May 2026", "KM-2026-0099", "Ask him once more.", "Ruth Abel")
    assert in_order(found, "Decisions to look at", "“days.” became “weeks.”.", "I misheard the officer")


def test_a_restricted_record_is_a_number_in_the_report() -> None:
    """It is said to be restricted, and not counted."""
    found = printed(supervision.blocks(replace(period(), restricted=("KM-2026-0140",))))
    assert in_order(found, "0 decisions", "Restricted", "KM-2026-0140 restricted")
    assert found.count("KM-2026-0140") == 1


def test_a_notice_stands_for_a_restricted_record() -> None:
    """Ground, who and when."""
    act = Restriction(may(6), restricted=True, ground="He contests it", worker=WORKER)
    assert in_order(
        printed(notice("KM-2026-0140", act)), "KM-2026-0140", "Restricted", "He contests it", "6 May 2026, 10:12"
    )
