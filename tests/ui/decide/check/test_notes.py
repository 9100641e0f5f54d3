"""The private notes on the check page: they lead to their field, block nothing, and can be put away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.decision.consent import Consent, ConsentForm, ConsentStatus
from infoshare_desktop.domain.decision.information import Information
from infoshare_desktop.domain.decision.outcome import Outcome, OutcomeKind
from infoshare_desktop.domain.errors import DiskFull
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.needs.gap import Gap
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.quality.remarks import Remark
from infoshare_desktop.domain.quality_rules import Passage, QualityWishes
from infoshare_desktop.ui.decide.check.notes import rule_notes
from infoshare_desktop.ui.decide.check.sealed_page import SealedPage
from infoshare_desktop.ui.kit.forms.cursor import cursor_place, find_field
from tests.ui.audit import faults_of, settle
from tests.ui.decide.desks import at_desk, check_page, question_page, window_with
from tests.ui.decide.walking import ROSA, answer, consented, presenter
from tests.ui.hands import press

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.ui.decide.decide_screen import DecideScreen
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")
SAID = ["opinion", "no_time", "abbreviations", "consent_unexplained", "names", "reasons_short", "need_to_know"]


def noted(workshop: Workshop) -> Draft:
    """A complete draft in which much could be said better, and Rosa in the vault."""
    workshop.people.add("Rosa")
    desk = presenter(workshop.deciding.start(), workshop.clock)
    consented(desk)
    desk.information(Information("She is obviously chaotic. CAMHS know her, and so does Rosa.", ("ordinary",)))
    told = ("why", "what", "who")
    desk.consent(Consent(ROSA, Choice.NO, ConsentStatus.GIVEN, form=ConsentForm.SPOKEN, told=told))
    desk.outcome(Outcome(OutcomeKind.SHARE_NOW, "She asked me to."))
    return desk.draft


def at_check(show: Show, workshop: Workshop, draft: Draft) -> DecideScreen:
    """The check page of a draft."""
    return at_desk(show, workshop, draft, Place("decide", draft.reference, "recorded"))


def said(screen: DecideScreen) -> list[str]:
    """The first way of each note that is shown, in its words."""
    return [rule.links[0].words() for rule in check_page(screen).notes.rules]


def test_each_rule_says_its_sentence_with_a_way_to_the_field(show: Show, workshop: Workshop) -> None:
    """Every note leads to a field that is there, with the keyboard in it."""
    draft = noted(workshop)
    remarks = workshop.looking.remarks(draft)
    assert [remark.rule for remark in remarks] == SAID
    for place, remark in enumerate(remarks):
        screen = at_check(show, workshop, draft)
        press(check_page(screen).notes.rules[place].links[0])
        settle()
        assert screen.page is not None
        assert find_field(screen.page, remark.field) is not None
        assert cursor_place(screen.page)[0] == remark.field


def test_the_words_that_a_note_is_about_stand_in_it(show: Show, workshop: Workshop) -> None:
    """The worker need not guess what is meant."""
    screen = at_check(show, workshop, noted(workshop))
    assert said(screen)[0] == "Go to: the information (“obviously”, “chaotic”)"
    assert said(screen)[3] == "Go to: what the consent covers, P-0001"


def test_notes_hold_nothing_up_and_leave_no_trace(show: Show, workshop: Workshop) -> None:
    """A decision with notes is sealed as any other, and its record is the same to the byte as without them."""
    screen = at_check(show, workshop, noted(workshop))
    press(check_page(screen).seal.first)
    press(check_page(screen).seal.sure)
    assert isinstance(screen.page, SealedPage)
    entries = workshop.vault.read(lambda repositories: list(repositories.entries.all()))
    sealed = [entry for entry in entries if entry.header.kind is EntryKind.SEAL]
    text = repr(sealed)
    assert "reads like a view" not in text
    assert "opinion" not in text


def test_a_note_goes_when_what_it_is_about_is_mended(show: Show, workshop: Workshop) -> None:
    """At the next pause, without leaving the page."""
    screen = at_check(show, workshop, noted(workshop))
    page = check_page(screen)
    page.outcome.reasons.set_value("She asked me on 3 May at the drop-in to ring them for her.")
    page.outcome.form.paused.emit("reasons")
    assert "Go to: your reasons" not in said(screen)


def test_a_rule_is_silenced_for_good_and_can_be_had_back(show: Show, workshop: Workshop) -> None:
    """The keyboard stays in the card, and it is said where the way back is."""
    draft = noted(workshop)
    screen = at_check(show, workshop, draft)
    notes = check_page(screen).notes
    press(notes.rules[0].never)
    assert notes.silenced.isVisible()
    assert screen.window().focusWidget() is notes.fold
    assert workshop.looking.wishes() == QualityWishes(silent=("opinion",))
    assert len(said(screen)) == len(SAID) - 1
    workshop.looking.put(QualityWishes())
    assert len(said(at_check(show, workshop, draft))) == len(SAID)


def test_hidden_notes_stay_hidden_while_the_draft_is_on_the_desk(show: Show, workshop: Workshop) -> None:
    """Going to a question and back does not bring them up; the same button shows them again."""
    screen = at_check(show, workshop, noted(workshop))
    press(check_page(screen).notes.fold)
    assert not check_page(screen).notes.rules[0].isVisible()
    screen.strip.chosen.emit("purpose")
    assert question_page(screen).isVisible()
    screen.strip.chosen.emit("recorded")
    notes = check_page(screen).notes
    assert notes.isVisible()
    assert not notes.rules[0].isVisible()
    press(notes.fold)
    assert notes.rules[0].isVisible()


def test_there_is_no_card_without_notes(show: Show, workshop: Workshop) -> None:
    """Switched off, or while there are questions to answer, nothing is said at all."""
    draft = noted(workshop)
    desk = presenter(draft, workshop.clock)
    answer(desk, properly=Choice.NOT_SURE)
    assert not check_page(at_check(show, workshop, desk.draft)).notes.isVisible()
    workshop.looking.put(QualityWishes(on=False))
    assert not check_page(at_check(show, workshop, draft)).notes.isVisible()


def test_a_look_that_fails_is_not_told(show: Show, workshop: Workshop) -> None:
    """Advice that cannot be had is no reason to stop."""
    screen = at_check(show, workshop, noted(workshop))
    notes = check_page(screen).notes
    notes._failed(DiskFull("laptop"))
    assert not notes.isVisible()
    assert check_page(screen).seal.first.isEnabled()


def test_what_is_missing_is_said_once() -> None:
    """A gap says it already; another field of the same question does not hide it."""
    remark = Remark("telling", "It does not say.", Passage.TOLD, "properly", "tellings.P-0001.when", "P-0001")
    assert rule_notes((remark,), (Gap("Say it.", "properly", "tellings"),)) == ()
    assert len(rule_notes((remark,), (Gap("Say it.", "properly", "telling"),))) == 1
    assert len(rule_notes((remark,), (Gap("Say it.", "check", "tellings"),))) == 1


@pytest.mark.parametrize("passage", Passage)
def test_every_place_has_words(passage: Passage) -> None:
    """Wherever a rule looks, the way there can be named."""
    remark = Remark("a", "Think.", passage, "check", "x")
    (rule,) = rule_notes((remark, replace(remark, field="y")), ())
    assert len(rule.notes) == 2
    assert rule.notes[0].words.startswith("Go to: ")


def test_notes_pass_every_check(appearance: Appearance, workshop: Workshop) -> None:
    """Nothing is clipped, nameless or out of the keyboard's reach, at both text sizes."""
    draft = noted(workshop)
    place = Place("decide", draft.reference, "recorded")
    assert faults_of(appearance, lambda: window_with(workshop, draft, place)[0]) == []
