"""What was erased, and what became of the copies."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from infoshare_desktop.domain.facts.fact import joined
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.retention import going
from infoshare_desktop.ui.retention.fact_card import fact_card

if TYPE_CHECKING:
    from infoshare_desktop.domain.place import Place
    from infoshare_desktop.services.ending.erasing import Erased


class ErasedPage(Page):
    """``certificate_asked`` carries the numbers; ``back`` is where the worker is taken from here, also by a lock."""

    certificate_asked = Signal(object)
    left = Signal()

    def __init__(self, erased: Erased, back: Place) -> None:
        super().__init__(_("Erased for good"), joined(erased.numbers))
        self._back = back
        entries = len(erased.entries)
        words = ngettext("The content of {count} entry is gone.", "The content of {count} entries is gone.", entries)
        gone = words.format(count=entries) if entries else _("These words are gone.")
        self.add(Banner(Tone.GOOD, gone))
        cleared = erased.cleared
        left = bool(cleared.unreachable or cleared.unclear or cleared.locked or cleared.problem)
        self.warning = Banner(
            Tone.WARNING,
            _("Other copies may still hold it. Home reminds you until they are dealt with."),
            word=_("Something is left to do"),
        )
        self.add(self.warning)
        self.warning.setVisible(left)
        facts = going.cleared(cleared)
        if facts:
            self.add(fact_card(_("The copies"), facts))
        self.certificate = Button(_("Look at the certificate"), ButtonKind.PRIMARY)
        self.certificate.clicked.connect(lambda: self.certificate_asked.emit(erased.numbers))
        leave = Button(_("Go on"))
        leave.clicked.connect(self.left)
        self.set_bar((leave,), (self.certificate,))
        QTimer.singleShot(0, self, self.certificate.setFocus)

    def place(self) -> Place:
        """It is not come back to: what was erased stands in the records."""
        return self._back
