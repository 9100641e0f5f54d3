"""What the steps to a new passphrase set going."""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.app.pages.renewing import RenewingJourney
from infoshare_desktop.app.resources import resources_folder
from infoshare_desktop.app.session import Session
from infoshare_desktop.domain.vault.backup_state import BackupState
from infoshare_desktop.domain.vault.errors import NewKeySet, NewKeyUnsure
from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.store.file import durable
from infoshare_desktop.store.file.probe import salt_of
from infoshare_desktop.ui.jobs import ImmediateRunner, JobRunner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from infoshare_desktop.services.care.renewing import NewKey
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.kit.words.shape import Tone
    from tests.hand_clock import HandClock

OLD: Final = "velvet harbour 9 pigeons"
NEW: Final = "gravel orchid 'Tuesday' 41"
PATIENCE: Final = 20
"""Seconds after which a thread of a failed test gives up waiting."""


@pytest.fixture
def session(tmp_path: Path, clock: HandClock) -> Iterator[Session]:
    """An open vault with a passphrase."""
    vault, _words = Keeping(clock).create(tmp_path / "kim.infoshare", OLD)
    with vault:
        yield Session.over(vault, resources_folder(), clock)


def journey(session: Session, runner: Runner, qtbot: QtBot) -> RenewingJourney:
    """Begun at the passphrase of today."""

    def tell(sentence: str, tone: Tone) -> None:
        pytest.fail(f"{tone}: {sentence}")

    made = RenewingJourney(session, runner, tell, lambda: BackupState(on=True, places=()), asks_current=True)
    qtbot.addWidget(made.screen)
    return made


def to_proof(made: RenewingJourney, qtbot: QtBot) -> None:
    """Up to the button that changes the vault."""
    screen = made.screen
    screen.current_given.emit(OLD)
    qtbot.waitUntil(lambda: screen.currentWidget() is screen.passphrase)
    screen.passphrase_given.emit(NEW)
    qtbot.waitUntil(lambda: screen.currentWidget() is screen.words)
    screen.words.on.click()


def test_a_lock_while_the_vault_is_changed_leaves_it_as_it_was(session: Session, qtbot: QtBot) -> None:
    """The change waits for its turn at the vault; the worker locks meanwhile, and it comes to nothing."""
    runner = JobRunner()
    made = journey(session, runner, qtbot)
    to_proof(made, qtbot)
    held, released = Event(), Event()

    def wait(_kept: Repositories) -> None:
        held.set()
        released.wait(PATIENCE)

    def hold() -> None:
        session.vault.read(wait)

    holding = Thread(target=hold)
    holding.start()
    assert held.wait(PATIENCE)
    made.screen.change_wanted.emit()
    made.flush()
    released.set()
    holding.join()
    later = Event()
    runner.run(
        lambda _token: None,
        receiver=made,
        done=lambda _none: later.set(),
        known_error=lambda error: pytest.fail(str(error)),
    )
    qtbot.waitUntil(later.is_set)
    runner.close()
    session.close()
    Keeping(session.clock).open(session.vault.path, OLD).close()
    assert [file.name for file in session.vault.path.parent.iterdir()] == ["kim.infoshare"]


def test_a_disk_that_fails_just_then_is_told_at_the_end(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The vault is changed, and the worker is told to keep both."""
    made = journey(session, ImmediateRunner(), qtbot)
    to_proof(made, qtbot)
    path, before, sync_folder = session.vault.path, session.vault.key.salt, durable.sync_folder

    def fail(folder: Path) -> None:
        if salt_of(path) != before:
            raise OSError
        sync_folder(folder)

    monkeypatch.setattr(durable, "sync_folder", fail)
    made.screen.change_wanted.emit()
    monkeypatch.undo()
    assert made.screen.done.unsure.text() == str(NewKeyUnsure())
    assert session.renewing.words_kept().renewed_at == session.clock()
    session.close()
    Keeping(session.clock).open(path, NEW).close()


def test_a_second_try_at_what_is_set_says_so(session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends where the first one does, and never says that nothing was changed."""
    sheets: list[NewKey] = []
    make_sheet = session.renewing.make

    def make(passphrase: str) -> NewKey:
        sheets.append(make_sheet(passphrase))
        return sheets[-1]

    monkeypatch.setattr(session.renewing, "make", make)
    made = journey(session, ImmediateRunner(), qtbot)
    to_proof(made, qtbot)
    session.renewing.change(sheets[0])
    made.screen.change_wanted.emit()
    assert made.screen.currentWidget() is made.screen.done
    assert made.screen.done.unsure.text() == str(NewKeySet())


def test_a_refused_change_can_be_tried_again(session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the words that are on paper already."""
    made = journey(session, ImmediateRunner(), qtbot)
    to_proof(made, qtbot)

    def full(_path: Path) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(durable, "sync", full)
    made.screen.change_wanted.emit()
    monkeypatch.undo()
    assert "no space left" in made.screen.not_changed.text()
    made.screen.change_wanted.emit()
    assert made.screen.currentWidget() is made.screen.done
    session.close()
    Keeping(session.clock).open(session.vault.path, NEW).close()
