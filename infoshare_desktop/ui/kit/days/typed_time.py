"""What days and moments have in common: they are typed, read, and may not be meant here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from infoshare_desktop.ui.kit.days.when import Unclear
from infoshare_desktop.ui.kit.fields.field import Field

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

Time = TypeVar("Time")


class TypedTime(Field[Time | None], Generic[Time]):
    """The value is None while nothing is typed, or nothing that can be taken; ``problem`` then says why not.

    ``objection`` gives a sentence for a time that cannot be meant here, and an empty text for every other.
    """

    def __init__(
        self, field_id: str, label: str, hint: str, objection: Callable[[Time], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(field_id, label, hint, parent)
        self._objection = objection

    def typed(self) -> Time | None:
        """What is typed, None where nothing is. Raises Unclear for what cannot be read."""
        raise NotImplementedError

    def value(self) -> Time | None:
        """The time, where one can be read and taken."""
        try:
            return self._taken()
        except Unclear:
            return None

    def problem(self) -> str | None:
        """Why what is typed is no time, or none for this field."""
        try:
            self._taken()
        except Unclear as error:
            return str(error)
        return None

    def _taken(self) -> Time | None:
        time = self.typed()
        if time is not None and (sentence := self._objection(time)):
            raise Unclear(sentence)
        return time
