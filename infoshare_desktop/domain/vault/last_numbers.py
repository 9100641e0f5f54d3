"""The last numbers that were given, as they stand on paper: after a restore none may come twice. Design section 6."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from gettext import gettext as _
from typing import Final

from infoshare_desktop.domain.errors import NotAllowed

_NUMBER: Final = re.compile(r"(?P<code>[A-Z][A-Z0-9]{0,7})-[0-9]{4}-(?P<running>[0-9]{1,9})")
_REFERENCE: Final = re.compile(r"(?P<kind>[DP])-(?P<running>[0-9]{1,9})")
_BETWEEN: Final = re.compile(r"[\s,;]+")


@dataclass(frozen=True, slots=True)
class LastNumbers:
    """Running numbers of each kind; None where nobody knows."""

    code: str = ""
    """What stands before the number of the last decision: KM."""
    number: int | None = None
    draft: int | None = None
    person: int | None = None


def read_last_numbers(typed: str) -> LastNumbers:
    """KM-2026-0137, and if they are known D-0141 and P-0042; the highest of each kind. Raises NotAllowed."""
    found = LastNumbers()
    for one in filter(None, _BETWEEN.split(typed.upper().replace("–", "-"))):
        if number := _NUMBER.fullmatch(one):
            found = _with_number(found, number["code"], int(number["running"]))
        elif reference := _REFERENCE.fullmatch(one):
            found = _with_reference(found, reference["kind"], int(reference["running"]))
        else:
            raise NotAllowed(
                _("“{typed}” is no number of a decision. Type it as on paper, for example KM-2026-0137.").format(
                    typed=one
                )
            )
    return found


def _with_number(found: LastNumbers, code: str, running: int) -> LastNumbers:
    if found.number is not None and found.number >= running:
        return found
    return replace(found, code=code, number=running)


def _with_reference(found: LastNumbers, kind: str, running: int) -> LastNumbers:
    if kind == "D":
        return replace(found, draft=max(found.draft or 0, running))
    return replace(found, person=max(found.person or 0, running))
