"""Numbers and references: given once, never again. Design section 6."""

from __future__ import annotations

import re
from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from sqlalchemy import select, update

from infoshare_desktop.domain.errors import NotAllowed
from infoshare_desktop.store.tables import vault

if TYPE_CHECKING:
    from sqlalchemy import Column, Connection

_CODE: Final = re.compile(r"[A-Z][A-Z0-9]{0,7}")


@dataclass(frozen=True, slots=True)
class Counters:
    """The next running number of each kind."""

    number: int = 1
    draft: int = 1
    person: int = 1

    def above(self, other: Counters) -> Counters:
        """The higher one of each: what follows both."""
        return Counters(max(self.number, other.number), max(self.draft, other.draft), max(self.person, other.person))


class Numbers:
    """Gives numbers. One that was given in a transaction that failed was never given."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def code(self) -> str | None:
        """The vault's letters before every number; None until it was set."""
        code: str | None = self._connection.execute(select(vault.c.code)).scalar_one()
        return code

    def set_code(self, code: str) -> None:
        """Set the letters before every number from now on; numbers given before keep theirs.

        Raises NotAllowed for anything but one to eight capital letters and digits, a letter first.
        """
        if not _CODE.fullmatch(code):
            raise NotAllowed(
                _(
                    "“{code}” cannot stand before numbers. Use one to eight capital letters from A to Z"
                    " or digits, beginning with a letter."
                ).format(code=code)
            )
        self._connection.execute(update(vault).values(code=code))

    def next_number(self, year: int) -> str:
        """The next decision's number, ``KM-2026-0137``; the running part goes on over the years.

        Raises NotAllowed while the code is not set.
        """
        code = self.code()
        if code is None:
            raise NotAllowed(_("Say who you are in the settings first: your numbers begin with your initials."))
        return f"{code}-{year}-{self._take(vault.c.next_number):04}"

    def next_draft(self) -> str:
        """The next draft's reference, ``D-0031``."""
        return f"D-{self._take(vault.c.next_draft):04}"

    def next_person(self) -> str:
        """The next person's reference, ``P-0042``."""
        return f"P-{self._take(vault.c.next_person):04}"

    def counters(self) -> Counters:
        """Where the running numbers stand."""
        row = self._connection.execute(select(vault.c.next_number, vault.c.next_draft, vault.c.next_person)).one()
        return Counters(row.next_number, row.next_draft, row.next_person)

    def continue_above(self, other: Counters) -> None:
        """Skip what another vault may have given: numbers go on above both. They never go back."""
        up = self.counters().above(other)
        self._connection.execute(
            update(vault).values(next_number=up.number, next_draft=up.draft, next_person=up.person)
        )

    def _take(self, counter: Column[int]) -> int:
        taken = self._connection.execute(update(vault).values({counter: counter + 1}).returning(counter))
        return taken.scalar_one() - 1
