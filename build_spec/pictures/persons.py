"""What is asked about one person: who they are, their consent, the public interest; and how they are reached."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from build_spec.pictures.depth import scrolled
from build_spec.pictures.scene import Scene
from build_spec.pictures.stage import Stage, window_at
from infoshare_desktop.domain.acts.person import ContactLine, Safety
from infoshare_desktop.domain.decision.consent import Consent, ConsentForm, ConsentStatus
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.decide.presenter import Presenter
from infoshare_desktop.ui.shell.main_window import MainWindow
from tests.ui.decide.walking import ROSA, consented, refused, to_consent

BEN: Final = "P-0002"


def persons() -> Mapping[str, Scene]:
    """The scenes by name."""
    return {
        "person-child": scrolled(child, "identify", f"people.{ROSA}.responsible"),
        "person-at-risk": scrolled(at_risk, "identify", f"people.{ROSA}.has_needs"),
        "person-kept-from": scrolled(at_risk, "identify", f"people.{ROSA}.not_to_learn"),
        "person-adding": scrolled(at_risk, "identify", "adding.who"),
        "consent-asking": scrolled(asking, "consent", f"consents.{ROSA}.status"),
        "consent-given": scrolled(in_part, "consent", f"consents.{ROSA}.covers"),
        "consent-child": scrolled(in_part, "consent", f"consents.{ROSA}.competence"),
        "interest-sides": scrolled(weighed, "interest", f"interests.{ROSA}.if_not_shared"),
        "interest-answer": scrolled(weighed, "interest", f"interests.{ROSA}.holds"),
        "interest-manager": scrolled(weighed, "interest", "manager.aware"),
        "person-contacts": contacts,
        "home-birthday": birthday,
    }


def child(desk: Presenter) -> None:
    """Somebody under 16 and somebody said to have harmed them."""
    to_consent(desk)
    desk.person(PersonLine(ROSA, "child", "12_to_15", responsible="Her mother"))
    desk.person(PersonLine(BEN, "accused", "18_or_over", address_secret=Choice.NO))


def at_risk(desk: Presenter) -> None:
    """An adult who may not be able to protect herself, and from whom it is to be kept."""
    child(desk)
    line = PersonLine(ROSA, "adult_at_risk", "18_or_over", address_secret=Choice.YES, not_to_learn=(BEN,))
    desk.person(replace(line, has_needs=Choice.YES, may_be_harmed=Choice.YES))


def asking(desk: Presenter) -> None:
    """Nobody has been asked yet."""
    to_consent(desk)
    desk.consent(Consent(ROSA, Choice.NO))


def in_part(desk: Presenter) -> None:
    """A girl of 14 agreed to a part of it."""
    child(desk)
    desk.consent(
        Consent(
            ROSA,
            Choice.NO,
            ConsentStatus.IN_PART,
            form=ConsentForm.SPOKEN,
            covers="That she sleeps at a friend's, for her school",
            told=("why", "what", "who"),
            limits="Why she left home",
            giver="themselves",
            competence="child_understands",
            note="She is afraid that her mother is told",
        )
    )


def weighed(desk: Presenter) -> None:
    """She said no, and the public interest is enough."""
    refused(desk, Choice.YES)
    desk.information(replace(desk.draft.information, categories=("special_category",)))


def birthday(stage: Stage) -> MainWindow:
    """Somebody in a decision turns 16 in nine days."""
    desk = stage.desk
    rosa = desk.people.add("Rosa")
    desk.people.change(replace(rosa, born_on=date(2010, 5, 15)))
    desk.deciding.seal(stage.draft(young))
    return window_at(desk, Place())


def young(desk: Presenter) -> None:
    """Complete, about somebody of 15."""
    consented(desk)
    line, consent = desk.draft.people[0], desk.draft.consent(ROSA)
    desk.person(replace(line, age="12_to_15", responsible="Her mother"))
    desk.consent(replace(consent, giver="themselves", competence="child_understands", competence_note="So she said"))


def contacts(stage: Stage) -> MainWindow:
    """Ways to reach somebody, and a way that must not be used."""
    desk = stage.desk
    rosa = desk.people.add("Rosa")
    lines = (ContactLine("07700 900001", note="After four"), ContactLine("12 Mill Row", Safety.HIDDEN, "The refuge"))
    desk.people.change(replace(rosa, contacts=lines, lives_with=(BEN,)))
    return window_at(desk, Place("person", rosa.reference, field="contacts.2.what"))
