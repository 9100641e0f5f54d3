"""What only some decisions ask for: who asks, statements apart, the law, not sharing, whom to ask, deciding again."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from build_spec.pictures.deciding import at
from build_spec.pictures.scene import Scene
from build_spec.pictures.stage import MORNING, Stage, clock, current, window_at
from infoshare_desktop.domain.decision.beginning import Requester, Trigger
from infoshare_desktop.domain.decision.information import Statement
from infoshare_desktop.domain.decision.law import Law
from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome, OutcomeKind
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.profile import Contact, ContactKind, ListedContact
from infoshare_desktop.services.profiles import Profiles
from infoshare_desktop.ui.decide.decide_screen import DecideScreen
from infoshare_desktop.ui.decide.parts.contacts import WhomToAsk
from infoshare_desktop.ui.decide.presenter import Presenter
from infoshare_desktop.ui.kit.forms.cursor import put_cursor
from infoshare_desktop.ui.shell.main_window import MainWindow
from tests.ui.decide.walking import answer, consented, to_consent

OTHERS = (
    ListedContact(ContactKind.MANAGER, Contact("Jo Reed", "01632 960 004", date(2024, 11, 4)), "Not on Fridays"),
    ListedContact(ContactKind.COUNCIL_CHILDREN, Contact("First response", "01632 960 005", date(2026, 2, 2))),
)


def depth() -> Mapping[str, Scene]:
    """Each block where it is asked for."""
    return {
        "request": scrolled(request, "purpose", "requester.kind"),
        "request-police": scrolled(request, "purpose", "requester.reference"),
        "noticed": scrolled(noticed, "purpose", "trigger.noticed_at"),
        "other-agency": scrolled(other_agency, "confidential", "information.agency"),
        "without-names": scrolled(to_consent, "identify", "information.anonymous"),
        "statements": scrolled(statements, "properly", "statements.2.kind"),
        "law": scrolled(law, "properly", "law.special_condition"),
        "advice-whom": advice,
        "decide-again": decide_again,
        "outcome-not-shared": scrolled(not_shared, "recorded", "risk_accepted"),
        "to-do": scrolled(not_shared, "recorded", "follow_ups.1.what"),
        "settings-contacts": contacts,
    }


def scrolled(work: Callable[[Presenter], None], question: str, field: str) -> Scene:
    """A page with the cursor in one of its fields."""

    def scene(stage: Stage) -> MainWindow:
        window = at(work, question)(stage)
        page = current(window, DecideScreen).page
        if page is not None:
            put_cursor(page, field, 0)
        return window

    return scene


def request(desk: Presenter) -> None:
    """The police ask."""
    answer(desk, danger=Choice.NO, duty=Choice.NO, purpose=Choice.YES)
    requester = Requester(
        "Northern Police",
        "Lee Hardcastle",
        contact="0113 496 0007",
        verified="called_back",
        verified_note="Rang 101 and asked for him",
        asked_for="Where she was on Friday evening",
        received_at=MORNING,
        kind="police",
        form="email",
        about_victim=Choice.YES,
    )
    desk.trigger(Trigger("request", requester=requester))


def noticed(desk: Presenter) -> None:
    """It came to notice some days before."""
    answer(desk, danger=Choice.NO, duty=Choice.NO, purpose=Choice.YES)
    desk.trigger(Trigger("own_concern", "Her door was off its hinges", noticed_about=True, case="HT-2231"))


def other_agency(desk: Presenter) -> None:
    """Probation said it."""
    to_consent(desk)
    desk.information(replace(desk.draft.information, categories=("other_agency",), agency="Probation"))


def statements(desk: Presenter) -> None:
    """What is known and what is said stand apart."""
    consented(desk)
    told = Statement("2", "allegation", "He took her bank card", "told", "Her sister, P-0002", "2 May 2026")
    seen = Statement("1", "fact", "The door was off its hinges", "first_hand", when="3 May 2026 at about 16:00")
    desk.information(replace(desk.draft.information, statements=(seen, told), accuracy="Went there again today"))


def law(desk: Presenter) -> None:
    """Health and an accusation are in it."""
    consented(desk)
    desk.information(replace(desk.draft.information, categories=("special_category", "allegation")))
    desk.law(Law("safeguarding", "safeguarding"))


def decide_again(stage: Stage) -> MainWindow:
    """An earlier decision is taken again."""
    started = replace(stage.desk.deciding.start(), earlier="KM-2026-0131")
    desk = Presenter(started, stage.desk.pack, clock)
    answer(desk, danger=Choice.NO, duty=Choice.NO, purpose=Choice.YES)
    desk.trigger(Trigger("told_by_person", earlier_because="She changed her mind and asks me to ring them"))
    stage.desk.deciding.save(desk.draft)
    return window_at(stage.desk, Place("decide", started.reference, "purpose"))


def not_shared(desk: Presenter) -> None:
    """There was a purpose, and the decision is not to share."""
    consented(desk)
    outcome = Outcome(OutcomeKind.DO_NOT_SHARE, "She took it back this morning", plan_meanwhile="I see her on Monday")
    desk.outcome(outcome)
    desk.follow_up(FollowUp("1", "Ask her again", "Kim Mason", date(2026, 5, 4), "task"))


def advice(stage: Stage) -> MainWindow:
    """Not sure, and a list of those who can be asked."""
    profiles = Profiles(stage.desk.vault)
    kept = profiles.get()
    profiles.put(replace(kept, others=OTHERS))
    window = at(lambda desk: answer(desk, danger=Choice.NO, duty=Choice.NOT_SURE), "duty")(stage)
    profiles.put(kept)
    current(window, DecideScreen).findChildren(WhomToAsk)[-1].buttons[-1].setFocus()
    return window


def contacts(stage: Stage) -> MainWindow:
    """Whom else the worker can ask, in the settings."""
    profiles = Profiles(stage.desk.vault)
    kept = profiles.get()
    profiles.put(replace(kept, others=OTHERS))
    window = window_at(stage.desk, Place("settings", field="contacts.1.name"))
    profiles.put(kept)
    return window
