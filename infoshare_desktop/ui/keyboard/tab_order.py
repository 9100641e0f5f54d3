"""The way that Tab takes through a window."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLayout, QScrollArea, QSplitter, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def stop_beside(window: QWidget, focused: QWidget, *, forward: bool) -> QWidget | None:
    """Where Tab goes from here, or Shift+Tab: through the window as it is laid out, and round.

    Qt itself goes in the order in which parts came into the window, where a card that is added later comes last of
    all. None where ``focused`` lies over the layout, or is the only stop.
    """
    stops = [widget for widget in laid_out(window) if widget is focused or _takes_tab(widget)]
    if focused not in stops:
        return None
    step = 1 if forward else -1
    beside = stops[(stops.index(focused) + step) % len(stops)]
    return None if beside is focused else beside


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()


def laid_out(widget: QWidget) -> Iterator[QWidget]:
    """The widget and what is shown in it, in the order of its layouts, also before the window comes up.

    The parts of a drop-down list are its own affair.
    """
    yield widget
    if isinstance(widget, QComboBox):
        return
    layout: QLayout | None = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)
    else:
        yield from _without_layout(widget)


def _without_layout(widget: QWidget) -> Iterator[QWidget]:
    """What scrolls in an area, what lies side by side; and what is laid out by hand, in the order of its making."""
    if isinstance(widget, QScrollArea):
        inner: QWidget | None = widget.widget()
        parts = [] if inner is None else [inner]
    elif isinstance(widget, QSplitter):
        # A splitter lowers what it takes in: what came last is its first child.
        parts = [part for place in range(widget.count()) if (part := widget.widget(place)) is not None]
    else:
        parts = [] if widget.focusPolicy() else [part for part in widget.children() if isinstance(part, QWidget)]
    for part in parts:
        yield from _shown(part)


def _shown(widget: QWidget) -> Iterator[QWidget]:
    """Qt calls hidden, too, what was just put into a layout and comes with the next turn of the event loop."""
    if not (widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)):
        yield from laid_out(widget)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    """By ``indexOf``: ``itemAt`` leaves a Python object behind for each item, which outlives the item itself.

    PySide6 takes whatever comes to lie at that address for it, and the window crashes (seen with 6.11.3 and 6.12.0).
    """
    placed: dict[int, QWidget | QLayout] = {}
    holder = layout.parentWidget()
    for part in holder.children() if holder else ():
        if isinstance(part, QWidget):
            placed[layout.indexOf(part)] = part
    for part in layout.children():
        if isinstance(part, QLayout):
            placed[layout.indexOf(part)] = part
    placed.pop(-1, None)  # what is no item of this layout itself
    for _place, item in sorted(placed.items(), key=itemgetter(0)):
        yield from _shown(item) if isinstance(item, QWidget) else _in_layout(item)
