"""Every screen and state that is drawn, by name."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from build_spec.pictures.afterwards import afterwards
from build_spec.pictures.backups import backups
from build_spec.pictures.breaches import breaches
from build_spec.pictures.damage import damage
from build_spec.pictures.deciding import check_complete, check_gaps, check_notes, deciding, sealed
from build_spec.pictures.depth import depth
from build_spec.pictures.ending import ending
from build_spec.pictures.keys import keys
from build_spec.pictures.people import people
from build_spec.pictures.persons import persons
from build_spec.pictures.scene import Scene, gate
from build_spec.pictures.sharing import sharing
from build_spec.pictures.stage import Stage, current, window_at
from infoshare_desktop.domain.errors import DiskFull, PassphraseWrong
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.domain.vault.errors import VaultDamaged
from infoshare_desktop.ui.guidance.guidance_screen import GuidanceScreen
from infoshare_desktop.ui.home.home_screen import HomeScreen
from infoshare_desktop.ui.home.waiting import Step
from infoshare_desktop.ui.locking.cover import Cover
from infoshare_desktop.ui.paper.period_page import PeriodPage
from infoshare_desktop.ui.records.records_screen import RecordsScreen
from infoshare_desktop.ui.shell.main_window import MainWindow
from tests.ui.gate.states import PLACE, states

THE_LAW: Final = 3
"""Which section of the guidance is drawn open."""
PERIOD: Final = (date(2026, 4, 8), date(2026, 5, 6))


def scenes() -> Mapping[str, Scene]:
    """All scenes, in the order of a worker's day."""
    return {
        **{f"gate-{name.replace('_', '-')}": gate(make) for name, make in states().items()},
        "home": lambda stage: window_at(stage.full, Place()),
        "home-empty": lambda stage: window_at(stage.empty, Place()),
        "home-result": result,
        **deciding(),
        **depth(),
        **persons(),
        "check-gaps": check_gaps,
        "check-complete": check_complete,
        "check-notes": check_notes,
        "sealed": sealed,
        "share": share,
        **sharing(),
        "receipt": receipt,
        **afterwards(),
        **ending(),
        **breaches(),
        **backups(),
        "records": lambda stage: window_at(stage.full, Place("records")),
        "records-reading": reading,
        "records-empty": lambda stage: window_at(stage.empty, Place("records")),
        **people(),
        "guidance": lambda stage: window_at(stage.full, Place("guidance")),
        "guidance-open": law,
        "guidance-found": found,
        "settings": lambda stage: window_at(stage.full, Place("settings")),
        "covered": covered,
        "covered-damaged": covered_damaged,
        **keys(),
        **damage(),
        "report-period": period,
        "paper-decision": paper,
        "paper-supervision": report,
    }


def covered(stage: Stage) -> MainWindow:
    """It was to lock on a full disk, and a wrong passphrase was given."""
    window = window_at(stage.full, Place())
    cover = Cover()
    cover.say_why(DiskFull(str(PLACE)))
    window.cover(cover)
    cover.failed(PassphraseWrong())
    return window


def covered_damaged(stage: Stage) -> MainWindow:
    """It was to lock and the vault is damaged; the worker is about to lock without what was typed last."""
    window = window_at(stage.full, Place())
    cover = Cover()
    cover.say_why(VaultDamaged(str(PLACE)))
    window.cover(cover)
    cover.lose.setFocus()
    cover.lose.click()
    return window


def result(stage: Stage) -> MainWindow:
    """The result of a follow-up is being typed."""
    window = window_at(stage.full, Place())
    rows = current(window, HomeScreen).lists.rows()
    row = next(row for row in rows if row.line.step is Step.RESULT)
    row.open_form("Rang her this morning. She knows what was shared and")
    return window


def share(stage: Stage) -> MainWindow:
    """What was planned is recorded as it really happened."""
    window = window_at(stage.full, Place())
    row = stage.full.home.waiting().to_share.rows[0]
    current(window, HomeScreen).share_asked.emit(row.reference)
    return window


def receipt(stage: Stage) -> MainWindow:
    """A recipient has confirmed."""
    window = window_at(stage.full, Place())
    missing = stage.full.home.waiting().receipts[0]
    current(window, HomeScreen).receipt_asked.emit(missing.number, missing.sequence)
    return window


def reading(stage: Stage) -> MainWindow:
    """A sealed decision beside the table."""
    return window_at(stage.full, Place("records", stage.row(State.SEALED).reference))


def law(stage: Stage) -> MainWindow:
    """The notes on the law, open."""
    window = window_at(stage.full, Place("guidance"))
    current(window, GuidanceScreen).restore(Place("guidance", field=str(THE_LAW)))
    return window


def found(stage: Stage) -> MainWindow:
    """Words looked for in the guidance."""
    window = window_at(stage.full, Place("guidance"))
    current(window, GuidanceScreen).restore(Place("guidance", typed="solicitor"))
    return window


def period(stage: Stage) -> MainWindow:
    """Which days a supervision report is about."""
    window = window_at(stage.full, Place("records"))
    current(window, RecordsScreen).report_asked.emit()
    return window


def paper(stage: Stage) -> MainWindow:
    """A decision, looked through before it is printed."""
    window = window_at(stage.full, Place("records"))
    current(window, RecordsScreen).print_asked.emit(stage.row(State.SEALED).reference)
    return window


def report(stage: Stage) -> MainWindow:
    """A supervision report, looked through before it is printed."""
    window = period(stage)
    current(window, PeriodPage).wanted.emit(*PERIOD)
    return window
