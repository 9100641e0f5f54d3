"""Switches the private look before sealing on and off, as a whole and rule by rule."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.quality_rules import QualityWishes
from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.choices.several import Several
from infoshare_desktop.ui.kit.forms.form import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.quality_rules import QualityRule
    from infoshare_desktop.ui.settings.keeping import Keeps

_ON: Final = "on"
_OFF: Final = "off"


@dataclass(frozen=True, slots=True)
class LookSettings:
    """The rules that can be switched, what the worker wants of them, and who keeps it."""

    rules: tuple[QualityRule, ...]
    wishes: QualityWishes
    vault: Keeps[QualityWishes]


class LookForm(Form):
    """``paused`` is the moment to take ``wishes()``."""

    def __init__(self, look: LookSettings, parent: QWidget | None = None) -> None:
        self._on = Choice(
            "look.on",
            _("Look over a decision before I seal it"),
            (
                Option(_ON, _("Yes, and tell me alone what a reader might stumble over")),
                Option(_OFF, _("No, tell me nothing")),
            ),
            _("It never stops you, and nothing of it goes into a record."),
        )
        self._rules = Several(
            "look.rules", _("What to tell you of"), [Option(rule.id, rule.name, rule.says) for rule in look.rules]
        )
        super().__init__((self._on, self._rules), parent)
        self._ids = tuple(rule.id for rule in look.rules)
        self._elsewhere = tuple(rule for rule in look.wishes.silent if rule not in self._ids)
        self.set_values(
            {
                "look.on": _ON if look.wishes.on else _OFF,
                "look.rules": tuple(rule.id for rule in look.rules if rule.id not in look.wishes.silent),
            }
        )
        self.changed.connect(self._follow)
        self._follow()

    def wishes(self) -> QualityWishes:
        """What is chosen. Wishes about rules of other guidance stay as they are."""
        ticked = self._rules.value()
        silent = tuple(rule for rule in self._ids if rule not in ticked)
        return QualityWishes(self._on.value() != _OFF, (*self._elsewhere, *silent))

    def _follow(self) -> None:
        self._rules.setVisible(bool(self._ids) and self._on.value() != _OFF)
