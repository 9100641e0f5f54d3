"""The sheet about one decision, read back from the PDF."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.draft import Answer
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.guidance import Choice, Indication, ListName
from infoshare_desktop.domain.records.listing import search_text
from infoshare_desktop.reports import decision
from infoshare_desktop.reports.pdf import render
from tests.guidance.builtin import leaflet
from tests.reports.cases import FONTS, case, draft, frame
from tests.reports.reading import in_order, pages, text

if TYPE_CHECKING:
    from infoshare_desktop.reports.case import Case


def printed(about: Case) -> str:
    """The text of the sheet."""
    return text(render(decision.blocks(about), frame(), FONTS))


def test_everything_that_was_typed_is_on_the_sheet() -> None:
    """No passage of decision, disclosures or receipts is left out, the contacts of agencies included."""
    about = case()
    found = printed(about)
    acts = [*(act for _, act in about.disclosures), *about.receipts]
    passages = [line for value in (about.decision, *acts) for line in search_text(value).splitlines()]
    assert len(passages) > 40
    roles = {"client", "witness"}
    """Said in the words of the pack."""
    assert not [passage for passage in passages if " ".join(passage.split()) not in found and passage not in roles]


def test_the_sheet_is_read_in_the_order_of_a_supervisor() -> None:
    """What was decided and why stands first, the override at once after it, then the questions, then what was done."""
    assert in_order(
        printed(case()),
        "Decision KM-2026-0137",
        "3 May 2026, 10:00",
        "3 May 2026, 12:31 (2 hours later)",
        "Kim Mason, Outreach worker, Harbour Trust",
        "P-0042, P-0043",
        "Share in part",
        "The threat is near.",
        "Guidance pointed to",
        "Override: to share although P-0042 refused consent",
        "He may be badly hurt within days.",
        "What it is about",
        "The questions",
        "Sharing",
        "To do",
        "Signed",
    )


def test_each_question_stands_with_its_wording_answer_and_reason() -> None:
    """All that were on the way, in the words that were shown."""
    about = case()
    found = printed(about)
    used = [answer for answer in about.decision.answers if answer.used]
    assert [answer.number for answer in used if answer.number] == ["1", "2", "3", "4", "5", "6", "7"]
    assert in_order(found, *(" ".join(answer.wording.split()) for answer in used))
    assert in_order(found, "are you sharing the right information", "The place only.")


def test_an_answer_that_did_not_count_is_there_and_marked() -> None:
    """After a change of mind the earlier answers stay on paper, said to be not used."""
    changed = draft().answered("purpose", Answer(Choice.NO, "There is no purpose.", "Purpose?"))
    assert "not used in the end" not in printed(case())
    found = printed(case(changed=changed))
    assert found.count("not used in the end") == sum(
        not answer.used for answer in case(changed=changed).decision.answers
    )
    assert in_order(found, "There is no purpose.", "He told me in confidence.", "Yes: not used in the end")


def test_choices_are_said_in_the_words_of_the_pack() -> None:
    """No id of a choice list is printed."""
    found = printed(case())
    pack = leaflet()
    for name, entry in [
        (ListName.TRIGGERS, "request"),
        (ListName.PURPOSES, "protect_adult"),
        (ListName.CATEGORIES, "location"),
        (ListName.VERIFIED, "called_back"),
        (ListName.METHODS, "phone"),
        (ListName.AGES, "18_or_over"),
        (ListName.ADVISERS, "supervisor"),
    ]:
        assert " ".join(pack.choices(name).label(entry).split()) in found
    assert "_" not in found


def test_what_was_done_stands_beside_what_was_planned() -> None:
    """The one recipient with disclosure and receipt, the other as not yet; a follow-up with its result."""
    assert in_order(
        printed(case()),
        "1. DC Marsh, Detective, Eastfield Police",
        "That he sleeps near the canal.",
        "3 May 2026, 11:05, Kim Mason",
        "They spoke to both men.",
        "2. Housing Options",
        "Not yet",
        "Telling P-0043",
        "Nobody knows who she is.",
        "6 May 2026",
        "done 6 May 2026: Both warned",
        "Look at this decision again · Kim Mason · open",
    )


def test_a_recipient_that_was_not_planned_is_named_as_such() -> None:
    """With the reason that was asked for."""
    about = case()
    ((sequence, act),) = about.disclosures
    new = replace(act, planned_id="", new_because="The desk sent me on.")
    found = printed(replace(about, disclosures=((sequence, new),)))
    assert in_order(found, "Not planned: DC Marsh", "The desk sent me on.")


@pytest.mark.parametrize(("kind", "shape"), [(OutcomeKind.SHARE_NOW, "●"), (OutcomeKind.DO_NOT_SHARE, "■")])
def test_the_outcome_is_a_word_with_a_shape(kind: OutcomeKind, shape: str) -> None:
    """Meaning does not hang on a colour or on the shape alone."""
    changed = replace(draft(), outcome=replace(draft().outcome, kind=kind))
    assert f"{shape} {'Share now' if kind.shares else 'Do not share'}" in printed(case(changed=changed))


def test_going_against_the_guidance_is_an_override_too() -> None:
    """Not sharing although the guidance points to sharing is prominent, with its reason."""
    plain = replace(
        draft(),
        consents=tuple(Consent(person, Choice.NO, ConsentStatus.GIVEN) for person in ("P-0042", "P-0043")),
        outcome=replace(draft().outcome, kind=OutcomeKind.DO_NOT_SHARE, override="She went home."),
    )
    about = case(changed=plain)
    assert about.decision.indication is Indication.SHARE
    assert in_order(printed(about), "Override: another outcome than the guidance points to", "She went home.")


def test_a_decision_that_follows_the_guidance_has_no_override_box() -> None:
    """The heavy frame is kept for what must not be overlooked."""
    agreed = tuple(Consent(person, Choice.NO, ConsentStatus.GIVEN) for person in ("P-0042", "P-0043"))
    outcome = replace(draft().outcome, kind=OutcomeKind.SHARE_NOW)
    assert "Override" not in printed(case(changed=replace(draft(), consents=agreed, outcome=outcome)))


def test_a_short_decision_takes_one_page() -> None:
    """Where little was to be said, one sheet of paper is enough."""
    short = replace(
        draft(),
        answers={
            "danger": Answer(Choice.NO, "He was calm.", "Is anyone in immediate danger?"),
            "duty": Answer(Choice.NO, "", "Does a law or a court order say that you must share this?"),
            "purpose": Answer(Choice.NO, "They did not say what for.", "Is there a clear and legitimate purpose?"),
        },
        consents=(),
        interests=(),
        advice=(),
        planned=(),
        tellings=(),
        follow_ups=(),
        outcome=replace(draft().outcome, kind=OutcomeKind.DO_NOT_SHARE, override="", review_on=None),
    )
    about = replace(case(changed=short), disclosures=(), receipts=(), follow_ups=())
    assert len(pages(render(decision.blocks(about), frame(), FONTS))) == 1


def test_what_no_answered_question_asks_for_is_not_lost() -> None:
    """Consents entered before the question of purpose was answered with no stay on the sheet."""
    changed = replace(
        draft(),
        answers={"purpose": Answer(Choice.NO, "None.", "Purpose?")},
        consents=(Consent("P-0042", note="Mumbled."),),
    )
    assert in_order(printed(case(changed=changed)), "Also recorded", "Mumbled.")
