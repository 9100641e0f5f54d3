"""Weighing the public interest for one person, and the manager, over a real vault."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.decision.interest import Interest, Likelihood, ManagerTold
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.decide.persons.interest_form import InterestForm
from infoshare_desktop.ui.decide.persons.manager import ManagerPart
from tests.ui.audit import faults_of, settle
from tests.ui.decide.desks import at_desk, question_page, window_with
from tests.ui.decide.walking import ROSA, presenter, refused

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")

INTEREST = Place("decide", "D-0001", "interest")
EVERYTHING = Interest(
    ROSA,
    Choice.YES,
    "She may not trust us again",
    "She may be hurt by Friday",
    "The address alone, to one nurse",
    ("adult_harm", "others"),
    Likelihood.LOW,
    Likelihood.HIGH,
    "She will not tell them herself",
    "would_harm",
)


def at_interest(workshop: Workshop, interest: Interest, *categories: str) -> Presenter:
    """A draft at the public interest: Rosa said no."""
    desk = presenter(workshop.deciding.start(), workshop.clock)
    refused(desk, Choice.YES)
    desk.information(replace(desk.draft.information, categories=categories))
    desk.consent(replace(desk.draft.consent(ROSA), note="She is ashamed of it"))
    desk.interest(interest)
    return desk


def opened(show: Show, workshop: Workshop, interest: Interest, *categories: str) -> InterestForm:
    """The form as it comes up."""
    screen = at_desk(show, workshop, at_interest(workshop, interest, *categories).draft, INTEREST)
    form = question_page(screen).findChild(InterestForm)
    assert isinstance(form, InterestForm)
    return form


def test_what_was_kept_is_shown_and_kept_again(show: Show, workshop: Workshop) -> None:
    """Nothing is lost when one word is typed; the wishes from the question before stand on top."""
    form = opened(show, workshop, EVERYTHING, "special_category")
    assert form.wishes.words() == "What they say and want: She is ashamed of it"
    form.why.set_value("The address alone")
    form.why.changed.emit()
    assert form.presenter.draft.interest(ROSA) == replace(EVERYTHING, why="The address alone")


def test_both_harms_stand_beside_each_other(show: Show, workshop: Workshop) -> None:
    """Under each other where the room is narrow."""
    form = opened(show, workshop, EVERYTHING)
    assert not form.sides.is_folded()
    assert form.if_shared.mapTo(form, form.if_shared.rect().topLeft()).x() > form.if_not_shared.width()
    form.sides.setFixedWidth(300)
    settle()
    assert form.sides.is_folded()


@pytest.mark.parametrize(
    ("categories", "holds", "asked"),
    [
        (("special_category",), Choice.YES, True),
        (("special_category",), Choice.NO, False),
        (("ordinary",), Choice.YES, False),
    ],
)
def test_the_law_s_three_reasons(
    show: Show, workshop: Workshop, categories: tuple[str, ...], holds: Choice, asked: bool
) -> None:
    """Asked where health, beliefs and the like are to be shared without consent."""
    form = opened(show, workshop, Interest(ROSA, holds), *categories)
    assert form.without_consent.isHidden() is not asked


def test_the_manager_who_knows(show: Show, workshop: Workshop) -> None:
    """Who it is, and when, is asked where one knows."""
    screen = at_desk(show, workshop, at_interest(workshop, EVERYTHING).draft, INTEREST)
    part = question_page(screen).findChild(ManagerPart)
    assert isinstance(part, ManagerPart)
    part.aware.pick(Choice.NO)
    assert part.name.isHidden()
    part.aware.pick(Choice.YES)
    part.name.set_value("Bo Adeyemi")
    part.name.changed.emit()
    part.at.now.click()
    assert screen.presenter.draft.manager == ManagerTold(Choice.YES, "Bo Adeyemi", workshop.clock())


def test_the_whole_form_is_sound(appearance: Appearance, workshop: Workshop) -> None:
    """With everything that can be asked, at both text sizes."""
    desk = at_interest(workshop, EVERYTHING, "special_category")
    assert faults_of(appearance, lambda: window_with(workshop, desk.draft, INTEREST)[0]) == []
