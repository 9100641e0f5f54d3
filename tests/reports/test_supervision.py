"""The supervision report, read back from the PDF."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.records.listing import Row, State
from infoshare_desktop.reports import supervision
from infoshare_desktop.reports.pdf import render
from tests.reports.cases import FINGERPRINT, FONTS, HEAD_PRINTED, case, draft, emergency, frame, may, period
from tests.reports.reading import in_order, pages, text

if TYPE_CHECKING:
    from infoshare_desktop.reports.reckoning import Period


def printed(about: Period) -> str:
    """The text of the report."""
    return text(render(supervision.blocks(about), frame(title="Supervision report", reference="x"), FONTS))


def test_the_cover_says_who_when_and_how_much() -> None:
    """Worker, supervisor, period, and the numbers of the period."""
    unshared = replace(draft(), outcome=replace(draft().outcome, kind=OutcomeKind.DO_NOT_SHARE))
    about = period(case(), case("KM-2026-0138", unshared))
    first, *_ = pages(render(supervision.blocks(about), frame(), FONTS))
    assert in_order(first, "Supervision report", "1 April 2026 to 31 May 2026", "Kim Mason", "Supervisor", "Ruth Abel")
    assert in_order(first, "2 decisions", "1 shared", "1 not shared", "0 awaiting advice now")
    assert in_order(first, "1 shared without", "0 emergencies", "1 follow-ups overdue", "2 hours until sealed")


def test_what_needs_the_eye_stands_before_the_list() -> None:
    """Each reason with its decisions, the weightiest first; open emergencies and drafts awaiting advice too."""
    waiting = Row("D-0040", State.AWAITING_ADVICE, may(5))
    about = replace(period(case()), emergencies=(("KM-2026-0140", emergency()),), awaiting=(waiting,))
    assert in_order(
        printed(about),
        "What needs your eye first",
        "record to complete 1 KM-2026-0140",
        "Override 1 KM-2026-0137",
        "Without consent 1 KM-2026-0137",
        "Advice taken 1 KM-2026-0137",
        "Follow-up overdue 1 KM-2026-0137",
        "To share 1 KM-2026-0137",
        "Awaiting advice 1 D-0040",
        "All decisions",
    )


def test_every_decision_has_one_row() -> None:
    """Date, number, persons by reference, letters of the answers, outcome, agencies, marks."""
    cases = [case(f"KM-2026-{number:04d}") for number in range(60)]
    found = printed(period(*cases))
    rows = found[found.index("All decisions") : found.index("Decisions to look at")]
    assert re.findall(r"3 May 2026 (KM-2026-\d{4})", rows) == [about.decision.number for about in cases]
    assert in_order(rows, "KM-2026-0007", "P-0042", "N – N Y Y Y N Y Y Y", "Share in part", "Eastfield Police")


def test_no_name_or_contact_of_a_person_or_recipient_is_on_the_lists() -> None:
    """Lists name references and organisations; who at the police, and their number, is for the sheet alone."""
    found = printed(period(case()))
    lists = found[: found.index("Decisions to look at")]
    assert "Marsh" not in lists
    assert "01632" not in found


def test_a_flagged_decision_is_told_in_short_and_others_are_not() -> None:
    """Why to look at it, what it is, reasons, override, advice, what was shared and what is still to be."""
    about = case()
    calm = replace(
        about,
        decision=replace(about.decision, number="KM-2026-0500", overrides_consent=False, without_consent=(), advice=()),
        disclosures=(),
        receipts=(),
    )
    calm = replace(calm, decision=replace(calm.decision, against_indication=False, planned=()))
    found = printed(period(about, calm))
    details = found[found.index("Decisions to look at") : found.index("Fingerprints of these records")]
    assert "KM-2026-0500" not in details
    assert in_order(
        details,
        "KM-2026-0137 ◐ Share in part",
        "Override · Without consent",
        "Where he sleeps this week",
        "He may be badly hurt within days.",
        "Ruth Abel",
        "receipt confirmed",
        "To share",
        "Housing Options",
        "Telling P-0043",
    )
    assert "That he sleeps near the canal." not in details


def test_open_follow_ups_come_first_due_first_with_what_is_late() -> None:
    """Late or open is a word, not a colour."""
    (late,) = period().follow_ups
    later = ("KM-2026-0138", replace(late[1], what="Ask again", due_on=date(2026, 6, 6)))
    found = printed(replace(period(), follow_ups=(late, later)))
    assert in_order(found, "6 May 2026", "Ring for the outcome", "overdue", "6 June 2026", "Ask again", "open")


def test_there_is_room_to_write_and_to_sign() -> None:
    """Discussion, agreed actions with owner and day, both names."""
    found = printed(period(case()))
    assert in_order(found, "Discussion", "Action", "Who", "By", "Worker: Kim Mason", "Supervisor: Ruth Abel")
    assert "Next supervision" in found


def test_the_report_proves_itself() -> None:
    """The fingerprint of every record, and the chain head on each page."""
    report = render(supervision.blocks(period(case(), case("KM-2026-0138"), case("KM-2026-0139"))), frame(), FONTS)
    assert all(HEAD_PRINTED in page for page in pages(report))
    assert in_order(text(report), *(f"KM-2026-{number} {FINGERPRINT}" for number in ("0137", "0138", "0139")))


def test_a_period_without_decisions_says_so() -> None:
    """An empty report is still a report to sign."""
    found = printed(replace(period(), follow_ups=()))
    assert in_order(found, "Nothing in this period stands out.", "No decision was made in this period.", "Signed")


def test_many_persons_and_recipients_are_counted_and_not_listed_for_ever() -> None:
    """A row names the first three and how many more there are."""
    about = case()
    people = tuple(replace(about.decision.people[0], reference=f"P-{number:04d}") for number in range(500))
    many = replace(about, decision=replace(about.decision, people=people))
    assert "P-0000, P-0001, P-0002 and 497 more" in printed(period(many))
