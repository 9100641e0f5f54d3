"""Who a person is in this matter, how old, and what keeps them safe."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.guidance import Choice, ListName
from infoshare_desktop.domain.people.ages import ADULT_BAND, CHILD_BANDS, Age, age_of
from infoshare_desktop.ui.decide.part import FormPart, options
from infoshare_desktop.ui.decide.persons.kept_from import KeptFrom
from infoshare_desktop.ui.kit.choices.choice import Choice as ChoiceField
from infoshare_desktop.ui.kit.choices.choice import YesNoNotSure
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.words.text import TextKind, Words

if TYPE_CHECKING:
    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.domain.decision.information import PersonLine
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools


class PersonForm(FormPart):
    """The age is computed where a birth is known, and then not asked."""

    def __init__(self, presenter: Presenter, reference: str, tools: Tools) -> None:
        self._reference = reference
        self._clock = tools.clock
        self._name = f"people.{reference}"
        self._known: Age | None = None
        self.role = DropDown(f"{self._name}.role", _("Their part in this"), options(presenter.pack, ListName.ROLES))
        super().__init__(presenter, (self.role,))
        self.computed = Words("", TextKind.BODY)
        self.form.add_part(self.computed)
        self._make_asked()
        self._make_details(tools)
        self._fill(self._line())
        self.refresh()

    def know(self, person: Person) -> None:
        """Compute the age of this person on the day of the decision, where a birth is known."""
        day = self.presenter.draft.outcome.decided_at or self._clock()
        self._known = age_of(person, day.day())
        if self._known is not None and self._known.band != self._line().age:
            self.age.set_value(self._known.band)
            self.take()
            self.changed.emit()
        self.refresh()

    def _make_asked(self) -> None:
        self.age = ChoiceField(f"{self._name}.age", _("Their age"), options(self.presenter.pack, ListName.AGES))
        self.responsible = TextLine(
            f"{self._name}.responsible",
            _("Who has parental responsibility?"),
            _("By their part in the family, like mother, or by reference. Not every carer has it: ask."),
        )
        self.address_secret = YesNoNotSure(
            f"{self._name}.address_secret",
            _("Must it stay secret where they live?"),
            _(
                "A refuge, a new address, a school that somebody must not find."
                " If you are not sure, it is treated as secret."
            ),
        )
        for field in (self.age, self.responsible, self.address_secret):
            self.form.add(field)

    def _make_details(self, tools: Tools) -> None:
        name = self._name
        self.has_needs = YesNoNotSure(f"{name}.has_needs", _("Do they need care or support?"))
        self.may_be_harmed = YesNoNotSure(f"{name}.may_be_harmed", _("Are they harmed or neglected, or may they be?"))
        self.cannot_protect = YesNoNotSure(
            f"{name}.cannot_protect", _("Are they, because of those needs, unable to protect themselves?")
        )
        self.not_to_learn = KeptFrom(f"{name}.not_to_learn", self._reference, self.presenter, tools)
        self.not_to_learn_note = TextLine(
            f"{name}.not_to_learn_note",
            _("Anybody else who must not learn of it, and why"),
            _("Without names. If there is nobody, write “nobody”."),
        )
        self.communication = TextLine(
            f"{name}.communication",
            _("What helps them to understand and be understood?"),
            _("Language, interpreter, large print, somebody they trust."),
        )
        title = _("More about {person} (optional)").format(person=self._reference)
        limbs = (self.has_needs, self.may_be_harmed, self.cannot_protect)
        self.form.add_more((*limbs, self.not_to_learn, self.not_to_learn_note, self.communication), title)

    def _line(self) -> PersonLine:
        return next(line for line in self.presenter.draft.people if line.reference == self._reference)

    def _fill(self, line: PersonLine) -> None:
        self.role.set_value(line.role)
        self.age.set_value(line.age or None)
        self.responsible.set_value(line.responsible)
        self.address_secret.set_value(line.address_secret)
        self.has_needs.set_value(line.has_needs)
        self.may_be_harmed.set_value(line.may_be_harmed)
        self.cannot_protect.set_value(line.cannot_protect)
        self.not_to_learn.set_value(line.not_to_learn)
        self.not_to_learn_note.set_value(line.not_to_learn_note)
        self.communication.set_value(line.communication)

    def take(self) -> None:
        """See FormPart."""
        self.presenter.person(
            replace(
                self._line(),
                role=self.role.value() or "",
                age=self.age.value() or "",
                responsible=self.responsible.value(),
                address_secret=_answer(self.address_secret),
                has_needs=_answer(self.has_needs),
                may_be_harmed=_answer(self.may_be_harmed),
                cannot_protect=_answer(self.cannot_protect),
                not_to_learn=self.not_to_learn.value(),
                not_to_learn_note=self.not_to_learn_note.value(),
                communication=self.communication.value(),
            )
        )

    def refresh(self) -> None:
        """Who is responsible for a child; the three marks of an adult at risk for an adult."""
        age = self._line().age
        self.age.setVisible(self._known is None and self.age.offers)
        self.computed.set_words(_computed(self._known) if self._known else "")
        self.computed.setVisible(self._known is not None)
        self.responsible.setVisible(age in CHILD_BANDS)
        for field in (self.has_needs, self.may_be_harmed, self.cannot_protect):
            field.setVisible(age == ADULT_BAND)
        self.not_to_learn.refresh()


def _computed(age: Age) -> str:
    if age.estimated:
        words = _("Their age: about {years}, worked out from the year of birth kept with them.")
    else:
        words = _("Their age: {years}, worked out from the day of birth kept with them.")
    return words.format(years=age.years)


def _answer(field: ChoiceField) -> Choice | None:
    value = field.value()
    return Choice(value) if value else None
