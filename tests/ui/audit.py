"""What holds for every screen, as checks that any test can run on it.

``faults_of(appearance, make)`` shows what ``make`` gives in a window of 1366 x 768 at text sizes 100 and 200 %, and
lists everything that is clipped, overlapping, nameless, out of the keyboard's reach, or focused without showing it: a
sound screen has none. The single checks take a widget that is shown and give back sentences.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from infoshare_desktop.ui.keyboard.focus_ring import FocusRing
from infoshare_desktop.ui.keyboard.focused import focused_in
from infoshare_desktop.ui.kit.ask import Ask
from infoshare_desktop.ui.shell.beside import Beside
from infoshare_desktop.ui.theme.appearance import Look
from infoshare_desktop.ui.theme.tokens import Scheme
from tests.ui.cells import cut_cells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QImage

    from infoshare_desktop.ui.theme.appearance import Appearance

    Show: TypeAlias = Callable[[QWidget], QWidget]
    """The fixture ``show``: from a screen to the window that it stands in."""

WINDOW: Final = (1366, 768)
TEXT_SIZES: Final = (100, 200)
_MOST_STOPS: Final = 400
_QT_INSIDES: Final = (QCalendarWidget, QComboBox, QAbstractItemView, QLineEdit, QScrollBar)
"""Widgets whose children are Qt's own business."""
_LAYERS: Final = (Beside, QAbstractScrollArea, QStackedWidget)
"""Widgets whose children lie over one another on purpose."""


def faults_of(
    appearance: Appearance, make: Callable[[], QWidget], *, sizes: Sequence[int] = TEXT_SIZES, focus: bool = True
) -> list[str]:
    """What all checks find on a fresh screen, with the text size at which they do; the screen is closed again.

    ``focus=False`` leaves out the checks that press Tab through the screen.
    """
    found: list[str] = []
    for size in sizes:
        appearance.choose(Look(Scheme.LIGHT, size))
        window = stand(make())
        try:
            found += [f"at {size} %: {sentence}" for sentence in problems_of(window, focus=focus)]
        finally:
            window.close()
            window.deleteLater()
            settle()
    return found


def stand(screen: QWidget, size: tuple[int, int] = WINDOW) -> QWidget:
    """Show a screen as large as the laptop's; one that is no window is put into a bare one with a focus ring."""
    window = screen
    if not hasattr(screen, "show_screen"):
        window = QWidget()
        window.setProperty("part", "window")
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(screen)
        FocusRing(window)
    window.resize(*size)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    settle()
    return window


def settle() -> None:
    """Let layouts, deferred deletions and zero timers happen."""
    for _ in range(5):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def problems_of(window: QWidget, *, focus: bool = True) -> list[str]:
    """Everything that is wrong with a window that is shown."""
    found = [*clipped(window), *cut_cells(window), *overlapping(window), *nameless(window)]
    if focus:
        found += [*unreachable(window), *focus_unseen(window)]
    return found


def clipped(window: QWidget) -> list[str]:
    """Words that do not fit where they stand, and parts that reach out of what holds them."""
    return [
        f"{_told(part)} needs {need}, has {part.width()} x {part.height()}"
        for part in _parts(window)
        if (need := _missing_room(part))
    ] + [f"{_told(part)} reaches out of what holds it" for part in _parts(window) if _reaches_out(part)]


def overlapping(window: QWidget) -> list[str]:
    """Parts beside one another that lie over one another."""
    found = []
    for holder in [window, *_parts(window)]:
        if isinstance(holder, (*_LAYERS, *_QT_INSIDES)):
            continue
        for one, other in combinations(_children(holder), 2):
            if one.geometry().intersects(other.geometry()):
                found.append(f"{_told(one)} and {_told(other)} overlap")
    return found


def nameless(window: QWidget) -> list[str]:
    """Controls without a name for a screen reader."""
    controls = [part for part in _parts(window) if _takes_tab(part) or isinstance(part, QAbstractButton)]
    return [f"{_told(part)} has no accessible name" for part in controls if not spoken_name(part)]


def unreachable(window: QWidget) -> list[str]:
    """Controls that Tab does not come to, and controls that it does not leave."""
    expected = [part for part in _parts(window) if _takes_tab(part) and not _by_arrow_keys(part)]
    stops = tab_stops(window)
    found = [f"Tab does not reach {_told(part)}" for part in expected if part not in stops]
    if len(stops) == 1 and len(expected) > 1:
        found.append(f"Tab does not leave {_told(stops[0])}")
    return found


def focus_unseen(window: QWidget) -> list[str]:
    """Controls that look the same around them with and without the focus."""
    found = []
    for stop in tab_stops(window):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        around = QRect(stop.mapTo(window, QPoint(0, 0)), stop.size()).adjusted(-6, -6, 6, 6)
        focused = window.grab(around).toImage()
        stop.clearFocus()
        settle()
        if _outlines_differ(focused, window.grab(around).toImage()):
            continue
        found.append(f"{_told(stop)} does not show that it has the focus")
    return found


def tab_stops(window: QWidget) -> list[QWidget]:
    """Where Tab goes from the first control until it comes round."""
    first = next((part for part in _parts(window) if _takes_tab(part)), None)
    if first is None:
        return []
    first.setFocus(Qt.FocusReason.TabFocusReason)
    stops: list[QWidget] = []
    for _ in range(_MOST_STOPS):
        at = focused_in(window)
        if at is None or at in stops:
            break
        stops.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    return stops


def spoken_name(part: QWidget) -> str:
    """What a screen reader says first."""
    return QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)


def _parts(window: QWidget) -> Iterator[QWidget]:
    """Everything that can be seen (or scrolled to) in the window, without what Qt's own widgets are made of."""
    for child in _children(window):
        yield child
        if not isinstance(child, _QT_INSIDES):
            yield from _parts(child)


def _children(holder: QWidget) -> list[QWidget]:
    found = holder.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [
        child
        for child in found
        if child.isVisible() and not child.isWindow() and not isinstance(child, (FocusRing, Ask))
    ]


def _missing_room(part: QWidget) -> str:
    """What the part's words need where they have less, in words, or nothing."""
    width, height = part.width(), part.height()
    if isinstance(part, QComboBox):
        needed = part.fontMetrics().horizontalAdvance(part.currentText()) + 2 * part.fontMetrics().height() // 2
        return "" if needed <= width else f"{needed} wide"
    if not isinstance(part, (QLabel, QAbstractButton)) or not part.text():
        return ""
    if part.hasHeightForWidth():
        narrowest, lowest = part.minimumSizeHint().width(), part.heightForWidth(width)
    else:
        narrowest, lowest = part.sizeHint().width(), part.sizeHint().height()
    if narrowest > width:
        return f"{narrowest} wide"
    return f"{lowest} high" if lowest > height else ""


def _reaches_out(part: QWidget) -> bool:
    holder = part.parentWidget()
    assert holder is not None
    scrolled = holder.parentWidget()
    if isinstance(scrolled, QAbstractScrollArea) and holder is scrolled.viewport():
        return part.width() > holder.width()
    inside = holder.rect()
    return not isinstance(holder, QAbstractScrollArea) and not inside.contains(part.geometry())


def _takes_tab(part: QWidget) -> bool:
    policy = part.focusPolicy()
    return part.isEnabled() and part.focusProxy() is None and bool(policy & Qt.FocusPolicy.TabFocus)


def _by_arrow_keys(part: QWidget) -> bool:
    """Rows of a radio group after the one that Tab goes to: the arrow keys reach them."""
    group = part.group() if isinstance(part, QAbstractButton) else None
    if group is None or not group.exclusive():
        return False
    return part is not (group.checkedButton() or group.buttons()[0])


def _outlines_differ(one: QImage, other: QImage) -> bool:
    """Whether the ring's place, 1 to 4 pixels outside the widget, is drawn differently somewhere."""
    if one.size() != other.size():
        return True
    width, height = one.width(), one.height()
    edge = range(6)
    rows = [y for y in (*edge, *(height - 1 - y for y in edge)) if 0 <= y < height]
    columns = [x for x in (*edge, *(width - 1 - x for x in edge)) if 0 <= x < width]
    along = any(one.pixel(x, y) != other.pixel(x, y) for y in rows for x in range(0, width, 3))
    return along or any(one.pixel(x, y) != other.pixel(x, y) for x in columns for y in range(0, height, 3))


def _told(part: QWidget) -> str:
    words = part.text() if isinstance(part, (QLabel, QAbstractButton)) else part.accessibleName()
    return f"{type(part).__name__} “{part.accessibleName() or words}”"
