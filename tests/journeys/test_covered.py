"""It is to lock and what is typed cannot be saved: nothing is to be seen until it is locked or the passphrase given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication

from infoshare_desktop.app.options import Options
from infoshare_desktop.app.process.covering import Covering
from infoshare_desktop.ui.locking.cover import Cover
from tests.journeys import steps
from tests.journeys.laptop import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QAccessibleInterface

    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker

pytest.importorskip("resource", reason="limits of a process are a thing of POSIX")

REASON: Final = "Because she is afraid of him. "
LONG: Final = REASON * 10_000
HIDDEN: Final = "Hidden, but not locked yet"
WHY: Final = "What was saved before is safe."
WAYS: Final[dict[str, Callable[[Laptop, Worker], None]]] = {
    "key": lambda _laptop, worker: worker.key(Qt.Key.Key_L, steps.CONTROL),
    "idle": lambda laptop, _worker: laptop.leave_alone(600),
    "vanish": lambda _laptop, worker: worker.key(Qt.Key.Key_L, steps.CONTROL | Qt.KeyboardModifier.ShiftModifier),
}


@pytest.fixture
def typed(laptop: Laptop) -> Iterator[Worker]:
    """A worker who typed more than the disk has room for."""
    from tests.store.limits import no_room_beyond

    worker = laptop.open()
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.YES)
    with no_room_beyond(laptop.vault.stat().st_size):
        worker.paste(LONG)
        yield worker


def spoken(worker: Worker) -> str:
    """All that a screen reader finds in the window."""

    def found(part: QAccessibleInterface) -> Iterator[str]:
        yield from (part.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value))
        for place in range(part.childCount()):
            yield from found(part.child(place))

    return "\n".join(found(QAccessible.queryAccessibleInterface(worker.window)))


def give(worker: Worker, passphrase: str) -> None:
    """Type a passphrase in place of what stands in the box."""
    worker.when(lambda: worker.shows("Passphrase"))
    worker.key(Qt.Key.Key_A, steps.CONTROL)
    worker.key(Qt.Key.Key_Delete)
    worker.type(passphrase)
    worker.key(Qt.Key.Key_Return)


def make_room() -> None:
    """The disk has room again."""
    import resource

    _now, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


@pytest.mark.parametrize("way", WAYS)
def test_nothing_of_the_vault_is_to_be_seen(laptop: Laptop, typed: Worker, way: str) -> None:
    """Neither on the screen nor by a screen reader nor in the clipboard; what to know and to do is said."""
    assert REASON in spoken(typed)
    WAYS[way](laptop, typed)
    assert laptop.asked_for is None
    assert typed.window.isMinimized() == (way == "vanish")
    assert typed.window.windowTitle() == "Infoshare Desktop"
    for words in (REASON, "D-0001", steps.PURPOSE, "Home"):
        assert words not in "\n".join(typed.read()), words
        assert words not in spoken(typed), words
    assert typed.where() == "Passphrase"
    for words in (HIDDEN, WHY, "It stays in this window"):
        typed.see(words)
    if QGuiApplication.platformName() != "offscreen":  # there, nobody owns a clipboard
        assert REASON not in QGuiApplication.clipboard().text()


@pytest.mark.parametrize("how", ["passphrase", "words"])
def test_whoever_can_open_the_vault_brings_it_back(laptop: Laptop, typed: Worker, how: str) -> None:
    """Every letter and the cursor are where they were; a wrong passphrase is refused in a sentence."""
    before = typed.cursor()
    laptop.leave_alone(600)
    give(typed, "velvet harbour 9 pigeon")
    typed.see("That is not the passphrase of this vault.")
    assert not typed.reads(REASON)
    give(typed, laptop.words if how == "words" else PASSPHRASE)
    typed.see(steps.PURPOSE)
    typed.see(WHY)
    assert (typed.where(), typed.text(), typed.cursor()) == ("Why? In your own words", LONG, before)
    typed.key(Qt.Key.Key_L, steps.CONTROL)
    assert typed.reads(HIDDEN)


def test_no_key_leads_behind_the_cover(laptop: Laptop, typed: Worker) -> None:
    """The keys of the places and of the side do nothing, Tab stays, and an empty box is asked to be filled."""
    laptop.leave_alone(600)
    typed.key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    typed.key(Qt.Key.Key_F6)
    give(typed, "")
    typed.see("Type your passphrase first.")
    names = set()
    for _press in range(8):
        typed.key(Qt.Key.Key_Tab)
        names.add(typed.where())
    assert names == {
        "Passphrase",
        "Show what is typed in Passphrase",
        "Show my work again",
        "Try again to save and lock",
        "Lock, and lose what I typed last",
    }
    assert not typed.reads(REASON)


@pytest.mark.parametrize("how", ["asked", "by itself"])
def test_it_locks_once_there_is_room(laptop: Laptop, typed: Worker, how: str) -> None:
    """Asked to, or by itself after a while; nothing typed is lost."""
    laptop.leave_alone(600)
    again(laptop, typed, how)
    assert typed.reads(HIDDEN)
    make_room()
    again(laptop, typed, how)
    assert laptop.asked_for == [str(laptop.vault), "--because=idle"]
    worker = laptop.unlock(laptop.after_lock())
    worker.see(steps.PURPOSE)
    assert worker.text() == LONG


def again(laptop: Laptop, worker: Worker, how: str) -> None:
    """Save and lock once more."""
    if how == "asked":
        worker.press("Try again to save and lock")
    else:
        covering = laptop._running[-1][0].findChild(Covering)
        assert isinstance(covering, Covering)
        timer = covering.findChild(QTimer)
        assert isinstance(timer, QTimer)
        assert timer.isActive()
        assert timer.interval() == 10_000
        timer.timeout.emit()


def test_a_window_that_was_brought_back_stays(laptop: Laptop, typed: Worker) -> None:
    """It is taken away by the key, and not again under the worker's hands as it is tried again."""
    WAYS["vanish"](laptop, typed)
    typed.window.showNormal()
    again(laptop, typed, "by itself")
    assert typed.reads(HIDDEN)
    assert not typed.window.isMinimized()
    WAYS["vanish"](laptop, typed)
    assert typed.window.isMinimized()


def test_with_room_again_the_key_that_took_the_window_away_leaves_nothing(laptop: Laptop, typed: Worker) -> None:
    """The window goes for good and no other comes, also where it stood idle meanwhile."""
    WAYS["vanish"](laptop, typed)
    make_room()
    laptop.leave_alone(600)
    assert laptop.asked_for is None
    assert not typed.window.isVisible()
    worker = laptop.open()
    worker.see(steps.PURPOSE)
    assert worker.text() == LONG


def test_a_window_that_is_hidden_is_not_closed_either(laptop: Laptop, typed: Worker) -> None:
    """Its cross says why not, and leaves it hidden; uncovered it stays open as before."""
    typed.window.close()
    typed.see(WHY)
    assert typed.text() == LONG
    laptop.leave_alone(600)
    typed.window.close()
    assert typed.window.isVisible()
    assert typed.reads(HIDDEN)


def test_a_demonstration_is_gone_all_the_same(laptop: Laptop) -> None:
    """Its people are made up: there is nothing to keep, and it has no passphrase."""
    from tests.store.limits import no_room_beyond

    worker = laptop.start(Options(demonstration=True))
    worker.see("What needs you")
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.YES)
    with no_room_beyond(laptop.vault.stat().st_size):
        worker.paste(LONG)
        worker.key(Qt.Key.Key_L, steps.CONTROL)
    assert laptop.asked_for == ["--because=demonstration-ended"]
    assert not worker.window.findChildren(Cover)
