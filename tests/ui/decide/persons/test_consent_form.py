"""The form about one person's consent, over a real vault."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.decision.consent import Consent, ConsentForm, ConsentStatus
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.guidance import Choice, ListName
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.decide.part import options
from infoshare_desktop.ui.decide.persons import consent_words
from infoshare_desktop.ui.decide.persons.competence import fitting, prompt
from infoshare_desktop.ui.decide.persons.consent_form import ConsentForm as Form
from infoshare_desktop.ui.decide.presenter import Presenter
from tests.guidance.builtin import leaflet
from tests.hand_clock import HandClock
from tests.ui.audit import faults_of, settle
from tests.ui.decide.desks import at_desk, question_page, window_with
from tests.ui.decide.walking import ROSA, presenter, to_consent
from tests.ui.visible import seen_on

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.decide_screen import DecideScreen
    from infoshare_desktop.ui.kit.fields.field import AnyField
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")

CONSENT = Place("decide", "D-0001", "consent")
EVERYTHING = Consent(
    ROSA,
    Choice.NO,
    ConsentStatus.IN_PART,
    ("other",),
    "Her mother",
    "The arrears, for Housing Options",
    "She is afraid of her landlord",
    "A reason that was dropped",
    "parent",
    "Her two children",
    ConsentForm.WRITTEN,
    "Nothing about her health",
    date(2026, 6, 1),
    told=("why", "who"),
    competence="child_understands",
    competence_note="She explained it back to me",
)


def at_consent(workshop: Workshop, consent: Consent | None = None, age: str = "18_or_over") -> Presenter:
    """A draft at the question of consent, about Rosa."""
    workshop.people.add("Rosa")
    desk = presenter(workshop.deciding.start(), workshop.clock)
    to_consent(desk)
    desk.person(replace(desk.draft.people[0], age=age))
    if consent:
        desk.consent(consent)
    return desk


def form_of(screen: DecideScreen) -> Form:
    """The form on the page."""
    form = question_page(screen).findChild(Form)
    assert isinstance(form, Form)
    return form


def opened(show: Show, workshop: Workshop, consent: Consent | None = None, age: str = "18_or_over") -> Form:
    """The form as it comes up."""
    return form_of(at_desk(show, workshop, at_consent(workshop, consent, age).draft, CONSENT))


def asked(form: Form) -> set[str]:
    """The last parts of the ids of what is asked, folded or not."""
    settle()
    return {field.field_id.rpartition(".")[2] for field in form.form.fields() if not _hidden(form, field)}


def _hidden(form: Form, field: AnyField) -> bool:
    inside = form.reasons.isAncestorOf(field)
    return field.isHidden() or (inside and form.reasons.isHidden())


def test_what_was_kept_is_shown_and_kept_again(show: Show, workshop: Workshop) -> None:
    """Nothing of a whole consent is lost when one more word is typed."""
    form = opened(show, workshop, EVERYTHING)
    form.covers.set_value("The arrears")
    form.covers.changed.emit()
    assert form.presenter.draft.consent(ROSA) == replace(EVERYTHING, covers="The arrears")


def test_first_whether_a_no_would_change_anything(show: Show, workshop: Workshop) -> None:
    """Nothing else is asked before; then the reasons not to ask stand before the answer, closed."""
    form = opened(show, workshop)
    assert asked(form) == {"anyway"}
    form.anyway.pick(Choice.NO)
    assert asked(form) == {"anyway", "not_sought", "status"}
    assert not form.reasons.is_open()
    assert form.reasons.y() < form.status.y()


def test_who_would_share_anyway_says_why_they_do_not_ask(show: Show, workshop: Workshop) -> None:
    """The reasons open by themselves, *another reason* asks which, and how they see it is asked too."""
    form = opened(show, workshop)
    form.anyway.pick(Choice.YES)
    assert form.reasons.is_open()
    assert asked(form) == {"anyway", "not_sought", "note"}
    form.not_sought.set_value(("raises_risk", "other"))
    form.not_sought.touched()
    assert asked(form) == {"anyway", "not_sought", "not_sought_note", "note"}


def test_a_reason_not_to_ask_is_the_answer(show: Show, workshop: Workshop) -> None:
    """Whoever ticks one did not ask; whoever has an answer did, and the reasons go."""
    form = opened(show, workshop)
    form.anyway.pick(Choice.NO)
    form.not_sought.set_value(("coerced",))
    form.not_sought.touched()
    assert form.status.value() == ConsentStatus.NOT_SOUGHT
    assert form.presenter.draft.consent(ROSA).standing is ConsentStatus.NOT_SOUGHT
    form.status.pick(ConsentStatus.REFUSED)
    assert form.reasons.isHidden()


@pytest.mark.parametrize("how", ConsentForm)
def test_how_it_was_given_is_one_choice_with_that_it_was(show: Show, workshop: Workshop, how: ConsentForm) -> None:
    """In writing, in words, or by what they did: one key each."""
    form = opened(show, workshop)
    form.anyway.pick(Choice.NO)
    form.status.pick(f"given:{how.value}")
    kept = form.presenter.draft.consent(ROSA)
    assert (kept.status, kept.form) == (ConsentStatus.GIVEN, how)
    assert form.how.isHidden()


def test_consent_in_part_asks_how_and_for_what_not(show: Show, workshop: Workshop) -> None:
    """A refusal asks for neither."""
    form = opened(show, workshop)
    form.anyway.pick(Choice.NO)
    form.status.pick(ConsentStatus.IN_PART)
    assert {"form", "covers", "told", "limits"} <= asked(form)
    form.how.pick(ConsentForm.SPOKEN)
    assert form.presenter.draft.consent(ROSA).form is ConsentForm.SPOKEN
    form.status.pick(ConsentStatus.REFUSED)
    assert not {"form", "covers", "told", "limits"} & asked(form)
    assert {"giver", "competence", "note"} <= asked(form)


def test_consent_whose_form_was_never_asked(show: Show, workshop: Workshop) -> None:
    """It stays given whatever else is typed, and how it was given is asked by itself."""
    form = opened(show, workshop, Consent(ROSA, Choice.NO, ConsentStatus.GIVEN))
    form.covers.set_value("The arrears")
    form.covers.changed.emit()
    assert form.presenter.draft.consent(ROSA).status is ConsentStatus.GIVEN
    assert "form" in asked(form)
    form.how.pick(ConsentForm.WRITTEN)
    assert form.status.value() == "given:written"
    kept = form.presenter.draft.consent(ROSA)
    assert (kept.status, kept.form) == (ConsentStatus.GIVEN, ConsentForm.WRITTEN)
    assert "form" not in asked(form)


@pytest.mark.usefixtures("workshop")
def test_guidance_from_before_the_lists() -> None:
    """What it has no list for is not asked, and the form works."""
    desk = presenter()
    old = Presenter(desk.draft, replace(leaflet(), lists=()), HandClock())
    form = Form(old, ROSA, HandClock())
    form.anyway.set_value(Choice.NO)
    form.anyway.touched()
    form.status.pick(f"given:{ConsentForm.SPOKEN.value}")
    assert not {"told", "giver", "competence"} & asked(form)
    assert {"status", "covers"} <= asked(form)
    form.status.pick(ConsentStatus.REFUSED)
    form.giver.focus_first()
    assert old.draft.consent(ROSA).status is ConsentStatus.REFUSED


@pytest.mark.parametrize(
    ("age", "offered"),
    [
        ("12_to_15", ["child_understands", "parent_decides"]),
        ("16_to_17", ["adult_assessed", "young_person", "parent_decides"]),
        ("18_or_over", ["adult_presumed", "adult_assessed", "legal_power"]),
    ],
)
def test_why_they_could_decide_fits_their_age(age: str, offered: list[str]) -> None:
    """What makes no sense at an age is not offered, unless it was chosen before; without an age all are."""
    entries = options(leaflet(), ListName.COMPETENCE)
    assert [one.value for one in fitting(entries, age, "")] == offered
    assert "legal_power" in [one.value for one in fitting(entries, age, "legal_power")]
    assert fitting(entries, "not_known", "") == entries


def test_taken_back_before_the_seal_asks_when(show: Show, workshop: Workshop) -> None:
    """Only then."""
    form = opened(show, workshop)
    form.anyway.pick(Choice.NO)
    form.status.pick(ConsentStatus.WITHDRAWN)
    assert "withdrawn_at" in asked(form)
    form.withdrawn_at.now.click()
    assert form.presenter.draft.consent(ROSA).withdrawn_at == workshop.clock()
    form.status.pick(f"given:{ConsentForm.SPOKEN.value}")
    assert "withdrawn_at" not in asked(form)


@pytest.mark.parametrize("age", ["under_12", "12_to_15", "16_to_17", "18_or_over", "not_known"])
def test_each_age_has_its_prompt(show: Show, workshop: Workshop, age: str) -> None:
    """It is read at the question why they could decide; nothing is decided by it."""
    form = opened(show, workshop, Consent(ROSA, Choice.NO, ConsentStatus.REFUSED), age)
    form.form.go_to(form.competence.field_id)
    assert any(seen.text == prompt(age) for seen in seen_on(form))
    assert form.presenter.draft.consent(ROSA).competence == ""


def test_the_words_and_what_they_mean_are_one() -> None:
    """Every choice that is offered means what it is shown for; consent in no known form is none of them."""
    for option in consent_words.options():
        assert consent_words.chosen(*consent_words.meant(option.value)) == option.value
    assert consent_words.chosen(ConsentStatus.GIVEN, None) is None
    assert consent_words.meant(None) == (None, None)


def test_the_whole_form_is_sound(appearance: Appearance, workshop: Workshop) -> None:
    """With everything that a child's consent in part can ask for, and reached by keyboard."""
    desk = at_consent(workshop, EVERYTHING, "12_to_15")
    desk.person(PersonLine("P-0002", "accused", "18_or_over"))
    assert faults_of(appearance, lambda: window_with(workshop, desk.draft, CONSENT)[0], focus=True) == []
