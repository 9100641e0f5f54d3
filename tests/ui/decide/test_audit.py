"""Every page of deciding, at both text sizes: nothing clipped, everything named, reached by keyboard, focus seen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from infoshare_desktop.domain.decision.beginning import Requester, Trigger
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.information import Information, Statement
from infoshare_desktop.domain.decision.law import Law
from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome, OutcomeKind
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.place import Place
from tests.guidance.builtin import leaflet
from tests.ui.audit import faults_of, settle
from tests.ui.decide.desks import check_page, window_with
from tests.ui.decide.walking import ROSA, answer, consented, presenter, refused, to_consent

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.workshop import Workshop

QUESTIONS = [question.id for question in leaflet().questions]


def faults_at(
    appearance: Appearance, workshop: Workshop, desk: Presenter, question: str, *, focus: bool = False
) -> list[str]:
    """What is wrong with one page; pressing Tab through it takes long and is left to a few."""
    draft, place = desk.draft, Place("decide", desk.draft.reference, question)
    return faults_of(appearance, lambda: window_with(workshop, draft, place)[0], focus=focus)


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_question_filled_in(appearance: Appearance, workshop: Workshop, question: str) -> None:
    """A question is sound with everything that its answers ask for."""
    desk = presenter(workshop.deciding.start())
    consented(desk)
    assert faults_at(appearance, workshop, desk, question) == []


def test_emergency(appearance: Appearance, workshop: Workshop) -> None:
    """The form for an emergency is sound, and every part of it is reached by Tab."""
    desk = presenter(workshop.deciding.start())
    desk.answer(Choice.YES)
    assert faults_at(appearance, workshop, desk, "danger", focus=True) == []


def test_duty(appearance: Appearance, workshop: Workshop) -> None:
    """A duty asks for much on one page, and it is sound."""
    desk = presenter(workshop.deciding.start())
    answer(desk, danger=Choice.NO, duty=Choice.YES)
    assert faults_at(appearance, workshop, desk, "duty") == []


def test_waiting_for_advice(appearance: Appearance, workshop: Workshop) -> None:
    """Not sure, with advice being written down."""
    desk = presenter(workshop.deciding.start())
    answer(desk, danger=Choice.NO, duty=Choice.NOT_SURE)
    desk.add_advice()
    assert faults_at(appearance, workshop, desk, "duty") == []


def test_request_by_the_police(appearance: Appearance, workshop: Workshop) -> None:
    """Who asks, with what the police have to say, and every part of it is reached by Tab."""
    desk = presenter(workshop.deciding.start())
    answer(desk, danger=Choice.NO, duty=Choice.NO, purpose=Choice.YES)
    desk.trigger(Trigger("request", "Shouting", Requester(kind="police", verified="called_back", position="Sergeant")))
    assert faults_at(appearance, workshop, desk, "purpose", focus=True) == []


def test_statements_and_the_law(appearance: Appearance, workshop: Workshop) -> None:
    """Statements apart, and the law unfolded with the conditions that are called for."""
    desk = presenter(workshop.deciding.start())
    consented(desk)
    kinds = ("special_category", "allegation", "other_agency")
    desk.information(Information("Bruises", kinds, statements=(Statement("1", "fact"), Statement("2", "opinion"))))
    desk.law(Law("safeguarding", "safeguarding", "crime"))
    for question in ("properly", "confidential"):
        assert faults_at(appearance, workshop, desk, question) == []


def test_not_sharing(appearance: Appearance, workshop: Workshop) -> None:
    """Risk, plan, day, and something to do, with a day that is over."""
    desk = presenter(workshop.deciding.start(), workshop.clock)
    consented(desk)
    desk.outcome(Outcome(OutcomeKind.DO_NOT_SHARE, "No", decided_with="Bo Adeyemi"))
    desk.follow_up(FollowUp("1", "Ask again", due_on=date(2026, 5, 2)))
    assert faults_at(appearance, workshop, desk, "recorded") == []


def test_consent_not_sought(appearance: Appearance, workshop: Workshop) -> None:
    """The reasons for not asking are sound, and reached by Tab."""
    desk = presenter(workshop.deciding.start())
    to_consent(desk)
    desk.consent(Consent(ROSA, Choice.YES, ConsentStatus.NOT_SURE))
    assert faults_at(appearance, workshop, desk, "consent", focus=True) == []


def test_weighing(appearance: Appearance, workshop: Workshop) -> None:
    """Weighing the public interest."""
    desk = presenter(workshop.deciding.start())
    refused(desk, Choice.NOT_SURE)
    assert faults_at(appearance, workshop, desk, "interest") == []


def test_check_page_with_gaps_and_unused_answers(appearance: Appearance, workshop: Workshop) -> None:
    """The check page with gaps on top and answers that do not count; every part is reached by Tab."""
    desk = presenter(workshop.deciding.start())
    consented(desk)
    answer(desk, purpose=Choice.NO)
    assert faults_at(appearance, workshop, desk, "recorded", focus=True) == []


def test_sealed(appearance: Appearance, workshop: Workshop) -> None:
    """The page after sealing."""

    def sealed() -> QWidget:
        desk = presenter(workshop.deciding.start())
        consented(desk)
        window, screen = window_with(workshop, desk.draft, Place("decide", desk.draft.reference, "recorded"))
        check_page(screen).seal.sure.click()
        return window

    assert faults_of(appearance, sealed) == []


class Openings(QObject):
    """Counts the windows that come up."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a widget that is shown as a window."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(repr(watched))
        return False


@pytest.mark.usefixtures("appearance")
def test_no_window_flashes_up(qapp: QApplication, workshop: Workshop) -> None:
    """Building a page shows no part of it as a window of its own: that would flicker and take the keyboard away."""
    desk = presenter(workshop.deciding.start())
    consented(desk)
    window, screen = window_with(workshop, desk.draft)
    openings = Openings(window)
    qapp.installEventFilter(openings)
    for question in QUESTIONS:
        screen.strip.chosen.emit(question)
        settle()
    qapp.removeEventFilter(openings)
    assert openings.seen == []
    window.deleteLater()
    settle()
