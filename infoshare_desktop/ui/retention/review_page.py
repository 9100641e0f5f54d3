"""The records whose time is over, now or soon. Design section 3, journey 11."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal

from infoshare_desktop.domain.facts import keeping
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.keyboard.focused import focused_in
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.choices.several import Several
from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.kit.layout.flow_row import FlowRow
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.summary_list import SummaryList
from infoshare_desktop.ui.kit.words.text import hint
from infoshare_desktop.ui.retention import lines
from infoshare_desktop.ui.retention.review_reader import ReviewReader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from infoshare_desktop.domain.retention_rules import RetentionRule
    from infoshare_desktop.services.ending.reviewing import Review, ReviewLine
    from infoshare_desktop.ui.kit.words.summary_list import SummaryRow
    from infoshare_desktop.ui.retention.tools import RetentionTools

SCREEN: Final = "review"
"""The name of this screen in a Place."""

SHOWN: Final = 50
"""Records of each list that are shown at once."""


class DueCard(Card):
    """The records that are due by one rule; ``dispose_asked`` carries the numbers of those that are chosen."""

    dispose_asked = Signal(object)

    def __init__(self, rule: RetentionRule, found: Sequence[ReviewLine]) -> None:
        super().__init__(keeping.rule(rule))
        options = [lines.option(line) for line in found[:SHOWN]]
        self.choice = Several(f"due.{rule.id}", _("Which of them do you want to dispose of?"), options)
        self.choice.changed.connect(self._follow)
        self.dispose = Button(_("Dispose of the chosen records"), ButtonKind.PRIMARY)
        self.dispose.clicked.connect(lambda: self.dispose_asked.emit(self.choice.value()))
        row = FlowRow()
        row.add(self.dispose)
        self.add(self.choice)
        if len(found) > SHOWN:
            self.add(hint(lines.more(len(found) - SHOWN)))
        self.add(row)
        self._follow()

    def choose(self, numbers: Sequence[str]) -> None:
        """Choose these, as far as they are here."""
        self.choice.set_value(numbers)
        self._follow()

    def _follow(self) -> None:
        self.dispose.setEnabled(bool(self.choice.value()))


class ReviewPage(Page):
    """``read_asked`` carries a number, ``dispose_asked`` the numbers that were chosen; the others carry nothing."""

    read_asked = Signal(str)
    dispose_asked = Signal(object)
    rules_asked = Signal()
    left = Signal()

    def __init__(self, tools: RetentionTools, place: Place | None = None) -> None:
        super().__init__(
            _("Records whose time is over"),
            _("Nothing is ever erased by itself. Look at each record, then dispose of it or keep it longer."),
        )
        self._chosen_before = tuple(place.typed.split()) if place else ()
        self.due: list[DueCard] = []
        self.told = hint("")
        self.stop = Button(_("Stop looking"), ButtonKind.QUIET)
        self.failed = Banner(Tone.DANGER, "", word=_("Not read"))
        self.failed.hide()
        for part in (self.told, self.stop, self.failed):
            self.add(part)
        self.rules = Button(_("Change the rules"))
        leave = Button(_("Go back"))
        self.set_bar((leave,), (self.rules,))
        self.reader = ReviewReader(tools.reviewing, tools.runner, self)
        self.reader.came_on.connect(lambda review: self.told.set_words(lines.progress(review)))
        self.reader.ended.connect(self._show)
        self.reader.failed.connect(self._fail)
        self.stop.clicked.connect(self._stop)
        self.rules.clicked.connect(self.rules_asked)
        leave.clicked.connect(self.left)
        QTimer.singleShot(0, self, self.focus_first)
        self.reader.begin()

    def place(self) -> Place:
        """Where the worker is, and which records are chosen."""
        chosen = [number for card in self.due for number in card.choice.value()] if self.due else self._chosen_before
        return Place(SCREEN, typed=" ".join(chosen))

    def focus_first(self) -> None:
        """Take the keyboard to the first record that is due, else to what can be done meanwhile."""
        if self.due:
            self.due[0].choice.setFocus()
        else:
            (self.rules if self.stop.isHidden() else self.stop).setFocus()

    def _stop(self) -> None:
        self.reader.stop()
        self.stop.hide()
        self.told.set_words(_("Stopped. Come back to this page to look again."))
        self.rules.setFocus()

    def _fail(self, sentence: str) -> None:
        self.stop.hide()
        self.failed.set_text(sentence)
        self.failed.show()

    def _show(self, review: Review) -> None:
        waited = focused_in(self.window()) is self.stop
        self.stop.hide()
        self.told.set_words(lines.outcome(review))
        for rule, found in lines.free(review).items():
            self._add_due(rule, found)
        self._add_rows(_("Over, and something stands in the way"), lines.hindered(review), lines.hindered_row)
        self._add_rows(_("Over soon"), review.soon, lines.coming_row)
        unread = review.unclear_total - len(review.unclear)
        self._add_rows(_("It cannot be said"), review.unclear, lines.coming_row, unread)
        if waited:
            self.focus_first()

    def _add_due(self, rule: RetentionRule, found: Sequence[ReviewLine]) -> None:
        card = DueCard(rule, found)
        card.choose(self._chosen_before)
        card.dispose_asked.connect(self.dispose_asked)
        self.add(card)
        self.due.append(card)

    def _add_rows(
        self, title: str, found: Sequence[ReviewLine], row: Callable[[ReviewLine], SummaryRow], unread: int = 0
    ) -> None:
        if not found:
            return
        card = Card(title)
        rows = SummaryList([row(line) for line in found[:SHOWN]])
        rows.change_asked.connect(self.read_asked)
        card.add(rows)
        if len(found) + unread > SHOWN:
            card.add(hint(lines.more(len(found) - SHOWN + unread)))
        self.add(card)
