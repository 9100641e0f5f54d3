"""How long records are kept, and how they end."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Final

from build_spec.pictures.scene import Scene
from build_spec.pictures.stage import MORNING, Stage, current, window_at
from infoshare_desktop.app.session import Session
from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.place import Place
from infoshare_desktop.services.after.breaching import Breaching
from infoshare_desktop.services.deciding import Deciding
from infoshare_desktop.store.erasing.left_to_clear import LeftToClear, take_over
from infoshare_desktop.ui.records.records_screen import RecordsScreen
from infoshare_desktop.ui.retention.erasing_page import ErasingPage
from infoshare_desktop.ui.retention.rules_page import RulesPage
from infoshare_desktop.ui.shell.main_window import MainWindow
from tests.hand_clock import HandClock
from tests.services.desk import emergency
from tests.services.records import closed
from tests.ui.retention.making import carried_out

GROUND: Final = "Its time is over, and nobody has asked for it since."
SECOND: Final = "Ruth Abel, manager"
TYPED: Final = f'{{"ground": "{GROUND}", "second": "{SECOND}"}}'
WHY: Final = "A solicitor has written about it."
REASONS: Final = "outcome.reasons"
SIX_YEARS: Final = timedelta(days=6 * 365 + 30)
NEARLY: Final = timedelta(days=6 * 365 - 40)


def ending() -> Mapping[str, Scene]:
    """The scenes by name."""
    return {
        "home-old": home,
        "home-look-after": look_after,
        "review": review,
        "review-empty": lambda stage: window_at(stage.empty, Place("review")),
        "rules": lambda stage: window_at(stage.empty, Place("rules")),
        "rules-form": rule_form,
        "keep": lambda stage: window_at(stage.desk, Place("keep", old(stage.desk))),
        "keep-breach": lambda stage: window_at(stage.desk, Place("keep", wrong(stage.desk))),
        "hold": lambda stage: window_at(stage.desk, Place("hold", old(stage.desk))),
        "lift-hold": lambda stage: window_at(stage.desk, Place("lift_hold", held(stage.desk))),
        "records-held": lambda stage: window_at(stage.desk, Place("records", held(stage.desk))),
        "dispose": dispose,
        "erased": erased,
        "records-disposed": disposed,
        "redact": lambda stage: window_at(stage.desk, Place("redact", old(stage.desk))),
        "redact-passage": lambda stage: window_at(stage.desk, Place("redact", old(stage.desk), REASONS, typed=TYPED)),
        "records-redacted": redacted,
        "paper-certificate": certificate,
    }


def old(desk: Session, ago: timedelta = SIX_YEARS) -> str:
    """The number of a decision that was made and carried out so long ago."""
    return carried_out(desk.vault, desk.guiding, lambda: Moment(MORNING.instant - ago, MORNING.zone))


def wrong(desk: Session) -> str:
    """The number of a breach that was closed so long ago."""
    then = Moment(MORNING.instant - SIX_YEARS, MORNING.zone)
    breach = Breach(then, "lost", "A bag with notes was left on a bus.", then, desk.profiles.get().worker)
    return Breaching(desk.vault, lambda: then).record(closed(breach)).header.number


def urgent(desk: Session) -> str:
    """The number of an emergency disclosure of then that was never completed."""
    then = HandClock(Moment(MORNING.instant - SIX_YEARS, MORNING.zone))
    deciding = Deciding(desk.vault, desk.guiding, then)
    act = replace(emergency(then), basis="life", reached="known")
    return deciding.record_emergency(deciding.start(), act)[1]


def held(desk: Session) -> str:
    """The number of a decision that is held."""
    number = old(desk)
    desk.retaining.hold(number, WHY, desk.profiles.get().worker)
    return number


def home(stage: Stage) -> MainWindow:
    """Home tells of what is over."""
    old(stage.desk)
    return window_at(stage.desk, Place())


def look_after(stage: Stage) -> MainWindow:
    """Home tells of what the program cannot open, and of a draft that a restore brought back."""
    folder = Path("Documents")
    left = {"since": str(MORNING), "fresh": False, "folders": [], "drafts": ["D-0007"]}
    left["files"] = [str(folder / name) for name in ("kim 2025-11-02 1730.infoshare", "for Alex.infoshare")]
    stage.desk.vault.write(lambda kept: take_over(kept, LeftToClear(left), MORNING))
    return window_at(stage.desk, Place())


def review(stage: Stage) -> MainWindow:
    """Some are over, one of them a breach; one is held, one an emergency to complete, and one is over soon."""
    old(stage.desk)
    wrong(stage.desk)
    urgent(stage.desk)
    old(stage.desk, NEARLY)
    held(stage.desk)
    return window_at(stage.desk, Place("review"))


def rule_form(stage: Stage) -> MainWindow:
    """A rule is being changed."""
    window = window_at(stage.empty, Place("rules"))
    current(window, RulesPage).rules.rows()[0].change.click()
    return window


def dispose(stage: Stage) -> MainWindow:
    """What goes is shown; the second press is asked for."""
    window = window_at(stage.desk, Place("dispose", old(stage.desk), typed=TYPED))
    current(window, ErasingPage).record.click()
    return window


def erased(stage: Stage) -> MainWindow:
    """It is done."""
    window = dispose(stage)
    current(window, ErasingPage).sure.click()
    return window


def disposed(stage: Stage) -> MainWindow:
    """The tombstone beside the table."""
    number = old(stage.desk)
    stage.desk.erasing.dispose([number], GROUND, SECOND, "All other records: 6 years after the last entry")
    return window_at(stage.desk, Place("records", number))


def redacted(stage: Stage) -> MainWindow:
    """A record of which words were taken out."""
    number = old(stage.desk)
    stage.desk.erasing.redact(number, REASONS, "It names her doctor.", SECOND)
    return window_at(stage.desk, Place("records", number))


def certificate(stage: Stage) -> MainWindow:
    """The certificate of a disposal, looked through."""
    window = disposed(stage)
    place = stage.desk.places.get() or Place()
    current(window, RecordsScreen).certificate_asked.emit(place.reference)
    return window
