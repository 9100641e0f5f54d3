"""What waits, in sentences."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.draft import Answer
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.services import home as services_home
from infoshare_desktop.services.after.breaching import Breaching
from infoshare_desktop.ui.home.waiting import Step, waiting_lists
from tests.domain.making import WORKER, shared_with_consent
from tests.services.desk import disclosure, emergency

if TYPE_CHECKING:
    from infoshare_desktop.ui.home.waiting import Line, WaitingList
    from tests.services.desk import Desk


def _lists(desk: Desk) -> tuple[WaitingList, ...]:
    return waiting_lists(desk.home.waiting())


def _lines(desk: Desk) -> list[Line]:
    return [line for one in _lists(desk) for line in one.lines]


def test_empty_lists_say_what_will_appear(desk: Desk) -> None:
    """Each of the four has a sentence for when nothing waits."""
    lists = _lists(desk)
    assert len(lists) == 4
    assert all(one.none and not one.count for one in lists)


def test_a_breach_comes_first_and_says_how_long_is_left(desk: Desk) -> None:
    """Who may be in danger before all; then the 72 hours, until it is said whether it is reported."""
    breaching, now = Breaching(desk.vault, desk.clock), desk.clock()
    letter = Breach(now, "lost", "A notebook was left on the bus", now, WORKER, at_risk=Choice.YES)
    number = breaching.record(letter).header.number
    desk.clock.forward(hours=1, minutes=2)
    first = _lists(desk)[0]
    (line,) = first.lines
    assert (first.title, line.step, line.reference, line.about) == ("Breaches", Step.BREACH, number, letter.what)
    assert line.sentence == (
        f"Warn whoever may be in danger now. Breach {number}, noticed on 3 May 2026, 10:12."
        " The 72 hours to report it end on 6 May 2026, 10:12: 70 hours 58 minutes left."
    )
    assert line.late
    breaching.update(number, replace(letter, warned="Her, by phone"))
    (line,) = _lists(desk)[0].lines
    assert not line.late
    breaching.update(number, replace(letter, at_risk=Choice.NO, reported=Choice.NO, reported_why="No risk"))
    (line,) = _lists(desk)[0].lines
    assert line.sentence == f"Breach {number}, noticed on 3 May 2026, 10:12."
    desk.clock.forward(hours=72)
    breaching.update(number, replace(letter, at_risk=Choice.NO))
    (line,) = _lists(desk)[0].lines
    assert line.late
    assert line.sentence.endswith("ended on 6 May 2026, 10:12, 1 hour 2 minutes ago.")


def test_an_emergency_says_when_it_is_overdue(desk: Desk) -> None:
    """Within a day it says how long there is; after it the line begins with that."""
    _draft, number = desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    line = _lists(desk)[0].lines[0]
    assert line.sentence == (
        f"{number}, shared with Ambulance control on 3 May 2026, 10:12. To be completed within 24 hours."
    )
    assert not line.late
    desk.clock.forward(hours=25)
    late = _lists(desk)[0].lines[0]
    assert late.late
    assert late.sentence.startswith(f"Overdue after 24 hours: {number}")


def test_a_draft_says_about_whom_and_since_when(desk: Desk) -> None:
    """Without people the sentence does without them."""
    draft = desk.deciding.start()
    assert _lines(desk)[0].sentence == f"Draft {draft.reference}, started 3 May 2026."
    desk.deciding.save(replace(draft, people=(PersonLine("P-0042"),)))
    line = _lines(desk)[0]
    assert line.sentence == f"Draft {draft.reference} about P-0042, started 3 May 2026."
    assert (line.step, line.reference) == (Step.GO_ON, draft.reference)


def test_a_missing_receipt_counts_its_days(desk: Desk) -> None:
    """One day is a day, two are days, and who was told is named by organisation."""
    number = desk.sealed().number
    entry = desk.sharing.record(number, disclosure(desk.clock))
    desk.clock.forward(days=1)
    line = next(line for line in _lines(desk) if line.step is Step.RECEIPT)
    assert line.sentence == f"Housing Options have not confirmed receipt of {number}, 1 day."
    assert line.sequence == entry.header.sequence
    desk.clock.forward(days=3)
    line = next(line for line in _lines(desk) if line.step is Step.RECEIPT)
    assert line.sentence == f"Housing Options have not confirmed receipt of {number}, 4 days."


def test_what_is_to_be_shared_names_the_recipients(desk: Desk) -> None:
    """A sealed decision that was not carried out yet stands there with whom it is for."""
    number = desk.sealed().number
    line = next(line for line in _lines(desk) if line.step is Step.SHARE)
    assert line.sentence == f"{number} is not yet shared as planned: Housing Options."


def test_a_follow_up_says_what_who_and_by_when(desk: Desk) -> None:
    """Once its day has passed the line begins with that."""
    number = desk.sealed().number
    due = desk.home.waiting().follow_ups[0].follow_up
    line = _lists(desk)[3].lines[0]
    assert line.sentence.startswith(due.what)
    assert line.sentence.endswith(f"by 10 May 2026, after {number}.")
    assert (line.step, line.follow_up) == (Step.RESULT, due.id)
    desk.clock.forward(days=8)
    late = _lists(desk)[3].lines[0]
    assert late.late
    assert late.sentence.startswith("Overdue since 10 May 2026: ")


def test_the_newest_comes_first_across_kinds(desk: Desk) -> None:
    """A receipt missing since today stands before a decision to share of yesterday, and the other way round."""
    old = desk.sealed().number
    desk.clock.forward(days=1)
    desk.sharing.record(desk.sealed().number, disclosure(desk.clock))
    assert [line.step for line in _lists(desk)[2].lines] == [Step.RECEIPT, Step.SHARE]
    desk.sharing.record(old, disclosure(desk.clock))
    desk.clock.forward(days=1)
    desk.sealed()
    assert _lists(desk)[2].lines[0].step is Step.SHARE


def test_what_was_not_read_is_counted(desk: Desk) -> None:
    """A list that is longer than Home reads says how many more there are."""
    for _ in range(services_home.SHOWN + 3):
        desk.deciding.start()
    drafts = _lists(desk)[1]
    assert drafts.unread == 3
    assert drafts.count == services_home.SHOWN + 3


def test_the_first_words_of_the_matter_stand_with_the_line(desk: Desk) -> None:
    """A reference alone says little: what it is about stands under it."""
    desk.complete()
    assert _lists(desk)[1].lines[0].about == shared_with_consent().information.summary


def test_advice_awaited_says_from_whom_and_how_long(desk: Desk) -> None:
    """It stands above the drafts, and asks whom the worker asked where that is not written down."""
    desk.deciding.start()
    answers = {"danger": Answer(Choice.NO), "purpose": Answer(Choice.NOT_SURE, answered_at=desk.clock())}
    draft = replace(desk.deciding.start(), answers=answers, people=(PersonLine("P-0042"),))
    desk.deciding.save(draft)
    desk.clock.forward(days=1)
    first = _lines(desk)[0]
    assert first.sentence == "D-0002 about P-0042 waits for advice, 1 day. Write down whom you asked."
    asked = Advice("1", "purpose", "Bo Adeyemi, Supervisor", asked_at=desk.clock())
    desk.deciding.save(replace(draft, advice=(asked,)))
    today = _lines(desk)[0]
    assert today.sentence == "D-0002 about P-0042 waits for advice from Bo Adeyemi, Supervisor, since today."
    desk.clock.forward(days=4)
    first = _lines(desk)[0]
    assert first.sentence == "D-0002 about P-0042 waits for advice from Bo Adeyemi, Supervisor, 4 days."
    assert (first.step, first.reference) == (Step.GO_ON, "D-0002")
