"""The console in a made-up language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest

from build_spec.tasks.words import console_help
from infoshare_desktop.cli.program import infoshare
from infoshare_desktop.store.damage.check import CheckKind
from tests.known_texts import KnownTexts
from tests.pseudo_language import said, spoken, untranslated

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Terminal


def test_the_help_of_every_command_is_translated_as_it_is_shown(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The commands were made before any language was chosen, and still say their help in the language of the moment."""
    english = {" ".join(command): list(console_help(only(command))) for command in commands(infoshare)}
    with spoken(tmp_path, monkeypatch):
        for command, words in english.items():
            shown = "".join(terminal.run(*command.split(), "--help").out.split())  # lines break at hyphens too
            missing = [text for text in words if "".join(said(text).split()) not in shown]
            assert not missing, command


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "{vault}"),
        ("list", "{vault}", "--search", "nothing at all like this"),
        ("check", "{vault}", "--head", "0123 4567"),
        ("create", "{vault}"),
        ("show", "{vault}", "KM-1999-0001"),
        ("report", "{vault}", "person", "--out", "{vault}.pdf"),
    ],
)
def test_what_the_console_says_is_translated(
    arguments: tuple[str, ...],
    terminal: Terminal,
    vault: Path,
    key: tuple[str, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Findings and errors are translated; names of checks, files and records stay."""
    with spoken(tmp_path / "language", monkeypatch):
        result = terminal.run(*(argument.format(vault=vault) for argument in arguments), *key)
    known = KnownTexts((*CheckKind, str(vault), "kim.infoshare", "KM-1999-0001"))
    assert result.err + result.out
    assert not [rest for piece in untranslated(result.err + result.out) if (rest := known.strangers(piece))]


def commands(group: click.Group, *before: str) -> list[tuple[str, ...]]:
    """The ways to every command, the groups too."""
    found = [before]
    for name, command in group.commands.items():
        found += commands(command, *before, name) if isinstance(command, click.Group) else [(*before, name)]
    return found


def only(way: tuple[str, ...]) -> click.Command:
    """The command at the end of a way, without those that hang on it."""
    command: click.Command = infoshare
    for name in way:
        assert isinstance(command, click.Group)
        command = command.commands[name]
    return click.Command(command.name, help=command.help, params=command.params)
