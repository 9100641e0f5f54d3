"""What stands against taking a passage out, or disposing of a record, by the field that it is about."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.after.afterwards import refusal_while_restricted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.decision.beginning import Worker
    from infoshare_desktop.domain.records.history import History

_TELLING: Final = 8
"""Characters from which on words are no everyday ones: a ground may hold the *no* that was taken out."""


def problems_of_grounds(ground: str, second: str, worker: Worker, *words: str) -> dict[str, str]:
    """What is missing from the ground and the second name. ``words``: what goes, which the ground must not repeat."""
    found = {}
    if not ground.strip():
        found["ground"] = _("Say why: that stays when the words are gone.")
    elif any(_repeats(ground, one.strip()) for one in words):
        found["ground"] = _("Your ground repeats the words that go. Say why without them.")
    if not second.strip():
        found["second"] = _("Name somebody who agreed to it: what goes does not come back.")
    elif _alike(second, worker.name):
        found["second"] = _("This is your own name. Name somebody else who agreed to it.")
    return found


def refusal_to_erase(after: History) -> str:
    """Why nothing of this record may be erased now; empty where it may."""
    if after.disposal is not None:
        return _("This record was disposed of already.")
    if after.retention is not None and after.retention.held:
        return _("This record is on hold: nothing of it may be erased. Lift the hold first, and say why.")
    return refusal_while_restricted(after)


def refusal_to_redact(after: History, words: str | None) -> str:
    """Why this passage cannot be taken out; ``words`` as it stands now, None where there is no such passage."""
    if sentence := refusal_to_erase(after):
        return sentence
    if words is None:
        return _("There is no such passage in this record.")
    return "" if words.strip() else _("Nothing stands there, so there is nothing to take out.")


def refusal_to_dispose(after: History, *, completes: str = "", to_complete: bool = False, breach: str = "") -> str:
    """Why this record cannot be disposed of; empty where it can.

    ``completes``: the number of the decision that an emergency disclosure belongs to. ``to_complete``: its record
    is not complete yet. ``breach``: the number of an open breach that belongs to it.
    """
    if sentence := refusal_to_erase(after):
        return sentence
    if to_complete:
        return _("The record of this emergency is not complete yet. Complete it first.")
    if completes:
        return _("This emergency belongs to {number}. Dispose of that one: both go together.").format(number=completes)
    if sentence := _refusal_while_open(after, breach):
        return sentence
    if after.open_plans:
        return _("Something is still to be shared under this decision. Share it first, or decide again.")
    return ""


def told_after_restore(erased_again: Sequence[str], *, certain: bool) -> str:
    """What to know of erasures after a backup took the vault's place; empty where there is nothing to know.

    ``certain``: whether the vault that was there could be read, which knew what was erased since the backup.
    """
    if not certain:
        return _("What was erased after this backup was made may be in it again. Look at your certificates of erasure.")
    if not erased_again:
        return ""
    numbers = ", ".join(erased_again)
    return _("What was erased after this backup was made is erased here too: {numbers}.").format(numbers=numbers)


def _refusal_while_open(after: History, breach: str) -> str:
    """Why nothing goes while something is to do about a breach: this one, or the one with this number."""
    if after.breach is not None and not after.breach.closed:
        return _("This breach is still open. Close it first.")
    if breach:
        return _("The breach {number} belongs to it and is still open. Close that one first.").format(number=breach)
    return ""


def _repeats(ground: str, words: str) -> bool:
    return len(words) >= _TELLING and words.casefold() in ground.casefold()


def _alike(one: str, other: str) -> bool:
    """Whether two names are the same but for case and spaces."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
