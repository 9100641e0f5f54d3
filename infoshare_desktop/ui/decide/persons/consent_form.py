"""How the consent of one person stands, and what it rests on."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.consent import ConsentForm as HowGiven
from infoshare_desktop.domain.guidance import Choice, ListName
from infoshare_desktop.domain.people.ages import CHILD_BANDS
from infoshare_desktop.ui.decide.part import FormPart, options
from infoshare_desktop.ui.decide.persons import consent_words
from infoshare_desktop.ui.decide.persons.competence import fitting, prompt
from infoshare_desktop.ui.kit.choices.choice import Choice as ChoiceField
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.choices.several import Several
from infoshare_desktop.ui.kit.days.date_field import DateField
from infoshare_desktop.ui.kit.days.moment_field import MomentField
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.layout.disclosure import Disclosure
from infoshare_desktop.ui.kit.layout.stack import stack
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.kit.fields.field import AnyField

_SAID_YES: Final = frozenset({ConsentStatus.GIVEN, ConsentStatus.IN_PART, ConsentStatus.WITHDRAWN})
_HOW_APART: Final = frozenset({ConsentStatus.IN_PART, ConsentStatus.WITHDRAWN})
"""How these were given is not said with them in one choice."""
_ANSWERED: Final = _SAID_YES | {ConsentStatus.REFUSED}
_OTHER: Final = "other"
"""The id in the list *not_sought* for a reason of one's own."""


class ConsentForm(FormPart):
    """First whether a no would change anything; then what speaks against asking; only then what they said.

    What an answer does not call for is not there, and what it does not need is folded away.
    """

    def __init__(self, presenter: Presenter, person: str, clock: Clock) -> None:
        self._person = person
        self._name = f"consents.{person}"
        self._was_not_asked = False
        self.anyway = ChoiceField(
            f"{self._name}.anyway",
            _("If they said no, would you share anyway?"),
            (
                Option(Choice.YES, _("Yes, so I will tell them rather than ask")),
                Option(Choice.NO, _("No, it is their choice")),
                Option(Choice.NOT_SURE, _("Not sure")),
            ),
        )
        super().__init__(presenter, (self.anyway,))
        self._make_reasons()
        self._make_answer()
        self._make_details(clock)
        self._fill(presenter.draft.consent(person))
        self.refresh()

    def _make_reasons(self) -> None:
        self.not_sought = Several(
            f"{self._name}.not_sought",
            _("Why are they not asked?"),
            options(self.presenter.pack, ListName.NOT_SOUGHT),
            _("Choose all that apply."),
        )
        self.not_sought_note = LongText(f"{self._name}.not_sought_note", _("What is the reason?"), lines=2)
        fields = (self.not_sought, self.not_sought_note)
        self.reasons = Disclosure(_("Before you ask: reasons not to"), stack(fields, Space.WIDE))
        self.form.add_laid_out(self.reasons, fields)

    def _make_answer(self) -> None:
        name, pack = self._name, self.presenter.pack
        self.status = ChoiceField(f"{name}.status", _("Did they say yes?"), consent_words.options())
        self.how = ChoiceField(f"{name}.form", _("How did they say yes?"), consent_words.forms())
        self.covers = LongText(
            f"{name}.covers", _("What does their yes cover?"), _("Which information, and who may have it."), lines=2
        )
        self.told = Several(
            f"{name}.told",
            _("What did you tell them first?"),
            options(pack, ListName.CONSENT_TOLD),
            _("Choose all that apply."),
            all_label=_("All of these"),
        )
        self.note = LongText(f"{name}.note", _("What do they say, want and fear?"), self._whose_views(), lines=2)
        for field in (self.status, self.how, self.told, self.covers, self.note):
            self.form.add(field)

    def _make_details(self, clock: Clock) -> None:
        name, pack = self._name, self.presenter.pack
        self.limits = LongText(f"{name}.limits", _("What did they not agree to?"), lines=2)
        self.giver = ChoiceField(f"{name}.giver", _("Who decided?"), options(pack, ListName.CONSENT_GIVERS))
        self.given_by = TextLine(
            f"{name}.given_by", _("Who exactly?"), _("By their part in the family or their office, without a name.")
        )
        self.competence = ChoiceField(
            f"{name}.competence",
            _("Why could they decide this?"),
            fitting(options(pack, ListName.COMPETENCE), self._age(), self._consent().competence),
            prompt(self._age()),
        )
        self.competence_note = LongText(
            f"{name}.competence_note", _("Who thinks that they can decide this, and why?"), lines=2
        )
        self.withdrawn_at = MomentField(f"{name}.withdrawn_at", _("When did they take it back?"), clock)
        self.given_at = MomentField(f"{name}.given_at", _("When did they say so?"), clock)
        self.for_whom = TextLine(
            f"{name}.for_whom", _("Whose information does it cover, beside their own?"), _("For example their children")
        )
        self.expires_on = DateField(
            f"{name}.expires_on", _("Until when does it hold?"), clock, _("Leave this empty if they set no day.")
        )
        details = (self.limits, self.giver, self.given_by, self.competence, self.competence_note)
        title = _("More about the consent of {person} (optional)").format(person=self._person)
        self.form.add_more((*details, self.withdrawn_at, self.given_at, self.for_whom, self.expires_on), title)

    def _age(self) -> str:
        lines = self.presenter.draft.people
        return next((line.age for line in lines if line.reference == self._person), "")

    def _consent(self) -> Consent:
        return self.presenter.draft.consent(self._person)

    def _whose_views(self) -> str:
        return _("For a child: what the child says, and what the parent says.") if self._age() in CHILD_BANDS else ""

    def _fill(self, line: Consent) -> None:
        self.anyway.set_value(line.anyway)
        self.not_sought.set_value(line.not_sought_because)
        self.not_sought_note.set_value(line.not_sought_note)
        self.status.set_value(consent_words.chosen(line.status, line.form))
        self.how.set_value(line.form)
        self.covers.set_value(line.covers)
        self.told.set_value(line.told)
        self.note.set_value(line.note)
        self.limits.set_value(line.limits)
        self.giver.set_value(line.giver or None)
        self.given_by.set_value(line.given_by)
        self.competence.set_value(line.competence or None)
        self.competence_note.set_value(line.competence_note)
        self.withdrawn_at.set_value(line.withdrawn_at)
        self.given_at.set_value(line.given_at)
        self.for_whom.set_value(line.for_whom)
        self.expires_on.set_value(line.expires_on)

    def take(self) -> None:
        """See FormPart."""
        anyway = self.anyway.value()
        status, form = self._answer()
        self.presenter.consent(
            Consent(
                person=self._person,
                anyway=Choice(anyway) if anyway else None,
                status=status,
                not_sought_because=self.not_sought.value(),
                given_by=self.given_by.value(),
                covers=self.covers.value(),
                note=self.note.value(),
                not_sought_note=self.not_sought_note.value(),
                giver=self.giver.value() or "",
                for_whom=self.for_whom.value(),
                form=form,
                limits=self.limits.value(),
                expires_on=self.expires_on.value(),
                given_at=self.given_at.value(),
                withdrawn_at=self.withdrawn_at.value(),
                told=self.told.value(),
                competence=self.competence.value() or "",
                competence_note=self.competence_note.value(),
            )
        )

    def _answer(self) -> tuple[ConsentStatus | None, HowGiven | None]:
        """How it stands and how it was given; who has a reason not to ask, and no answer, did not ask."""
        status, form = consent_words.meant(self.status.value())
        how = HowGiven(said) if (said := self.how.value()) else None
        if status is None and self._given_somehow():
            status = ConsentStatus.GIVEN
            form = how
        elif status is None and self.not_sought.value() and self.anyway.value() not in {None, Choice.YES}:
            status = ConsentStatus.NOT_SOUGHT
        self.status.set_value(consent_words.chosen(status, form))
        if status is ConsentStatus.GIVEN:
            self.how.set_value(form)
            return status, form
        return status, how

    def _given_somehow(self) -> bool:
        """Whether consent was given in a form that was not asked for: drafts from before it was have that."""
        line = self._consent()
        return line.status is ConsentStatus.GIVEN and line.form is None

    def refresh(self) -> None:
        """Ask only what the answers so far call for."""
        line = self._consent()
        standing, asks = line.standing, line.anyway in {Choice.NO, Choice.NOT_SURE}
        said_yes, answered = standing in _SAID_YES, standing in _ANSWERED
        self._show_reasons(standing, asks=asks)
        self.status.setVisible(asks)
        self.how.setVisible(standing in _HOW_APART or self._given_somehow())
        _show((self.covers, self.told, self.limits, self.for_whom, self.expires_on), shown=said_yes)
        _show((self.giver, self.given_by, self.competence, self.given_at), shown=answered)
        self.competence_note.setVisible(answered and bool(line.competence))
        self.withdrawn_at.setVisible(standing is ConsentStatus.WITHDRAWN)
        self.note.setVisible(standing is not None)

    def _show_reasons(self, standing: ConsentStatus | None, *, asks: bool) -> None:
        """Open where nobody was asked, closed before the answer, gone after it."""
        not_asked = standing is ConsentStatus.NOT_SOUGHT
        self.reasons.setVisible(not_asked or (asks and standing is None))
        self.not_sought_note.setVisible(_OTHER in self.not_sought.value())
        if not_asked and not self._was_not_asked:
            self.reasons.set_open(True)
        self._was_not_asked = not_asked


def _show(fields: Iterable[AnyField], *, shown: bool) -> None:
    for field in fields:
        field.setVisible(shown and field.offers)
