"""The program `infoshare`: its commands, and what becomes of everything that can go wrong in them."""

from __future__ import annotations

import traceback
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from infoshare_desktop.cli import demonstration, guidance, records, reports, vaults
from infoshare_desktop.cli.spoken import Group, Option
from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.store.file.system import FULL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.cli.console import Console

FAILED: Final = 1
"""The exit code for what went wrong; wrong usage has click's 2."""


@click.group("infoshare", cls=Group, no_args_is_help=True)
@click.version_option(package_name="infoshare-desktop", message="%(prog)s %(version)s", cls=Option)
def infoshare() -> None:
    """Looks after vaults of information-sharing decisions, from the console.

    The passphrase is asked for, or read from --passphrase-file.
    """


for command in (
    vaults.create,
    vaults.check,
    records.list_records,
    records.show,
    demonstration.demo,
    vaults.backup,
    vaults.restore,
    vaults.salvage,
    reports.report,
    vaults.export,
    guidance.guidance,
):
    infoshare.add_command(command)


def run(arguments: Sequence[str], console: Console) -> int:
    """Run one command and return its exit code. Whatever goes wrong is one sentence on standard error.

    Raises SystemExit where whoever read our output has gone; click has seen to that quietly by then.
    """
    try:
        code = infoshare.main(list(arguments), prog_name="infoshare", obj=console, standalone_mode=False)
    except Exception as error:  # noqa: BLE001 - the last resort: a fault of ours must not spill what was typed
        sentence, code = _told(error)
        click.echo(sentence, err=True)
    return int(code or 0)


def _told(error: Exception) -> tuple[str, int]:
    """The sentence for what went wrong, and the exit code."""
    match error:
        case click.UsageError():
            return _with_help(error), error.exit_code
        case click.ClickException():
            return error.format_message(), error.exit_code
        case click.Abort():
            return _("Stopped before it was done."), FAILED
        case KnownError():
            return str(error), FAILED
        case OSError() if error.errno in FULL:  # standard output: files of ours have told it as a KnownError by then
            return _("There is no space left where the output goes. Make room, or send it elsewhere."), FAILED
        case _:
            return _fault(error), FAILED


def _with_help(error: click.UsageError) -> str:
    path = error.ctx.command_path if error.ctx else "infoshare"
    return _("{problem} See: {command} --help").format(problem=error.format_message(), command=path)


def _fault(error: Exception) -> str:
    """What happened and where, without the message: it may hold what somebody typed."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    return _("This is a fault in the program, not in what you did: {kind} in {file}, line {line}.").format(
        kind=type(error).__name__,
        file=Path(where.filename).name,
        line=where.lineno,
    )
