"""What stands on a form that was not sent yet: whether there is anything, and as text to keep over a lock."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.ui.kit.forms.form import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.kit.fields.field import AnyField

_MOMENT = "moment"
_DAY = "day"
_UNFINISHED = "unfinished"
_BESIDE = "beside"
"""The value of a field in which something unfinished stands too."""


@runtime_checkable
class KnowsUnsent(Protocol):
    """A screen that knows better than its forms whether leaving it loses anything."""

    def has_unsent(self) -> bool:
        """Whether what the worker filled in would be lost."""
        ...


def has_unsent(screen: QWidget) -> bool:
    """Whether the worker filled in something on a screen that is neither recorded nor given up."""
    if isinstance(screen, KnowsUnsent):
        return screen.has_unsent()
    return any(form.is_touched for form in screen.findChildren(Form))


def settle(screen: QWidget) -> None:
    """What stands on the forms of a screen is recorded, or given up."""
    for form in screen.findChildren(Form):
        form.is_touched = False


def unsent(*forms: Form) -> str:
    """The values of the forms' fields that can be seen, as JSON; empty where the worker touched none of the forms.

    No two fields of theirs have the same id.
    """
    if not any(form.is_touched for form in forms):
        return ""
    fields = [field for form in forms for field in form.fields() if not field.isHidden()]
    return json.dumps({field.field_id: _plain(field) for field in fields}, ensure_ascii=False)


def bring_back(form: Form, text: str) -> None:
    """Put values that ``unsent`` gave into their fields; what the form does not know any more is left out."""
    known = {field.field_id: field for field in form.fields()}
    with suppress(ValueError):
        kept = {name: value for name, value in json.loads(text).items() if name in known}
        form.set_values({name: _value(value) for name, value in kept.items()})
        for name, value in kept.items():
            if isinstance(value, dict):
                known[name].show_unfinished(value.get(_UNFINISHED, ""))
        form.is_touched = form.is_touched or bool(kept)


def _plain(field: AnyField) -> object:
    value: object = field.value()
    if isinstance(value, date):
        value = {_DAY: value.isoformat()}
    elif isinstance(value, Moment):
        value = {_MOMENT: str(value)}
    typed = field.unfinished()
    return {_UNFINISHED: typed, _BESIDE: value} if typed else value


def _value(value: Any) -> object:
    if isinstance(value, dict) and _UNFINISHED in value:
        return _value(value[_BESIDE])
    if isinstance(value, dict) and _DAY in value:
        return date.fromisoformat(value[_DAY])
    if isinstance(value, dict):
        return Moment.parse(value[_MOMENT])
    return tuple(value) if isinstance(value, list) else value
