"""Recording that a disclosure arrived, and what the recipient answered."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from infoshare_desktop.domain.acts.sharing import Receipt
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.card import Card
from infoshare_desktop.ui.kit.cursor import cursor_place, put_cursor
from infoshare_desktop.ui.kit.form import Form
from infoshare_desktop.ui.kit.long_text import LongText
from infoshare_desktop.ui.kit.moment_field import MomentField
from infoshare_desktop.ui.kit.page import Page
from infoshare_desktop.ui.kit.shape import Tone
from infoshare_desktop.ui.kit.text import body
from infoshare_desktop.ui.kit.text_line import TextLine
from infoshare_desktop.ui.kit.unsent import bring_back, unsent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.facts.fact import Fact
    from infoshare_desktop.ui.share.tools import ShareTools


SCREEN: Final = "receipt"
"""The name of this screen in a Place."""


class ReceiptPage(Page):
    """For one disclosure, known by the sequence of its entry; ``passed_on`` says what went to whom.

    ``recorded`` carries the decision's number.

    ``paused`` comes when it is time to keep what ``place()`` says; a page over that place has what was typed.
    """

    recorded = Signal(str)
    paused = Signal()
    left = Signal()

    def __init__(
        self, number: str, sequence: int, passed_on: Iterable[Fact], tools: ShareTools, place: Place | None = None
    ) -> None:
        super().__init__(_("Record a receipt"), _("{number}: did it arrive?").format(number=number))
        self._number = number
        self._sequence = sequence
        self._tools = tools
        sent = Card(_("What you shared"))
        for fact in passed_on:
            sent.add(body(f"{fact.label}: {fact.words}"))
        self.at = MomentField(
            "at", _("When did they confirm it?"), tools.clock, _("Leave this empty if it was just now.")
        )
        self.confirmed_by = TextLine("confirmed_by", _("Who confirmed that it arrived?"), _("Name and role"))
        self.reply = LongText("reply", _("What did they answer, or say that they will do?"), lines=3)
        self.escalated_to = TextLine(
            "escalated_to",
            _("With whom did you raise it?"),
            _("Only where they do not do what you asked them to: their manager, your lead."),
        )
        self.form = Form((self.confirmed_by, self.reply, self.at))
        self.form.add_more((self.escalated_to,))
        self.failed = Banner(Tone.DANGER, "", word=_("Not recorded"))
        self.failed.hide()
        for part in (sent, self.form, self.failed):
            self.add(part)
        self.record = Button(_("Record this receipt"), ButtonKind.PRIMARY)
        self.record.clicked.connect(self._record)
        leave = Button(_("Go back"))
        leave.clicked.connect(self.left)
        self.set_bar((leave,), (self.record,))
        self._back_to = place
        if place is not None:
            bring_back(self.form, place.typed)
        self.form.paused.connect(self.paused)

    def place(self) -> Place:
        """Where the worker is, and what is typed and not recorded yet; the entry's sequence is the question."""
        field, cursor = cursor_place(self)
        return Place(SCREEN, self._number, str(self._sequence), field, cursor, unsent(self.form))

    def focus_first(self) -> None:
        """Take the keyboard to where the worker was, else to the first field."""
        place = self._back_to
        if place is None or not put_cursor(self, place.field, place.cursor):
            self.confirmed_by.focus_first()

    def _record(self) -> None:
        found = self.form.problems()
        if not self.confirmed_by.value().strip():
            found["confirmed_by"] = _("Say who confirmed that it arrived.")
        self.form.show_problems(found)
        if found:
            return
        self.record.setEnabled(False)
        tools, number = self._tools, self._number
        receipt = Receipt(
            disclosure=self._sequence,
            at=self.at.value() or tools.clock(),
            confirmed_by=self.confirmed_by.value(),
            worker=tools.worker,
            reply=self.reply.value(),
            escalated_to=self.escalated_to.value(),
        )
        tools.runner.run(
            lambda _token: tools.sharing.receive(number, receipt),
            receiver=self,
            done=lambda _entry: self.recorded.emit(number),
            known_error=self._fail,
        )

    def _fail(self, error: KnownError) -> None:
        self.record.setEnabled(True)
        self.failed.set_text(str(error))
        self.failed.show()
