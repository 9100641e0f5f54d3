"""How consent stands and how it was given, as one choice."""

from __future__ import annotations

from gettext import gettext as _

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.decision.consent import ConsentForm, ConsentStatus
from infoshare_desktop.ui.kit.choices.option_row import Option

_GIVEN = ConsentStatus.GIVEN


def options() -> tuple[Option, ...]:
    """Consent that was given comes in three forms; the other answers are one each."""
    given = tuple(Option(_value(_GIVEN, form), _given(form)) for form in ConsentForm)
    others = tuple(Option(status, wording.consent(status)) for status in ConsentStatus if status is not _GIVEN)
    return (*given, *others)


def forms() -> tuple[Option, ...]:
    """The form alone, for consent that was given in part or taken back."""
    return tuple(Option(form, wording.consent_form(form)) for form in ConsentForm)


def chosen(status: ConsentStatus | None, form: ConsentForm | None) -> str | None:
    """The choice that says both; none for consent that was given in no known form."""
    if status is _GIVEN:
        return _value(status, form) if form else None
    return status.value if status else None


def meant(value: str | None) -> tuple[ConsentStatus | None, ConsentForm | None]:
    """What a choice says; the form only where it says one."""
    status, _colon, form = (value or "").partition(":")
    return ConsentStatus(status) if status else None, ConsentForm(form) if form else None


def _value(status: ConsentStatus, form: ConsentForm) -> str:
    return f"{status.value}:{form.value}"


def _given(form: ConsentForm) -> str:
    match form:
        case ConsentForm.WRITTEN:
            return _("Yes, in writing")
        case ConsentForm.SPOKEN:
            return _("Yes, in words")
        case ConsentForm.IMPLIED:
            return _("Yes, by what they asked for or did")
