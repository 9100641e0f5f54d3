"""What a backup holds, where it is to be, and what is known of the numbers that were given since."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.domain.vault.errors import VaultExists
from infoshare_desktop.domain.vault.holdings import holdings_sentence
from infoshare_desktop.services.care.restoring import ToRestore
from infoshare_desktop.ui.gate.restoring import field_of, fuller_sentence, sentence_of
from infoshare_desktop.ui.gate.vault_files import as_vault, vault_filters
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.fields.file_choice import Wanted
from infoshare_desktop.ui.kit.fields.passphrase import Passphrase
from infoshare_desktop.ui.kit.fields.path_field import PathField, PathWanted
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.vault.holdings import Holdings
    from infoshare_desktop.services.care.restoring import ToOpen


class PlaceStep(QWidget):
    """``given`` carries a ToRestore; ``replacing_changed`` comes when a vault may or may not be in the way."""

    given = Signal(object)
    replacing_changed = Signal()

    def __init__(self, target: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = target
        self._opens: ToOpen | None = None
        self._readable = False
        self.replacing = False
        self.holds = Banner(Tone.INFORMATION, "", word=_("This backup opens"))
        self.target = PathField(
            "target",
            _("Where your vault will be"),
            PathWanted(_("Choose another place"), Wanted.NEW_FILE, target.parent, vault_filters()),
        )
        self.replaced = Passphrase(
            "replaced",
            _("Passphrase of the vault that is there now"),
            _("If you know it, numbers go on from there. If it does not open any more, leave this empty."),
        )
        self.last_numbers = TextLine(
            "last_numbers",
            _("The last number on paper, if you have it"),
            _(
                "As on your newest printed decision, for example KM-2026-0137; the highest P-… and D-… help too."
                " With nothing here, new numbers get other letters, so that none comes twice."
            ),
        )
        self.form = Form((self.target, self.replaced, self.last_numbers))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.WIDE)
        column.addWidget(self.holds)
        column.addWidget(self.form)
        self.target.set_value(target)
        self.target.changed.connect(self._elsewhere)
        self.replaced.submitted.connect(self.give)

    def show_holdings(
        self,
        opens: ToOpen,
        holdings: Holdings,
        *,
        there: bool,
        readable: bool,
        fuller: tuple[Path, Holdings] | None = None,
    ) -> None:
        """Say what the backup holds, and which other file holds more.

        ``there``: something is at the usual place; ``readable``: what opens the backup opens that, too.
        """
        self._opens, self._readable = opens, readable
        said = (str(opens.backup), holdings_sentence(holdings), fuller_sentence(fuller))
        self.holds.set_text("\n".join(sentence for sentence in said if sentence))
        self.replacing = there
        self._ask_what_is_needed(there=there)

    def in_the_way(self) -> Path:
        """Where the vault will be."""
        chosen = self.target.value()
        assert chosen is not None
        return as_vault(chosen)

    def failed(self, error: KnownError) -> None:
        """Say why it was not restored; ``replacing`` is so from then on where a vault is in the way."""
        at = field_of(error)
        if isinstance(error, VaultExists):
            self.replacing = True
            self._ask_what_is_needed(there=True)
        self.form.show_problems({at if at in {"replaced", "last_numbers"} else "target": sentence_of(error)})

    def forget(self) -> None:
        """Empty the boxes: it is restored."""
        self._opens = None
        self.replaced.set_value("")

    def give(self) -> None:
        """Tell what is wanted."""
        assert self._opens is not None
        self.form.show_problems({})
        self.given.emit(
            ToRestore(
                self._opens,
                self.in_the_way(),
                self.replacing,
                "" if self.replaced.isHidden() else self.replaced.value(),
                "" if self.last_numbers.isHidden() else self.last_numbers.value(),
            )
        )

    def _elsewhere(self) -> None:
        """At another place nothing may be in the way, and nothing is known of what is there."""
        self.replacing = False
        self._readable = False
        self._ask_what_is_needed(there=False)

    def _ask_what_is_needed(self, *, there: bool) -> None:
        self.replaced.setVisible(there and not self._readable)
        self.last_numbers.setVisible(not (there and self._readable))
        self.replacing_changed.emit()
