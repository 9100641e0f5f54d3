"""The window: places at the left, one screen in the middle, what helps at the right, a strip below."""

from __future__ import annotations

from functools import cached_property
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from infoshare_desktop.ui.keyboard.focus_ring import FocusRing
from infoshare_desktop.ui.keyboard.focused import focused_in
from infoshare_desktop.ui.keyboard.tab_order import stop_beside
from infoshare_desktop.ui.kit.words.shape import Shape, Tone
from infoshare_desktop.ui.kit.words.text import TextKind, Words
from infoshare_desktop.ui.shell.notices import Notices
from infoshare_desktop.ui.shell.strip import Strip
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.ui.kit.ask import Ask, Question
    from infoshare_desktop.ui.locking.countdown import Countdown
    from infoshare_desktop.ui.shell.beside import Beside
    from infoshare_desktop.ui.shell.sidebar import Place, Sidebar

LOCK_KEY: Final = "Ctrl+L"
VANISH_KEY: Final = "Ctrl+Shift+L"
SIDE_KEY: Final = "F6"
_FIRST_SIZE: Final = (1366, 768)


class MainWindow(QWidget):
    """Closed it shows one part alone; open it shows places and screens.

    ``place_chosen`` carries a place's name, ``lock_asked`` comes from the sidebar or Ctrl+L, ``vanish_asked`` from
    Ctrl+Shift+L: somebody dangerous comes in. The window shows; what happens is decided by whoever listens. What a
    closed window does not show is imported and made when it opens: the passphrase box does not wait for it (design
    section 9).
    """

    place_chosen = Signal(str)
    lock_asked = Signal()
    vanish_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(_("Infoshare Desktop"))
        self.resize(*_FIRST_SIZE)
        self.notices = Notices()
        self._screens = QStackedWidget()
        self._strip = Strip()
        self._inside = QWidget()
        """All that the window holds, but a question over it and a cover before it."""
        self._cover: QWidget | None = None
        self._demonstration: QWidget | None = None
        self._screen_name = ""
        self._is_open = False
        self._place_keys: list[QShortcut] = []
        self._lay_out()
        self._ring = FocusRing(self)

    @cached_property
    def sidebar(self) -> Sidebar:
        """The places, at the left."""
        from infoshare_desktop.ui.shell.sidebar import Sidebar

        sidebar = Sidebar(LOCK_KEY)
        sidebar.chosen.connect(self.place_chosen)
        sidebar.lock_asked.connect(self.lock_asked)
        self._across.insertWidget(0, sidebar)
        return sidebar

    @cached_property
    def beside(self) -> Beside:
        """The screen and what helps beside it."""
        from infoshare_desktop.ui.shell.beside import Beside

        beside = Beside(self._screens, SIDE_KEY)
        self._middle.addWidget(beside, 1)
        return beside

    @cached_property
    def _countdown(self) -> Countdown:
        from infoshare_desktop.ui.locking.countdown import Countdown

        countdown = Countdown()
        self._column.insertWidget(0, countdown)
        return countdown

    @cached_property
    def _lock_keys(self) -> tuple[QShortcut, ...]:
        lock = QShortcut(QKeySequence(LOCK_KEY), self, self._lock)
        vanish = QShortcut(QKeySequence(VANISH_KEY), self, self._vanish)
        return lock, vanish

    @cached_property
    def _side_key(self) -> QShortcut:
        return QShortcut(QKeySequence(SIDE_KEY), self._inside, self.beside.go)

    def show_closed(self, part: QWidget) -> None:
        """Before the vault is open: the part alone. It sees to its own place in the room. A notice goes."""
        self.notices.clear()
        if self._is_open:
            self.beside.set_side("", None)
            self.set_strip(None)
            self._set_open(is_open=False)
        self._put("", part)

    def take_lock_keys(self, *, taken: bool = True) -> None:
        """Listen to the keys that lock: also while closed, where there is something to hide; see ``lock_asked``."""
        for key in self._lock_keys:
            key.setEnabled(taken)

    def focusNextPrevChild(self, next_one: bool) -> bool:  # noqa: FBT001  (spelled by Qt)
        """Tab goes through the window as it is laid out, whenever its parts came into it."""
        focused = focused_in(self)
        stop = None if focused is None else stop_beside(self, focused, forward=next_one)
        if stop is None:
            return super().focusNextPrevChild(next_one)
        stop.setFocus(Qt.FocusReason.TabFocusReason if next_one else Qt.FocusReason.BacktabFocusReason)
        return True

    def set_places(self, places: Sequence[Place]) -> None:
        """The entries of the sidebar, each with its key."""
        self.sidebar.set_places(places)
        for key in self._place_keys:
            key.deleteLater()
        self._place_keys = [self._key_for(place) for place in places if place.key]

    def set_count(self, name: str, count: int) -> None:
        """How many things wait at a place. Raises KeyError for an unknown one."""
        self.sidebar.set_count(name, count)

    def show_screen(self, name: str, screen: QWidget) -> None:
        """Show a screen and mark its place. The one before is let go, its notice and what stood beside it too."""
        self.notices.clear()
        if screen is not self.current_screen():
            self.beside.set_side("", None)
            self.set_strip(None)
        self._set_open(is_open=True)
        self.sidebar.set_current(name)
        self._put(name, screen)

    def screen_name(self) -> str:
        """The name of the screen that is shown, or "" while closed."""
        return self._screen_name

    def current_screen(self) -> QWidget | None:
        """What is shown in the middle."""
        return self._screens.currentWidget()

    def set_side(self, title: str, content: QWidget | None) -> None:
        """What helps beside the screen, under that heading; None takes the panel away. The window owns it."""
        self.beside.set_side(title, content)

    def set_strip(self, content: QWidget | None) -> None:
        """What stands below everything: the path so far. None takes the strip away. The window owns it."""
        self._strip.set_content(content)

    def set_demonstration(self, *, is_one: bool) -> None:
        """Mark the window as showing made-up people; the worker cannot take the mark away."""
        if self._demonstration is None:
            self._demonstration = _demonstration_marker()
            self._column.insertWidget(0, self._demonstration)
        self._demonstration.setVisible(is_one)

    def tell(self, sentence: str, tone: Tone = Tone.INFORMATION) -> None:
        """Tell the worker something on top of the screen; it stays until closed or another screen comes."""
        self.notices.tell(sentence, tone)

    def show_countdown(self, seconds: int) -> None:
        """Say in how many seconds it locks by itself; 0 takes the line away."""
        self._countdown.show_left(seconds)

    def ask(self, question: Question) -> Ask:
        """Ask over the window; connect to ``answered`` of what is returned."""
        from infoshare_desktop.ui.kit.ask import Ask

        return Ask(question, self._inside)

    def cover(self, part: QWidget) -> None:
        """Show this alone: nothing else of the window is seen, reached by a key, or found by a screen reader.

        An open question gets its harmless answer; dialogs and lists that lie over the window are closed.
        """
        from infoshare_desktop.ui.kit.ask import Ask

        for over in self.findChildren(QWidget):
            if isinstance(over, Ask):
                over.withdraw()
            elif over.isWindow() and over.isVisible():
                over.close()
        focused = focused_in(self)
        self._inside.hide()
        # A window of its own that is never shown: what is merely hidden stands in the list that screen readers get.
        self._inside.setParent(self, Qt.WindowType.Window)
        if focused is not None:
            focused.setFocus()  # in that window, where it is found again after a lock too
        self._cover = part
        self._outer.addWidget(part)
        part.show()
        part.setFocus()

    def uncover(self) -> None:
        """Show everything as it was before ``cover``, with the cursor where it stood."""
        if self._cover is not None:
            self._outer.removeWidget(self._cover)
            self._cover.hide()
            self._cover.deleteLater()
            self._cover = None
        focused = focused_in(self._inside)
        self._inside.setParent(self, Qt.WindowType.Widget)
        self._outer.addWidget(self._inside)
        self._inside.show()
        if focused is not None:
            focused.setFocus()

    def _lay_out(self) -> None:
        self._middle = QVBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self.notices)
        self._middle.addWidget(self._screens, 1)
        self._across = QHBoxLayout()
        self._across.setSpacing(0)
        self._across.addLayout(self._middle, 1)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(self._inside)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._across, 1)
        self._column.addWidget(self._strip)

    def _set_open(self, *, is_open: bool) -> None:
        self._is_open = is_open
        self.sidebar.setVisible(is_open)
        self.take_lock_keys(taken=is_open)
        for key in (self._side_key, *self._place_keys):
            key.setEnabled(is_open)

    def _put(self, name: str, screen: QWidget) -> None:
        self._screen_name = name
        before = self._screens.currentWidget()
        if before is screen:
            return
        self._screens.addWidget(screen)
        self._screens.setCurrentWidget(screen)
        if before is not None:
            self._screens.removeWidget(before)
            before.deleteLater()

    def _key_for(self, place: Place) -> QShortcut:
        return QShortcut(QKeySequence(place.key), self._inside, lambda: self._choose(place.name))

    def _choose(self, name: str) -> None:
        if self.sidebar.isEnabled():
            self.sidebar.entry(name).click()

    def _lock(self) -> None:
        self.lock_asked.emit()

    def _vanish(self) -> None:
        self.vanish_asked.emit()


def _demonstration_marker() -> QFrame:
    marker = QFrame()
    marker.setProperty("part", "demonstration")
    row = QHBoxLayout(marker)
    row.setContentsMargins(Space.LARGE, Space.HAIR, Space.LARGE, Space.HAIR)
    row.setSpacing(Space.SMALL)
    row.addWidget(Shape(Tone.INFORMATION))
    row.addWidget(Words(_("Fictional people: demonstration"), TextKind.LABEL), 1)
    marker.hide()
    return marker
