"""The commands that read records."""

from __future__ import annotations

import json
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from infoshare_desktop.cli.console import Console, hand_console, tell
from infoshare_desktop.cli.passphrases import ask, passphrase_file
from infoshare_desktop.cli.plain_text import block_lines, printable, row_line
from infoshare_desktop.cli.spoken import Command, Option
from infoshare_desktop.domain.access import By
from infoshare_desktop.domain.facts.answers import drafted_answers
from infoshare_desktop.domain.flow import stand
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.reports.blocks import Question
from infoshare_desktop.services.accessing import Accessing
from infoshare_desktop.services.browsing import Browsing
from infoshare_desktop.services.guiding import Guiding
from infoshare_desktop.services.reporting import Reporting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.domain.records.listing import Row
    from infoshare_desktop.services.browsing import RecordView
    from infoshare_desktop.store.vault import Vault

_UNDECIDED: Final = frozenset({State.DRAFT, State.AWAITING_ADVICE})
_AT_A_TIME: Final = 500
"""Rows read together: a large vault is never in memory as a whole."""


@click.command("list", cls=Command)
@click.argument("vault", type=click.Path(path_type=Path))
@click.option("--search", metavar="TEXT", default="", help="Only records in which all these words are.", cls=Option)
@click.option("--person", metavar="REF", default="", help="Only records about this person.", cls=Option)
@click.option("--json", "as_json", is_flag=True, help="One array of objects.", cls=Option)
@passphrase_file()
@hand_console
def list_records(
    console: Console,
    vault: Path,
    search: str,
    person: str,
    as_json: bool,  # noqa: FBT001 - click hands a flag over like this
    passphrase_file: Path | None,
) -> None:
    """List records, the newest first."""
    console.keeping.look(vault)
    with console.keeping.open(vault, ask(passphrase_file)) as opened:
        browsing = Browsing(opened, Guiding(opened, console.pack()))
        if person:
            Accessing(opened, console.clock, By.CONSOLE).opened([person])
        rows = _rows(browsing, Query(text=search, person=person))
        if as_json:
            _print_array(_row_data(row, _hit(browsing, row, search)) for row in rows)
            return
        _say_if_fictional(opened)
        for row in rows:
            click.echo(printable(row_line(row, _hit(browsing, row, search))))


@click.command(cls=Command)
@click.argument("vault", type=click.Path(path_type=Path))
@click.argument("number")
@click.option(
    "--json", "as_json", is_flag=True, help="The sealed canonical JSON, its hashes and its entries.", cls=Option
)
@passphrase_file()
@hand_console
def show(console: Console, vault: Path, number: str, as_json: bool, passphrase_file: Path | None) -> None:  # noqa: FBT001 - click hands a flag over like this
    """Show one record; NUMBER is its number, or a draft's reference."""
    console.keeping.look(vault)
    with console.keeping.open(vault, ask(passphrase_file)) as opened:
        guiding = Guiding(opened, console.pack())
        view = Browsing(opened, guiding).read(number)
        if view.entries:
            Accessing(opened, console.clock, By.CONSOLE).opened([number])
        if as_json:
            click.echo(json.dumps(_view_data(view), indent=2))
            return
        _say_if_fictional(opened)
        click.echo(printable(row_line(view.row, "")))
        reporting = Reporting(opened, guiding, console.clock, console.fonts)
        for line in block_lines(reporting.sheet(number) if view.entries else _so_far(view)):
            click.echo(printable(line))
    click.echo(_("Chain head: {head}. Entries: {count}.").format(head=view.head, count=view.head.entries))


def _say_if_fictional(vault: Vault) -> None:
    if vault.fictional:
        tell(_("Demonstration: everybody in this vault is fictional."))


def _so_far(view: RecordView) -> Iterator[Question]:
    """The answers of a draft."""
    if view.draft is None:
        return
    for line in drafted_answers(view.draft, view.pack, stand(view.pack, view.draft)):
        yield Question(line.number, line.wording, line.answer, line.reason.strip(), line.entered, used=line.used)


def _rows(browsing: Browsing, query: Query) -> Iterator[Row]:
    ids = browsing.ids(query)
    for start in range(0, len(ids), _AT_A_TIME):
        yield from browsing.rows(ids[start : start + _AT_A_TIME])


def _hit(browsing: Browsing, row: Row, search: str) -> str:
    return browsing.hit(row.reference, search) if search.strip() else ""


def _print_array(objects: Iterator[dict[str, Any]]) -> None:
    """One JSON array, an object a line, in ASCII: it reads the same whatever the console's encoding is."""
    before = "["
    for data in objects:
        click.echo(f"{before}\n{json.dumps(data)}", nl=False)
        before = ","
    click.echo("[]" if before == "[" else "\n]")


def _row_data(row: Row, hit: str) -> dict[str, Any]:
    return {
        "number": row.reference,
        "status": row.state,
        "outcome": row.outcome,
        "indication": row.indication,
        "persons": row.people,
        "agencies": row.agencies,
        "decided_at": None if row.state in _UNDECIDED else str(row.at),
        "sealed_at": str(row.sealed_at) if row.sealed_at else None,
        "hit": hit or None,
    }


def _view_data(view: RecordView) -> dict[str, Any]:
    return {
        "number": view.row.reference,
        "status": view.row.state,
        "entries": [_entry_data(entry) for entry in view.entries],
        "head": {"entries": view.head.entries, "entry_hash": view.head.entry_hash.hex()},
    }


def _entry_data(entry: Entry) -> dict[str, Any]:
    """An entry with all that its hashes are made of; content and random bytes are null once they were erased."""
    header = entry.header
    return {
        "sequence": header.sequence,
        "kind": header.kind,
        "number": header.number,
        "recorded_at": str(header.recorded_at),
        "schema": header.schema,
        "content_hash": header.content_hash.hex(),
        "entry_hash": entry.entry_hash.hex(),
        "random": entry.random.hex() if entry.random else None,
        "content": json.loads(entry.document) if entry.document else None,
    }
