"""Numbers and references: given once, never again. Design section 6."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from sqlalchemy import select, update

from infoshare_desktop.domain.errors import NotAllowed
from infoshare_desktop.store.rows.tables import vault

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
        return _number(self.code(), year, self._take(vault.c.next_number))

    def next_draft(self) -> str:
        """The next draft's reference, ``D-0031``."""
        return _draft(self._take(vault.c.next_draft))

    def next_person(self) -> str:
        """The next person's reference, ``P-0042``."""
        return _person(self._take(vault.c.next_person))

    def many(self) -> NumbersAhead:
        """To give many numbers in this transaction: much faster than one by one."""
        return NumbersAhead(self)

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


class NumbersAhead:
    """Gives numbers within one transaction. Nothing else may give any until ``settle`` was called, at its end."""

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers
        self._code = numbers.code()
        self._next = numbers.counters()

    def next_number(self, year: int) -> str:
        """As ``Numbers.next_number``."""
        given, self._next = self._next.number, replace(self._next, number=self._next.number + 1)
        return _number(self._code, year, given)

    def next_draft(self) -> str:
        """The next draft's reference."""
        given, self._next = self._next.draft, replace(self._next, draft=self._next.draft + 1)
        return _draft(given)

    def next_person(self) -> str:
        """The next person's reference."""
        given, self._next = self._next.person, replace(self._next, person=self._next.person + 1)
        return _person(given)

    def settle(self) -> None:
        """Let the vault know which numbers were given."""
        self._numbers.continue_above(self._next)


def _number(code: str | None, year: int, running: int) -> str:
    if code is None:
        raise NotAllowed(_("Say who you are in the settings first: your numbers begin with your initials."))
    return f"{code}-{year}-{running:04}"


def _draft(running: int) -> str:
    return f"D-{running:04}"


def _person(running: int) -> str:
    return f"P-{running:04}"
