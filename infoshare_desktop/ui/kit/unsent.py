"""What stands on a form that was not sent yet, as text to keep over a lock."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

from infoshare_desktop.domain.moments import Moment

if TYPE_CHECKING:
    from infoshare_desktop.ui.kit.form import Form

_MOMENT = "moment"
_DAY = "day"


def unsent(*forms: Form) -> str:
    """The values of the forms' fields that can be seen, as JSON; no two fields of theirs have the same id."""
    values = {name: _plain(value) for form in forms for name, value in form.values().items()}
    return json.dumps(values, ensure_ascii=False)


def bring_back(form: Form, text: str) -> None:
    """Put values that ``unsent`` gave into their fields; what the form does not know any more is left out."""
    known = {field.field_id for field in form.fields()}
    with suppress(ValueError):
        kept = json.loads(text)
        form.set_values({name: _value(value) for name, value in kept.items() if name in known})


def _plain(value: object) -> object:
    if isinstance(value, date):
        return {_DAY: value.isoformat()}
    return {_MOMENT: str(value)} if isinstance(value, Moment) else value


def _value(value: Any) -> object:
    if isinstance(value, dict) and _DAY in value:
        return date.fromisoformat(value[_DAY])
    if isinstance(value, dict):
        return Moment.parse(value[_MOMENT])
    return tuple(value) if isinstance(value, list) else value
