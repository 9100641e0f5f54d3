"""Where a passphrase comes from: a prompt, or the first line of a file. Never an argument, never the environment."""

from __future__ import annotations

import sys
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from infoshare_desktop.cli.spoken import Option
from infoshare_desktop.domain.errors import KnownError, StorageFailed

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

Command = TypeVar("Command", bound="Callable[..., Any]")

_STANDARD_INPUT: Final = Path("-")
_LONGEST: Final = 1 << 20
"""Bytes of the first line: a wrong file neither fills the memory nor becomes a passphrase by its beginning."""


class PassphraseUnreadable(KnownError):
    """The passphrase file holds something else than a line of text in UTF-8."""

    def __init__(self) -> None:
        super().__init__(
            _("The passphrase file is not a line of text in UTF-8. Save it as such, with the passphrase alone.")
        )


def passphrase_file(option: str = "--passphrase-file") -> Callable[[Command], Command]:
    """The option that names a file with a passphrase in its first line."""
    return click.option(
        option,
        type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
        help="Read the passphrase from the first line of this file; - is standard input.",
        cls=Option,
    )


def ask(file: Path | None, prompt: str = "") -> str:
    """The passphrase that opens something. Raises KnownErrors, and UsageError where nobody can be asked."""
    return _read(file) if file else _prompt(prompt or _("Passphrase"), twice=False)


def ask_new(file: Path | None, prompt: str = "") -> str:
    """A passphrase to be set: asked for twice, so that a slip of the finger does not lock the vault for good."""
    return _read(file) if file else _prompt(prompt or _("New passphrase"), twice=True)


def _prompt(words: str, *, twice: bool) -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        raise click.UsageError(_("Nobody can be asked for the passphrase here; name a file with --passphrase-file."))
    again: str | bool = _("The same again") if twice else False
    answer: str = click.prompt(words, hide_input=True, confirmation_prompt=again, err=True)
    return answer


def _read(file: Path) -> str:
    if file == _STANDARD_INPUT:
        if sys.stdin is None:
            raise click.UsageError(_("Standard input is closed, so no passphrase can be read from it."))
        return _first_line(sys.stdin.buffer)
    try:
        with file.open("rb") as stream:
            return _first_line(stream)
    except OSError as error:
        raise StorageFailed(str(file)) from error


def _first_line(stream: BinaryIO) -> str:
    """The line without its line end, all else to the letter; a byte order mark is none of it."""
    line = stream.readline(_LONGEST + 1)
    if len(line) > _LONGEST:
        raise PassphraseUnreadable
    try:
        return line.removesuffix(b"\n").removesuffix(b"\r").decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PassphraseUnreadable from error
