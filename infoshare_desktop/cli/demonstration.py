"""The command that makes a vault of made-up records."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path

import click

from infoshare_desktop.cli.console import Console, hand_console, show_words, tell
from infoshare_desktop.cli.passphrases import ask_new, passphrase_file
from infoshare_desktop.cli.spoken import Command, Option
from infoshare_desktop.services.demonstrating import Demonstrating


@click.command(cls=Command)
@click.argument("vault", type=click.Path(path_type=Path))
@click.option(
    "--decisions", type=click.IntRange(0, 200_000), default=40, show_default=True, help="How many.", cls=Option
)
@click.option(
    "--seed", type=int, default=1, show_default=True, help="The same seed gives the same records.", cls=Option
)
@passphrase_file()
@hand_console
def demo(console: Console, vault: Path, decisions: int, seed: int, passphrase_file: Path | None) -> None:
    """Make a vault of fictional people and decisions, marked as such on every screen and page."""
    opened, words = console.keeping.create(vault, ask_new(passphrase_file), fictional=True)
    try:
        with opened:
            Demonstrating(opened, console.pack(), console.demonstration, console.clock).fill(decisions, seed)
    except BaseException:
        vault.unlink()  # a vault with half of its records is of no use to anybody
        raise
    tell(_("Made {name}. Everybody in it is fictional.").format(name=vault))
    show_words(words, vault)
