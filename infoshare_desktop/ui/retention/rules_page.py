"""The rules of how long records are kept, to be changed."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.retention_rules import problem_of_all
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.forms.cursor import cursor_place, put_cursor
from infoshare_desktop.ui.kit.forms.entries import Entries
from infoshare_desktop.ui.kit.forms.unsent import bring_back, unsent
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.kit.sure_button import SureButton
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.text import hint
from infoshare_desktop.ui.retention.rule_form import rule_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.retention_rules import RetentionRule
    from infoshare_desktop.ui.retention.tools import RetentionTools

SCREEN: Final = "rules"
"""The name of this screen in a Place."""


class RulesPage(Page):
    """Each change is kept at once, where the rules hold together."""

    left = Signal()

    def __init__(self, rules: Sequence[RetentionRule], tools: RetentionTools, place: Place | None = None) -> None:
        super().__init__(
            _("How long records are kept"),
            _(
                "The law sets no fixed times: your organisation chooses its own and writes down why. A record falls"
                " under the first rule that fits, unless you choose another for it. A rule says when to look again."
            ),
        )
        self._tools = tools
        self.rules = Entries("rules", _("The rules"), rule_kind(tools.pack))
        self.rules.set_value(tuple(rules))
        self.rules.paused.connect(self._keep)
        self.told = hint(_("Changes are kept as you make them."))
        self.failed = Banner(Tone.DANGER, "", word=_("Not saved"))
        self.failed.hide()
        for part in (self.told, self.failed, self.rules):
            self.add(part)
        self.back_to_pack = SureButton(_("Back to the guidance's rules"), _("Give up your changes"))
        self.back_to_pack.sure.connect(self._back_to_pack)
        leave = Button(_("Go back"))
        leave.clicked.connect(self.left)
        self.set_bar((leave,), (self.back_to_pack,))
        self._back_to = place
        if place is not None and place.typed:
            bring_back(self.rules.open(int(place.question)), place.typed)
        QTimer.singleShot(0, self, self.focus_first)

    def focus_first(self) -> None:
        """Take the keyboard to where the worker was, else to the first rule."""
        place = self._back_to
        if place is not None and put_cursor(self, place.field, place.cursor):
            return
        rows = self.rules.rows()
        (rows[0].change if rows else self.rules.add_button).setFocus()

    def place(self) -> Place:
        """Where the worker is; the question is the place of the rule that is being filled in, with what is typed."""
        field, cursor = cursor_place(self)
        form = self.rules.form
        if form is None:
            return Place(SCREEN, field=field, cursor=cursor)
        return Place(SCREEN, "", str(self.rules.opened), field, cursor, unsent(form))

    def _back_to_pack(self) -> None:
        self.rules.set_value(self._tools.retaining.pack_rules())
        self._keep()

    def _keep(self) -> None:
        rules = self.rules.value()
        problem = problem_of_all(rules)
        self.rules.set_error(problem or None)
        if problem:
            self.told.set_words(_("Not saved yet"))
            return
        self._tools.runner.run(
            lambda _token: self._tools.retaining.put_rules(rules),
            receiver=self,
            done=lambda _none: self._kept(),
            known_error=self._fail,
        )

    def _kept(self) -> None:
        self.failed.hide()
        self.told.set_words(_("Saved {time}").format(time=wording.clock_time(self._tools.clock())))

    def _fail(self, error: KnownError) -> None:
        self.told.set_words(_("Not saved yet"))
        self.failed.set_text(str(error))
        self.failed.show()
