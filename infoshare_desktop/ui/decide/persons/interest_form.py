"""Whether the public interest is enough to share about one person without consent."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.decision.interest import Interest, Likelihood
from infoshare_desktop.domain.guidance import Choice, ListName
from infoshare_desktop.domain.needs.interests import SPECIAL
from infoshare_desktop.ui.decide.part import FormPart, options
from infoshare_desktop.ui.kit.choices.choice import Choice as ChoiceField
from infoshare_desktop.ui.kit.choices.choice import YesNoNotSure
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.choices.several import Several
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.layout.columns import Columns
from infoshare_desktop.ui.kit.words.text import TextKind, Words

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.presenter import Presenter

_NARROW: Final = 60
"""Characters of the interface face below which the two sides stand under each other."""


class InterestForm(FormPart):
    """The person's wishes on top, then both harms beside each other, and only then the answer and the reason."""

    def __init__(self, presenter: Presenter, person: str) -> None:
        self._person = person
        self._name = f"interests.{person}"
        super().__init__(presenter, ())
        self.wishes = Words("", TextKind.BODY)
        self.form.add_part(self.wishes)
        self._make_sides()
        self._make_answer()
        self._fill(presenter.draft.interest(person))
        self.refresh()

    def _make_sides(self) -> None:
        name = self._name
        self.if_not_shared = LongText(
            f"{name}.if_not_shared", _("If you do not share: what may happen, to whom, how soon?"), lines=3
        )
        self.likely_if_not_shared = _likelihood(f"{name}.likely_if_not_shared", _("How likely, if not shared?"))
        self.if_shared = LongText(f"{name}.if_shared", _("If you share: what harm may that do, to whom?"), lines=3)
        self.likely_if_shared = _likelihood(f"{name}.likely_if_shared", _("How likely, if shared?"))
        first = (self.if_not_shared, self.likely_if_not_shared)
        second = (self.if_shared, self.likely_if_shared)
        self.sides = Columns(folds_below=_NARROW)
        self.sides.set_parts(first, second)
        self.form.add_laid_out(self.sides, (*first, *second))

    def _make_answer(self) -> None:
        name, pack = self._name, self.presenter.pack
        self.grounds = Several(
            f"{name}.grounds",
            _("What would sharing be for?"),
            options(pack, ListName.INTEREST_GROUNDS),
            _("Choose all that apply."),
        )
        self.less_intrusive = LongText(
            f"{name}.less_intrusive",
            _("Which ways would need less, and why are they not enough?"),
            _("Sharing less, sharing without a name, helping them to say it themselves."),
            lines=2,
        )
        self.holds = YesNoNotSure(f"{name}.holds", _("Is the public interest enough to share about this person?"))
        self.why = LongText(
            f"{name}.why", _("Why?"), _("If it is enough: why is this much in proportion, and no less?"), lines=2
        )
        self.without_consent = ChoiceField(
            f"{name}.without_consent",
            _("Why is there no consent? The law knows three reasons."),
            options(pack, ListName.WITHOUT_CONSENT),
        )
        for field in (self.grounds, self.less_intrusive, self.holds, self.why, self.without_consent):
            self.form.add(field)

    def _fill(self, line: Interest) -> None:
        self.if_not_shared.set_value(line.if_not_shared)
        self.likely_if_not_shared.set_value(line.likely_if_not_shared)
        self.if_shared.set_value(line.if_shared)
        self.likely_if_shared.set_value(line.likely_if_shared)
        self.grounds.set_value(line.grounds)
        self.less_intrusive.set_value(line.less_intrusive)
        self.holds.set_value(line.holds)
        self.why.set_value(line.why)
        self.without_consent.set_value(line.without_consent_because or None)

    def take(self) -> None:
        """See FormPart."""
        holds = self.holds.value()
        self.presenter.interest(
            Interest(
                person=self._person,
                holds=Choice(holds) if holds else None,
                if_shared=self.if_shared.value(),
                if_not_shared=self.if_not_shared.value(),
                why=self.why.value(),
                grounds=self.grounds.value(),
                likely_if_shared=_chosen(self.likely_if_shared),
                likely_if_not_shared=_chosen(self.likely_if_not_shared),
                less_intrusive=self.less_intrusive.value(),
                without_consent_because=self.without_consent.value() or "",
            )
        )

    def refresh(self) -> None:
        """The law's three reasons are asked for where health, beliefs and the like are shared without consent."""
        draft = self.presenter.draft
        wishes = draft.consent(self._person).note.strip()
        self.wishes.set_words(_("What they say and want: {words}").format(words=wishes) if wishes else "")
        self.wishes.setVisible(bool(wishes))
        special = SPECIAL in draft.information.categories
        holds = draft.interest(self._person).holds is Choice.YES
        self.without_consent.setVisible(special and holds and self.without_consent.offers)
        self.grounds.setVisible(self.grounds.offers)


def _likelihood(field_id: str, label: str) -> ChoiceField:
    return ChoiceField(field_id, label, [Option(value, wording.likelihood(value)) for value in Likelihood])


def _chosen(field: ChoiceField) -> Likelihood | None:
    value = field.value()
    return Likelihood(value) if value else None
