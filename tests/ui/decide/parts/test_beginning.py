"""What started a decision, who asks, and what the information is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.domain.decision.beginning import Requester, Trigger
from infoshare_desktop.domain.guidance import Choice, QuestionField
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.decide.parts.information import AnonymousPart, CategoriesPart
from infoshare_desktop.ui.decide.parts.law import LawPart
from infoshare_desktop.ui.decide.parts.statements import StatementsPart
from infoshare_desktop.ui.decide.parts.trigger import TriggerPart
from tests.ui.audit import settle
from tests.ui.decide.desks import at_desk, press, question_page, write
from tests.ui.decide.walking import answer, consented, presenter, to_consent
from tests.ui.hands import press as push

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.ui.decide.decide_screen import DecideScreen
    from infoshare_desktop.ui.decide.part import Part
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.kit.fields.field import AnyField
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


def desk_at(show: Show, workshop: Workshop, question: str, work: Callable[[Presenter], None]) -> DecideScreen:
    """A draft to which this was done, at a question."""
    workshop.people.add("Rosa")
    desk = presenter(workshop.deciding.start(), workshop.clock)
    work(desk)
    return at_desk(show, workshop, desk.draft, Place("decide", "D-0001", question))


def part_of(screen: DecideScreen, field: QuestionField) -> Part:
    """The part that draws a field."""
    part = question_page(screen).parts[field].part
    assert part is not None
    return part


def trigger_at(show: Show, workshop: Workshop, trigger: Trigger) -> tuple[DecideScreen, TriggerPart]:
    """Question 1, with this trigger."""

    def work(desk: Presenter) -> None:
        answer(desk, danger=Choice.NO, duty=Choice.NO, purpose=Choice.YES)
        desk.trigger(trigger)

    screen = desk_at(show, workshop, "purpose", work)
    part = part_of(screen, QuestionField.TRIGGER)
    assert isinstance(part, TriggerPart)
    return screen, part


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        ("request", True),
        ("duty_or_order", True),
        ("meeting", True),
        ("own_concern", False),
        ("told_by_person", False),
        ("other", False),
    ],
)
def test_who_asks(show: Show, workshop: Workshop, kind: str, asked: bool) -> None:
    """Only where somebody does; otherwise there is not one field about it on the page."""
    _screen, part = trigger_at(show, workshop, Trigger(kind))
    assert (part.requester is not None) is asked
    assert part.asked.isHidden() is not asked


def test_simple_trigger_is_one_field(show: Show, workshop: Workshop) -> None:
    """What happened, when, and the case number are folded away."""
    _screen, part = trigger_at(show, workshop, Trigger("own_concern"))
    seen = [field.field_id for field in part.form.fields() if field.isVisible()]
    assert seen == ["trigger.kind"]


def test_what_was_said_of_who_asks_stays_in_view(show: Show, workshop: Workshop) -> None:
    """Another trigger does not hide it: nothing that goes into the record is out of sight."""
    screen, part = trigger_at(show, workshop, Trigger("request", requester=Requester(name="Lee")))
    part.kind.set_value("other")
    part.kind.touched()
    assert screen.presenter.draft.trigger.kind == "other"
    assert not part.asked.isHidden()
    assert screen.presenter.draft.trigger.requester.name == "Lee"


def test_only_the_police_are_asked_for_rank_and_power(show: Show, workshop: Workshop) -> None:
    """Their questions come with them; whether a victim was told is asked where they ask about one."""
    screen, part = trigger_at(show, workshop, Trigger("request"))
    asks = part.requester
    assert asks is not None
    police: tuple[AnyField, ...] = (asks.reference, asks.authority, asks.about_victim)
    assert all(field.isHidden() for field in police)
    asks.kind.set_value("police")
    asks.kind.touched()
    assert not any(field.isHidden() for field in police)
    assert asks.victim_notified.isHidden()
    asks.about_victim.set_value("yes")
    asks.about_victim.touched()
    assert not asks.victim_notified.isHidden()
    assert screen.presenter.draft.trigger.requester.about_victim is Choice.YES


def test_everything_about_a_request_is_kept(show: Show, workshop: Workshop) -> None:
    """Every field of the requester comes back after a lock as it was typed."""
    whole = Requester(
        organisation="Northern Police",
        name="Lee Hardcastle",
        position="Constable",
        contact="0113 496 0007",
        verified="called_back",
        asked_for="Where she was on Friday",
        received_at=workshop.clock(),
        kind="police",
        form="email",
        verified_note="Rang 101",
        reference="CRIME-88-1207",
        authority="Inspector Hale",
        states_public_task=Choice.YES,
        about_victim=Choice.YES,
        victim_notified=Choice.NO,
        needed_by=date(2026, 5, 9),
    )
    screen, part = trigger_at(show, workshop, Trigger("request", requester=whole))
    assert part.requester is not None
    part.requester.take()
    assert screen.presenter.draft.trigger.requester == whole


def test_noticed_in_the_future(show: Show, workshop: Workshop) -> None:
    """Nobody noticed it tomorrow: a sentence at the field, and what was typed is kept."""
    screen, part = trigger_at(show, workshop, Trigger("own_concern", "Shouting next door"))
    assert part.noticed_at.isVisible()
    part.noticed_at.focus_first()
    write(screen, "tomorrow")
    press(screen, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    write(screen, "10:00")
    assert part.noticed_at.problem() == "This lies in the future. Check the day and the time."
    assert screen.presenter.draft.trigger.noticed_at is None
    assert "tomorrow" in screen.presenter.draft.unfinished["trigger.noticed_at"]


def test_decided_again(show: Show, workshop: Workshop) -> None:
    """Why is asked where there is an earlier decision, and only there."""
    _screen, part = trigger_at(show, workshop, Trigger("own_concern"))
    assert part.earlier_because.isHidden()
    desk = presenter(replace(workshop.deciding.start(), earlier="KM-2026-0001"), workshop.clock)
    answer(desk, danger=Choice.NO, duty=Choice.NO, purpose=Choice.YES)
    again = at_desk(show, workshop, desk.draft, Place("decide", desk.draft.reference, "purpose"))
    asked = part_of(again, QuestionField.TRIGGER)
    assert isinstance(asked, TriggerPart)
    assert asked.earlier_because.label() == "Why do you decide KM-2026-0001 again?"
    asked.earlier_because.focus_first()
    write(again, "She changed her mind")
    assert again.presenter.draft.trigger.earlier_because == "She changed her mind"


def test_another_agency_s_information(show: Show, workshop: Workshop) -> None:
    """Which agency, and whether they agree, is asked once that kind is chosen."""
    screen = desk_at(show, workshop, "confidential", to_consent)
    part = part_of(screen, QuestionField.CATEGORIES)
    assert isinstance(part, CategoriesPart)
    assert part.agency.isHidden()
    part.categories.set_value(("other_agency",))
    part.categories.touched()
    assert not part.agency.isHidden()
    part.agency.focus_first()
    write(screen, "Probation")
    part.agency_agrees.set_value("not_sure")
    part.agency_agrees.touched()
    information = screen.presenter.draft.information
    assert (information.agency, information.agency_agrees) == ("Probation", Choice.NOT_SURE)


def test_without_names(show: Show, workshop: Workshop) -> None:
    """Asked where somebody is identified, folded away, and kept."""
    screen = desk_at(show, workshop, "identify", to_consent)
    part = part_of(screen, QuestionField.ANONYMOUS)
    assert isinstance(part, AnonymousPart)
    assert not part.would_do.isVisible()
    part.would_do.set_value("no")
    part.would_do.touched()
    assert screen.presenter.draft.information.anonymous_would_do is Choice.NO
    answer(screen.presenter, identify=Choice.NO)


def test_statements_apart(show: Show, workshop: Workshop) -> None:
    """Each has a card with kind, words, source and time; how it was checked is asked once there is one."""
    screen = desk_at(show, workshop, "properly", consented)
    part = part_of(screen, QuestionField.STATEMENTS)
    assert isinstance(part, StatementsPart)
    assert part.accuracy.isHidden()
    push(part.cards.add_button)
    settle()
    press(screen, Qt.Key.Key_2)
    (line,) = screen.presenter.draft.information.statements
    assert line.kind == "allegation"
    assert not part.accuracy.isHidden()
    assert part.begin()
    assert [one.id for one in screen.presenter.draft.information.statements] == ["1", "2"]
    part.cards.remove("1")
    part.cards.refresh()
    assert [one.id for one in screen.presenter.draft.information.statements] == ["2"]


@pytest.mark.parametrize(
    ("categories", "special", "offence"),
    [
        (("ordinary",), False, False),
        (("special_category",), True, False),
        (("allegation",), False, True),
        (("special_category", "allegation"), True, True),
    ],
)
def test_law_asks_for_the_conditions_that_are_called_for(
    show: Show, workshop: Workshop, categories: tuple[str, ...], special: bool, offence: bool
) -> None:
    """Folded away at first; a condition of its own only for those kinds of information that need one."""

    def work(desk: Presenter) -> None:
        consented(desk)
        desk.information(replace(desk.draft.information, categories=categories))

    screen = desk_at(show, workshop, "properly", work)
    part = part_of(screen, QuestionField.LAW)
    assert isinstance(part, LawPart)
    assert not part.basis.isVisible()
    assert part.form.fold is not None
    part.form.fold.set_open(True)
    assert part.basis.isVisible()
    assert (part.special.isVisible(), part.offence.isVisible()) == (special, offence)
    part.basis.set_value("to_confirm")
    part.basis.touched()
    assert screen.presenter.draft.law.basis == "to_confirm"
