"""The warnings that stand in the way of marking as sent: each asks for a reason to go on."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.domain.acts.sharing import Warned
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.forms.unsent import bring_back
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from infoshare_desktop.domain.warnings.passing import DisclosureWarning


class Stops(QWidget):
    """Takes no room while nothing is warned of. What was typed for a warning that stays is kept."""

    paused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.LARGE)
        self._warnings: tuple[DisclosureWarning, ...] = ()
        self.form = Form()
        self._column.addWidget(self.form)
        self.hide()

    def show_warnings(self, warnings: tuple[DisclosureWarning, ...], typed: str = "") -> None:
        """Show these and no others; ``typed`` is what ``unsent`` gave of an earlier form."""
        if warnings == self._warnings:
            return
        reasons = self._reasons()
        self._column.removeWidget(self.form)
        self.form.hide()
        self.form.deleteLater()
        self._warnings = warnings
        self.form = Form()
        for warning in warnings:
            self.form.add_part(Banner(Tone.DANGER, warning.sentence, word=_("Stop")))
            self.form.add(LongText(_field(warning), _("Why do you share all the same?"), _reason_hint(), lines=2))
        bring_back(self.form, typed)
        self.form.set_values({name: words for name, words in reasons.items() if name in self.form.values()})
        self.form.paused.connect(self.paused)
        self._column.addWidget(self.form)
        self.setVisible(bool(warnings))

    def warned(self) -> tuple[Warned, ...]:
        """The warnings with the reasons that stand at them, also empty ones."""
        reasons = self._reasons()
        return tuple(
            Warned(warning.danger, warning.person, reasons.get(_field(warning), "").strip())
            for warning in self._warnings
        )

    def ask(self) -> bool:
        """Ask for each reason that is missing and go to the first; False where none is."""
        reasons = self._reasons()
        missing = [warning for warning in self._warnings if not reasons[_field(warning)].strip()]
        wanted = _("Give your reason, or change it. {warning}")
        self.form.show_problems({_field(one): wanted.format(warning=one.sentence) for one in missing})
        return bool(missing)

    def _reasons(self) -> dict[str, str]:
        return {field.field_id: str(field.value()) for field in self.form.fields()}


def _field(warning: DisclosureWarning) -> str:
    return f"warned.{warning.danger.value}.{warning.person}"


def _reason_hint() -> str:
    return _("It stays in the record, and your supervisor sees it. If the warning is right, change who gets it or how.")
