"""A breach, from the first minute to the record beside the table; and who looked at what."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from build_spec.pictures.scene import Scene
from build_spec.pictures.stage import MORNING, Stage, window_at
from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.ui.shell.main_window import MainWindow

BEGUN: Final = (
    '{"at_risk": "yes", "kind": "wrong_person", "what": "The letter with her new address went to the old one."}'
)
LONG_AGO: Final = Moment(MORNING.instant - timedelta(hours=70, minutes=35), MORNING.zone)


def breaches() -> Mapping[str, Scene]:
    """The page, Home, the record, and the log."""
    return {
        "breach": lambda stage: window_at(stage.desk, Place("breach", typed=BEGUN)),
        "breach-update": lambda stage: window_at(stage.desk, Place("breach", noticed(stage))),
        "breach-home": home,
        "breach-read": lambda stage: window_at(stage.desk, Place("records", noticed(stage))),
        "access": access,
    }


def noticed(stage: Stage) -> str:
    """The number of a breach that was noticed three days ago."""
    worker = stage.desk.profiles.get().worker
    breach = Breach(
        LONG_AGO,
        "wrong_person",
        "The letter with her new address went to the old one.",
        LONG_AGO,
        worker,
        at_risk=Choice.YES,
        went_to="The new tenant there",
        contained="Collected this morning; the envelope was opened.",
    )
    return stage.desk.breaching.record(replace(breach, at=MORNING)).header.number


def home(stage: Stage) -> MainWindow:
    """The breach is the first thing that waits."""
    noticed(stage)
    return window_at(stage.desk, Place())


def access(stage: Stage) -> MainWindow:
    """The log of a few days."""
    log, row = stage.full.accessing, stage.row(State.SEALED)
    log.opened([row.reference, *row.people])
    log.printed([row.reference])
    log.exported()
    return window_at(stage.full, Place("access"))
