"""What lies beside a vault, or around it, that the worker should know of: folders that are synchronised, second copies.

A vault that two computers change at once is two vaults, and the one that is saved last is all that a sync program keeps
under the name. What the programs are called and how they leave their marks is data: ``resources/synced_folders.toml``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from gettext import gettext as _


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


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to tell once. ``key`` is what it is known by when it was seen."""

    key: str
    sentence: str


def synced_by(programs: Iterable[SyncProgram], above: Sequence[tuple[str, Sequence[str]]]) -> str:
    """The program that copies a file to other computers; empty where none is known to.

    ``above``: each folder that the file is in, with the names of what is directly in it.
    """
    for program in programs:
        for folder, inside in above:
            if _any(folder, program.folders) or any(_any(name, program.markers) for name in inside):
                return program.name
    return ""


def second_copies(programs: Iterable[SyncProgram], name: str, beside: Iterable[str]) -> list[str]:
    """Which of the files beside a vault are second copies of it that a sync program made."""
    stem, _dot, ending = name.rpartition(".")
    patterns = [pattern.replace("{stem}", _literally(stem)) for one in programs for pattern in one.conflicts]
    same_kind = (other for other in beside if other != name and other.endswith(f".{ending}"))
    return sorted(other for other in same_kind if _any(other.removesuffix(f".{ending}"), patterns))


def remarks(synced: str, copies: Iterable[str], logs: Iterable[str]) -> Iterator[Remark]:
    """What to tell; ``logs``: the names of damaged logs that were set aside beside the vault."""
    for name in logs:
        yield Remark(
            name,
            _(
                "Some of your last changes are lost: the program was cut off, and the log of your work "
                "was damaged. Look at what you did last, and enter again what is missing. The log is "
                "kept as {name}."
            ).format(name=name),
        )
    for name in copies:
        yield Remark(
            name,
            _(
                "{name} lies beside your vault: a sync program made it, because the vault was changed "
                "in two places. Your work may be in both. Open it with “Choose another vault”, and "
                "compare, before you delete either."
            ).format(name=name),
        )
    if synced:
        yield Remark(f"synced by {synced}", told_of_place(synced))


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
