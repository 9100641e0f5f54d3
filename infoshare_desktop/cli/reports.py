"""The command that writes a report as a PDF."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from infoshare_desktop.cli.console import Console, ReportNotBuilt, hand_console, tell
from infoshare_desktop.cli.passphrases import ask, passphrase_file
from infoshare_desktop.cli.spoken import Command, Option
from infoshare_desktop.domain.access import By
from infoshare_desktop.services.accessing import Accessing
from infoshare_desktop.services.ending.certifying import Certifying
from infoshare_desktop.services.guiding import Guiding
from infoshare_desktop.services.reporting import Reporting
from infoshare_desktop.services.saving import refuse_taken, save

if TYPE_CHECKING:
    from infoshare_desktop.store.vault import Vault

USUAL_PERIOD: Final = timedelta(weeks=6)
"""What a supervision report covers when nobody says; supervision is every few weeks (design section 1)."""


class Kind(StrEnum):
    """The kinds of report that can be asked for."""

    DECISION = "decision"
    SUPERVISION = "supervision"
    CERTIFICATE = "certificate"
    PERSON = "person"


class Day(click.ParamType[date]):
    """A day as it stands in a file's name: 2026-05-03."""

    name = "day"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """See click. Raises UsageError with a sentence of ours."""
        del param
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            sentence = _("“{typed}” is not a day. Write it like this: 2026-05-03.")
            raise click.UsageError(sentence.format(typed=value), ctx) from error


@click.command(cls=Command)
@click.argument("vault", type=click.Path(path_type=Path))
@click.argument("kind", type=click.Choice([kind.value for kind in Kind]), metavar="KIND")
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="The PDF to write; it must be new.", cls=Option
)
@click.option("--from", "since", metavar="DATE", type=Day(), help="First day: 2026-05-03.", cls=Option)
@click.option("--to", "until", metavar="DATE", type=Day(), help="Last day; else today.", cls=Option)
@click.option("--person", metavar="REF", help="The person that the report is about.", cls=Option)
@click.option("--number", default="", help="The decision that the report is about.", cls=Option)
@passphrase_file()
@hand_console
def report(
    console: Console,
    vault: Path,
    kind: str,
    out: Path,
    since: date | None,
    until: date | None,
    person: str | None,
    number: str,
    passphrase_file: Path | None,
) -> None:
    """Write a report on a decision, on a period, or on what was erased. It is not encrypted: keep it safe."""
    del person  # taken, so that a script written for a later version is told what is missing and not how to type
    if kind == Kind.PERSON:
        raise ReportNotBuilt(
            _(
                "The report about a person is not in this version: other people cannot be removed from it yet,"
                " and it would be handed to the person."
            )
        )
    if kind in {Kind.DECISION, Kind.CERTIFICATE} and not number:
        raise click.UsageError(_("Say which decision: --number KM-2026-0137"))
    first, last = _period(console.clock().day(), since, until)
    refuse_taken(out)
    console.keeping.look(vault)
    with console.keeping.open(vault, ask(passphrase_file)) as opened:
        content, about = _made(console, opened, Kind(kind), number, (first, last))
        save(out, content)
        Accessing(opened, console.clock, By.CONSOLE).saved(about)
    tell(_("Wrote {name}. It is not encrypted.").format(name=out))


def _made(
    console: Console, vault: Vault, kind: Kind, number: str, period: tuple[date, date]
) -> tuple[bytes, tuple[str, ...]]:
    """The PDF, and the numbers of the records that it shows."""
    reporting = Reporting(vault, Guiding(vault, console.pack()), console.clock, console.fonts)
    match kind:
        case Kind.SUPERVISION:
            return reporting.supervision(*period), reporting.numbers(*period)
        case Kind.CERTIFICATE:
            return Certifying(vault, console.clock, console.fonts).certificate(number), (number,)
        case _:
            return reporting.decision(number), (number,)


def _period(today: date, since: date | None, until: date | None) -> tuple[date, date]:
    last = until or today
    first = since or last - min(USUAL_PERIOD, last - date.min)
    if first > last:
        raise click.UsageError(_("--from is a day after --to."))
    return first, last
