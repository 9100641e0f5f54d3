"""Recording that a disclosure arrived, and what the recipient answered."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.sharing import Receipt
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.after.act_page import ActPage
from infoshare_desktop.ui.kit.days.moment_field import MomentField
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.kit.words.text import body

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from infoshare_desktop.domain.facts.fact import Fact
    from infoshare_desktop.ui.share.tools import ShareTools


SCREEN: Final = "receipt"
"""The name of this screen in a Place."""


class ReceiptPage(ActPage):
    """For one disclosure, known by the sequence of its entry; ``passed_on`` says what went to whom."""

    def __init__(
        self, number: str, sequence: int, passed_on: Iterable[Fact], tools: ShareTools, place: Place | None = None
    ) -> None:
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
        form = Form((self.confirmed_by, self.reply, self.at))
        form.add_more((self.escalated_to,))
        lead = _("{number}: did it arrive?").format(number=number)
        here = Place(SCREEN, number, str(sequence))
        super().__init__(_("Record a receipt"), lead, here, form, tools.runner)
        self._number, self._sequence, self._tools = number, sequence, tools
        sent = Card(_("What you shared"))
        for fact in passed_on:
            sent.add(body(f"{fact.label}: {fact.words}"))
        self.add(sent)
        self.close_with(_("Record this receipt"))
        self.begin(place)

    def problems(self) -> dict[str, str]:
        """See ActPage."""
        missing = not self.confirmed_by.value().strip()
        return {"confirmed_by": _("Say who confirmed that it arrived.")} if missing else {}

    def work(self) -> Callable[[], object]:
        """See ActPage."""
        sharing, number = self._tools.sharing, self._number
        receipt = Receipt(
            disclosure=self._sequence,
            at=self.at.value() or self._tools.clock(),
            confirmed_by=self.confirmed_by.value(),
            worker=self._tools.worker,
            reply=self.reply.value(),
            escalated_to=self.escalated_to.value(),
        )
        return lambda: sharing.receive(number, receipt)
