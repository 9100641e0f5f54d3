"""The commands for people who write guidance packs. They need no vault."""

from __future__ import annotations

from gettext import ngettext
from pathlib import Path

import click

from infoshare_desktop.cli.spoken import Group
from infoshare_desktop.guidance.drawing import draw as drawn
from infoshare_desktop.guidance.loading import load


@click.group(cls=Group, no_args_is_help=True)
def guidance() -> None:
    """Check a guidance pack, or draw its flow."""


@guidance.command()
@click.argument("folder", type=click.Path(path_type=Path))
def check(folder: Path) -> None:
    """Check the pack in a folder: everything that must be changed, with file and place."""
    pack = load(folder)
    questions = len(pack.questions)
    whole = ngettext(
        "{title}, version {version}, holds together: {count} question, every way ends.",
        "{title}, version {version}, holds together: {count} questions, every way ends.",
        questions,
    )
    click.echo(whole.format(title=pack.title, version=pack.version, count=questions))


@guidance.command()
@click.argument("folder", type=click.Path(path_type=Path))
def draw(folder: Path) -> None:
    """Print the flow of the pack in a folder as a Mermaid diagram."""
    click.echo(drawn(load(folder)), nl=False)
