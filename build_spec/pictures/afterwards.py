"""What is done with a decision after its seal: corrected, talked about, restricted."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from build_spec.pictures.scene import Scene
from build_spec.pictures.stage import MORNING, Stage, window_at
from infoshare_desktop.domain.acts.correcting import Comment, Stance
from infoshare_desktop.domain.acts.withdrawing import Withdrawal
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.shell.main_window import MainWindow
from tests.ui.decide.walking import ROSA, consented

REASONS: Final = "outcome.reasons"
CORRECTED: Final = '{"corrected": "She asked me to write to them.", "reason": "I mixed up two visits."}'
TAKEN_BACK: Final = '{"said": "She has a room now, and wants the letter back."}'
SAID: Final = '{"said": "Well weighed. Ask her sister too, before the next letter goes.", "stance": "agrees"}'


def afterwards() -> Mapping[str, Scene]:
    """The pages, and what can be read of it beside the table."""
    return {
        "correct": lambda stage: window_at(stage.desk, Place("correct", decided(stage))),
        "correct-passage": lambda stage: window_at(
            stage.desk, Place("correct", decided(stage), REASONS, typed=CORRECTED)
        ),
        "comment": lambda stage: window_at(stage.desk, Place("comment", decided(stage), typed=SAID)),
        "withdraw": lambda stage: window_at(stage.desk, Place("withdraw", decided(stage), typed=TAKEN_BACK)),
        "records-withdrawn": withdrawn,
        "restrict": lambda stage: window_at(stage.desk, Place("restrict", decided(stage))),
        "records-corrected": corrected,
        "records-restricted": restricted,
        "lift": lambda stage: window_at(stage.desk, Place("lift", hidden(stage))),
    }


def decided(stage: Stage) -> str:
    """The number of a decision that was just sealed."""
    draft = stage.draft(consented)
    return stage.desk.deciding.seal(draft).number


def corrected(stage: Stage) -> MainWindow:
    """A decision with a correction and what a supervisor said, read beside the table."""
    number, desk = decided(stage), stage.desk
    worker = desk.profiles.get().worker
    desk.amending.amend(number, REASONS, "She asked me to write to them.", "I mixed up two visits.", worker)
    action = FollowUp("", "Ask her sister", worker.name, MORNING.day() + timedelta(days=6))
    said = Comment(MORNING.day(), "Ruth Abel", "Well weighed.", Stance.AGREES, worker, action)
    desk.commenting.comment(number, said)
    return window_at(desk, Place("records", number))


def withdrawn(stage: Stage) -> MainWindow:
    """A decision whose consent was taken back, read beside the table."""
    number, desk = decided(stage), stage.desk
    act = Withdrawal(MORNING, ROSA, "She has a room now, and wants the letter back.", desk.profiles.get().worker)
    desk.withdrawing.withdraw(number, act)
    return window_at(desk, Place("records", number))


def hidden(stage: Stage) -> str:
    """The number of a restricted decision."""
    number, desk = decided(stage), stage.desk
    desk.restricting.restrict(number, "She says that it is wrong.", desk.profiles.get().worker)
    return number


def restricted(stage: Stage) -> MainWindow:
    """The notice that stands for a restricted decision."""
    return window_at(stage.desk, Place("records", hidden(stage)))
