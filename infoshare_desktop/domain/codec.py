"""Domain values to and from plain data (dicts, lists, strings), by cattrs."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from cattrs import Converter

from infoshare_desktop.domain.moments import Moment

Value = TypeVar("Value")


def converter() -> Converter:
    """A converter that knows moments (RFC 9557 text) and days (ISO 8601 text)."""
    made = Converter(detailed_validation=True)
    made.register_unstructure_hook(Moment, str)
    made.register_structure_hook(Moment, lambda text, _: Moment.parse(text))
    made.register_unstructure_hook(date, date.isoformat)
    made.register_structure_hook(date, lambda text, _: text if isinstance(text, date) else date.fromisoformat(text))
    return made


_CONVERTER = converter()


def plain(value: object) -> Any:
    """A domain value as plain data: keys are the field names, enums their values."""
    return _CONVERTER.unstructure(value)


def valued(data: object, kind: type[Value]) -> Value:
    """The domain value that ``plain()`` gave this data for.

    Raises cattrs' ClassValidationError where it does not fit.
    """
    return _CONVERTER.structure(data, kind)
