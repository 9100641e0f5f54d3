"""The places of the program, at the left of the window."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.words.text import heading
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_HINT_SCALE: Final = 0.85
_CORNER: Final = 6


@dataclass(frozen=True, slots=True)
class Place:
    """One entry: its name in ``chosen``, its words, and the key that opens it (``Alt+1``), shown beside the words."""

    name: str
    words: str
    key: str = ""


class SidebarEntry(QPushButton):
    """Words at the left, how many wait after them, the key at the right; a bar marks where the worker is."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._count = 0
        self._key = QKeySequence(place.key).toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(place.words)
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show how many things wait there; nothing for none."""
        self._count = count
        waiting = ngettext("{words}, {count} waiting", "{words}, {count} waiting", count)
        name = waiting.format(words=self._place.words, count=count) if count else self._place.words
        self.setAccessibleName(name)
        self.setAccessibleDescription(self._key)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words, a count and the key on one line."""
        words = QFontMetrics(self._bold()).horizontalAdvance(self._place.words)
        count = QFontMetrics(self._bold()).horizontalAdvance(self._count_words())
        key = QFontMetrics(self._small()).horizontalAdvance(self._key)
        width = Space.LARGE + words + Space.SMALL + count + Space.LARGE + key + Space.MEDIUM
        return QSize(width, max(self.fontMetrics().height() + Space.LARGE, self.minimumHeight()))

    def minimumSizeHint(self) -> QSize:
        """Nothing is left out."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, bar, words, count and key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self.palette()
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(look.base() if self.isChecked() else look.midlight())
            painter.drawRoundedRect(self.rect(), _CORNER, _CORNER)
        if self.isChecked():
            painter.setBrush(look.accent())
            painter.drawRoundedRect(QRect(0, Space.SMALL, Space.HAIR, self.height() - Space.LARGE), 2, 2)
        middle = Qt.AlignmentFlag.AlignVCenter
        place = self.rect().adjusted(Space.LARGE, 0, -Space.MEDIUM, 0)
        painter.setFont(self._bold() if self.isChecked() else self.font())
        painter.setPen(look.color(QPalette.ColorRole.ButtonText))
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, self._place.words)
        after = place.adjusted(painter.fontMetrics().horizontalAdvance(self._place.words) + Space.SMALL, 0, 0, 0)
        painter.setFont(self._bold())
        painter.setPen(look.color(QPalette.ColorRole.Accent))
        painter.drawText(after, middle | Qt.AlignmentFlag.AlignLeft, self._count_words())
        painter.setFont(self._small())
        painter.setPen(QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, self._key)

    def _count_words(self) -> str:
        return str(self._count) if self._count else ""

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _HINT_SCALE)
        return font


class Sidebar(QFrame):
    """``chosen`` carries a place's name; ``lock_asked`` comes from the entry at the bottom."""

    chosen = Signal(str)
    lock_asked = Signal()

    def __init__(self, lock_key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Places"))
        self._entries: dict[str, SidebarEntry] = {}
        self.lock = SidebarEntry(Place("lock", _("Lock"), lock_key))
        self.lock.setCheckable(False)
        self.lock.clicked.connect(self.lock_asked)
        self._places = QVBoxLayout()
        self._places.setSpacing(Space.HAIR)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.WIDE, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.LARGE)
        name = heading(_("Infoshare"))
        name.setContentsMargins(Space.LARGE, 0, 0, 0)
        column.addWidget(name)
        column.addLayout(self._places)
        column.addStretch(1)
        column.addWidget(self.lock)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_places(self, places: Sequence[Place]) -> None:
        """Show these entries in place of the ones before."""
        for old in self._entries.values():
            self._places.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._entries = {place.name: self._entry(place) for place in places}

    def set_count(self, name: str, count: int) -> None:
        """How many things wait at a place. Raises KeyError for an unknown one."""
        self._entries[name].set_count(count)

    def set_current(self, name: str) -> None:
        """Mark where the worker is; a name that is no entry marks none."""
        for entry_name, entry in self._entries.items():
            entry.setChecked(entry_name == name)

    def entry(self, name: str) -> SidebarEntry:
        """The entry of that name. Raises KeyError for an unknown one."""
        return self._entries[name]

    def _entry(self, place: Place) -> SidebarEntry:
        entry = SidebarEntry(place)
        entry.clicked.connect(lambda: self._choose(place.name))
        self._places.addWidget(entry)
        return entry

    def _choose(self, name: str) -> None:
        self.set_current(name)
        self.chosen.emit(name)
