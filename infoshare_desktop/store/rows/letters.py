"""New letters behind a vault's initials, where nobody can know which numbers it gave. Design section 6."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from itertools import chain, product
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.chain import EntryKind

if TYPE_CHECKING:
    from infoshare_desktop.store.rows.repositories import Repositories

_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No I and no O: on paper they are read as 1 and 0."""

_NO_NAME: Final = "XX"
"""The initials where the backup is older than the worker's name; as ``Profile.code`` has them."""

_INITIALS_AT_MOST: Final = 6
"""A code has up to eight letters, two of them new ones."""


@dataclass(frozen=True, slots=True)
class Letters:
    """A code in its two parts: initials that stay, and letters that change whenever numbers could come twice."""

    initials: str
    letters: str

    @property
    def code(self) -> str:
        """What stands before the numbers: KM and QX are KMQX."""
        return self.initials + self.letters


def new_letters(kept: Repositories) -> Letters:
    """Draw letters for a restored vault so that its code is none that its chain knows; earlier ones are let go."""
    before = _given(kept)
    code = kept.numbers.code() or _NO_NAME
    initials = next((given.initials for given in before if given.code == code), code[:_INITIALS_AT_MOST])
    used = {code, *(given.code for given in before), *kept.entries.codes()}
    free = [made for pair in product(_LETTERS, repeat=2) if (made := Letters(initials, "".join(pair))).code not in used]
    return secrets.choice(free)


def _given(kept: Repositories) -> list[Letters]:
    """The letters that earlier restores and salvages gave."""
    acts = chain(kept.entries.of_kind(EntryKind.RESTORE), kept.entries.of_kind(EntryKind.SALVAGE))
    documents = [entry.document for entry in acts if entry.document is not None]
    told = [json.loads(document)["statement"].get("code") for document in documents]
    return [Letters(code["initials"], code["letters"]) for code in told if code is not None]
