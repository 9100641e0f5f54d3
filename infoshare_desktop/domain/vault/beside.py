"""What lies beside a vault, or around it, that the worker should know of: folders that are synchronised, second copies.

A vault that two computers change at once is two vaults, and the one that is saved last is all that a sync program keeps
under the name. What the programs are called and how they leave their marks is data: ``resources/synced_folders.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from gettext import gettext as _
from gettext import ngettext
from typing import Final


@dataclass(frozen=True, slots=True)
class SyncProgram:
    """A program that copies folders to other computers. In patterns * stands for anything, as in shells."""

    name: str
    folders: tuple[str, ...]
    """Names of folders that are theirs."""
    markers: tuple[str, ...]
    """Names of what they leave in a folder that they copy."""
    conflicts: tuple[str, ...]
    """Names, without the ending, of second copies: ``{stem}`` is the name of the file itself."""
    host_ends: bool = False
    """Whether it also calls them by the name of the file itself, a hyphen, and the name of the other computer."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to tell once. ``keys`` are what it is known by when it was seen."""

    keys: tuple[str, ...]
    sentence: str


_HOST: Final = re.compile(r"(?=.*[A-Z])(?=.*[0-9-])[A-Z0-9][A-Z0-9-]{1,14}")
"""A computer's name as Windows gives it, at most 15 characters; one without a digit or a hyphen may be any word."""


def synced_by(programs: Iterable[SyncProgram], above: Sequence[tuple[str, Sequence[str]]]) -> str:
    """The program that copies a file to other computers; empty where none is known to.

    ``above``: each folder that the file is in, with the names of what is directly in it.
    """
    for program in programs:
        for folder, inside in above:
            if _any(folder, program.folders) or any(_any(name, program.markers) for name in inside):
                return program.name
    return ""


def second_copies(
    programs: Sequence[SyncProgram], name: str, beside: Iterable[str], alike: Container[str] = ()
) -> list[str]:
    """Which of the files beside a vault may be second copies of it that a sync program made, by their names.

    ``alike``: those that begin with the same bytes as the vault, which no other vault does.
    """
    stem, _dot, ending = name.rpartition(".")
    patterns = [pattern.replace("{stem}", _literally(stem)) for one in programs for pattern in one.conflicts]
    host_ends = any(one.host_ends for one in programs)

    def is_copy(other: str) -> bool:
        other_stem = other.removesuffix(f".{ending}")
        end = other_stem.removeprefix(f"{stem}-") if host_ends else other_stem
        hosted = end != other_stem and (other in alike or _HOST.fullmatch(end) is not None)
        return hosted or _any(other_stem, patterns)

    return sorted(other for other in beside if other != name and other.endswith(f".{ending}") and is_copy(other))


def told_of_logs(logs: Iterable[str]) -> Iterator[Remark]:
    """What to tell of damaged logs that were set aside beside the vault, by their names."""
    for name in logs:
        yield Remark(
            (name,),
            _(
                "Some of your last changes are lost: the program was cut off, and the log of your work "
                "was damaged. Look at what you did last, and enter again what is missing. The log is "
                "kept as {name}."
            ).format(name=name),
        )


def told_of_copies(copies: Sequence[str]) -> Iterator[Remark]:
    """What to tell of what may be second copies of the vault: in one sentence, as there can be many."""
    if copies:
        yield Remark(
            tuple(copies),
            ngettext(
                "A second copy of your vault may lie beside it: {names}. A sync program makes one when a vault was"
                " changed in two places; your work may then be in both. Open it with “Choose another vault”, and"
                " compare, before you delete either.",
                "Second copies of your vault may lie beside it: {names}. A sync program makes one when a vault was"
                " changed in two places; your work may then be in more than one. Open each with “Choose another"
                " vault”, and compare, before you delete any.",
                len(copies),
            ).format(names=", ".join(copies)),
        )


def told_of_program(synced: str) -> Iterator[Remark]:
    """What to tell of the program that copies the vault to other computers; nothing where there is none."""
    if synced:
        yield Remark((f"synced by {synced}",), told_of_place(synced))


def told_of_place(synced: str) -> str:
    """That a vault's folder is copied to other computers by a program, and what to do; empty where it is not."""
    if not synced:
        return ""
    return _(
        "This folder is copied to other computers by {program}. It can put an old copy in the "
        "place of your work, and copies stay there after you erase something. Keep the vault in "
        "a folder on this laptop only, and its backups on a stick."
    ).format(program=synced)


def _any(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def _literally(text: str) -> str:
    """A text in which no character stands for others."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in text)
