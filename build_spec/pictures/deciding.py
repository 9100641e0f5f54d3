"""The desk of deciding: each question, and what its answers bring with them."""

from collections.abc import Callable, Mapping

from build_spec.pictures.scene import Scene
from build_spec.pictures.stage import Stage, current, window_at
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.information import Information
from infoshare_desktop.domain.decision.outcome import Outcome, OutcomeKind
from infoshare_desktop.domain.guidance import AnsweredBy, Choice
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.decide.decide_screen import DecideScreen
from infoshare_desktop.ui.decide.presenter import Presenter
from infoshare_desktop.ui.shell.main_window import MainWindow
from tests.guidance.builtin import leaflet
from tests.ui.decide.desks import check_page
from tests.ui.decide.walking import ROSA, answer, consented, refused, to_consent


def deciding() -> Mapping[str, Scene]:
    """Each question as a worker has filled it in, and the states that need an answer of their own."""
    names = [question.id for question in leaflet().questions if question.answered_by is not AnsweredBy.CHECK]
    return {
        **{f"question-{name.replace('_', '-')}": at(consented, name) for name in names},
        "question-told": at(told_in_confidence, "confidential"),
        "question-first": at(lambda _desk: None, "danger"),
        "emergency": at(emergency, "danger"),
        "duty": at(duty, "duty"),
        "advice": at(advice, "duty"),
        "consent-not-sought": at(not_sought, "consent"),
        "interest-weighed": at(lambda desk: refused(desk, Choice.NOT_SURE), "interest"),
    }


def at(work: Callable[[Presenter], None], question: str) -> Scene:
    """A question of a draft to which this was done."""

    def scene(stage: Stage) -> MainWindow:
        draft = stage.draft(work)
        return window_at(stage.desk, Place("decide", draft.reference, question))

    return scene


def told_in_confidence(desk: Presenter) -> None:
    """As a worker would put it: the picture that the README shows."""
    consented(desk)
    desk.go_to("confidential")
    desk.reason(
        "She told me about the arrears in confidence, in the drop-in. She has not told her landlord or her sister,"
        " and she asked me not to leave messages."
    )


def emergency(desk: Presenter) -> None:
    """Somebody is in danger now."""
    desk.go_to("danger")
    desk.answer(Choice.YES)


def duty(desk: Presenter) -> None:
    """A law or a court order says so."""
    answer(desk, danger=Choice.NO, duty=Choice.YES)


def advice(desk: Presenter) -> None:
    """Not sure, and somebody was asked."""
    answer(desk, danger=Choice.NO, duty=Choice.NOT_SURE)
    desk.add_advice()


def not_sought(desk: Presenter) -> None:
    """Would be shared anyway, so consent is not asked for."""
    to_consent(desk)
    desk.consent(Consent(ROSA, Choice.YES, ConsentStatus.NOT_SOUGHT))


def gaps(desk: Presenter) -> None:
    """An earlier answer was changed afterwards."""
    consented(desk)
    answer(desk, purpose=Choice.NO)


def check_gaps(stage: Stage) -> MainWindow:
    """The check page with what is missing on top, and answers that no longer count."""
    return at(gaps, "recorded")(stage)


def check_complete(stage: Stage) -> MainWindow:
    """The check page with nothing missing."""
    return at(consented, "recorded")(stage)


def notes(desk: Presenter) -> None:
    """A reader years later might stumble over some of this."""
    consented(desk)
    desk.information(Information("She is obviously chaotic. CAMHS know her, and so does her sister Rosa."))
    desk.consent(Consent(ROSA, Choice.NO, ConsentStatus.GIVEN))
    desk.outcome(Outcome(OutcomeKind.SHARE_NOW, "She asked me to."))


def check_notes(stage: Stage) -> MainWindow:
    """The check page with private notes above the seal."""
    stage.desk.people.add("Rosa")
    window = at(notes, "recorded")(stage)
    page = check_page(current(window, DecideScreen))
    page.notes.rules[-1].never.setFocus()
    return window


def sealed(stage: Stage) -> MainWindow:
    """Just sealed."""
    window = check_complete(stage)
    check_page(current(window, DecideScreen)).seal.sure.click()
    return window
