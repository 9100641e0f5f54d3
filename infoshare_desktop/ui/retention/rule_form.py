"""One rule of how long records are kept, as a form; how rules are told in a list."""

from __future__ import annotations

import secrets
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.facts import keeping
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.domain.retention_rules import LONGEST, CountsFrom, Fits, RetentionRule, problems
from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.choices.several import Several
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.entries import EntryKind
from infoshare_desktop.ui.kit.forms.form import Form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.domain.guidance import Pack

_ID_BYTES: Final = 6
"""Random bytes in the id of a rule that the worker adds: a record never comes to mean another rule."""


class RuleForm(Form):
    """What a rule is called, what it counts from, and when it holds by itself."""

    def __init__(self, pack: Pack) -> None:
        self.label = TextLine("label", _("What is this rule called?"))
        self.counts_from = DropDown(
            "counts_from",
            _("What is counted from?"),
            [Option(event.value, keeping.counts_from(event)) for event in CountsFrom],
        )
        self.years = TextLine("years", _("How many years after that?"), _("A whole number; 0 for the day itself."))
        self.fits = Choice(
            "fits", _("When does it hold by itself?"), [Option(when.value, keeping.fits(when)) for when in Fits]
        )
        self.roles = Several("roles", _("With one of these in it"), _options(pack, ListName.ROLES))
        self.ages = Several("ages", _("Or with somebody of this age"), _options(pack, ListName.AGES))
        self.note = TextLine("note", _("What is to be known when it is chosen?"))
        parts = (self.label, self.counts_from, self.years, self.fits, self.roles, self.ages, self.note)
        super().__init__(parts)
        self._before = RetentionRule(f"own-{secrets.token_hex(_ID_BYTES)}", "", CountsFrom.LAST_ENTRY)
        self.show_rule(self._before)
        self.changed.connect(self._follow)

    def show_rule(self, rule: RetentionRule) -> None:
        """Fill the form."""
        self._before = rule
        self.set_values(
            {
                "label": rule.label,
                "counts_from": rule.counts_from.value,
                "years": str(rule.years),
                "fits": rule.fits.value,
                "roles": rule.roles,
                "ages": rule.ages,
                "note": rule.hint,
            }
        )

    def set_values(self, values: Mapping[str, object]) -> None:
        """See Form; what is asked for follows from the values."""
        super().set_values(values)
        self._follow()

    def rule(self) -> RetentionRule:
        """What is filled in; years that are no number are one too many."""
        fits = Fits(self.fits.value() or Fits.CHOSEN)
        about_people = fits is Fits.PEOPLE
        years = self.years.value().strip()
        return RetentionRule(
            id=self._before.id,
            label=self.label.value().strip(),
            counts_from=CountsFrom(self.counts_from.value() or CountsFrom.NEVER),
            years=int(years) if years.isascii() and years.isdigit() else LONGEST + 1,
            fits=fits,
            hint=self.note.value().strip(),
            roles=self.roles.value() if about_people else (),
            ages=self.ages.value() if about_people else (),
            younger_than=self._before.younger_than if about_people else 0,
        )

    def missing(self) -> Mapping[str, str]:
        """What is missing, by field id."""
        found = {} if self.counts_from.value() else {"counts_from": _("Choose what is counted from.")}
        return {**found, **problems(self.rule())}

    def _follow(self) -> None:
        about_people = self.fits.value() == Fits.PEOPLE
        self.years.setVisible(self.counts_from.value() != CountsFrom.NEVER)
        self.roles.setVisible(about_people)
        self.ages.setVisible(about_people)


def rule_kind(pack: Pack) -> EntryKind[RetentionRule]:
    """How rules are filled in and told in one line; ``pack``: whose roles and ages can be chosen."""
    return EntryKind(
        add=_("Add a rule"),
        keep=_("Keep this rule"),
        none=_("There is no rule yet."),
        form=lambda: RuleForm(pack),
        read=lambda form: _of(form).rule(),
        show=lambda form, rule: _of(form).show_rule(rule),
        summary=_summary,
        problems=lambda form: _of(form).missing(),
    )


def _of(form: Form) -> RuleForm:
    assert isinstance(form, RuleForm)
    return form


def _summary(rule: RetentionRule) -> str:
    line = _("{rule}: {how_long}. {when}.")
    return line.format(rule=rule.label, how_long=keeping.how_long(rule), when=keeping.fits(rule.fits))


def _options(pack: Pack, name: ListName) -> list[Option]:
    return [Option(entry.id, entry.label, entry.hint) for entry in pack.choices(name).entries]
