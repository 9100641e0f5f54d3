"""The commands about a vault as a whole."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

import click

from infoshare_desktop.cli.console import Console, hand_console, show_words, tell
from infoshare_desktop.cli.passphrases import ask, ask_new, passphrase_file
from infoshare_desktop.cli.spoken import Command, Option
from infoshare_desktop.domain.access import By
from infoshare_desktop.domain.erasing.erasure import told_after_restore
from infoshare_desktop.domain.vault.holdings import holdings_sentence
from infoshare_desktop.domain.vault.salvage_words import told_after_salvage
from infoshare_desktop.services.accessing import Accessing
from infoshare_desktop.services.care.beside import Beside
from infoshare_desktop.services.care.mending import Mending, Secret
from infoshare_desktop.services.care.restoring import Restoring, ToOpen, ToRestore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.store.backups.restore import Restored
    from infoshare_desktop.store.damage.check import Finding

a_path = click.Path(path_type=Path)


@click.command(cls=Command)
@click.argument("vault", type=a_path)
@passphrase_file()
@hand_console
def create(console: Console, vault: Path, passphrase_file: Path | None) -> None:
    """Make a new vault; print its 24 recovery words once, and tell its vault code."""
    opened, words = console.keeping.create(vault, ask_new(passphrase_file))
    opened.close()
    tell(_("Made {name}.").format(name=vault))
    show_words(words, vault)
    console.tell_of_place(vault)


@click.command(cls=Command)
@click.argument("vault", type=a_path)
@click.option(
    "--head", metavar="HEX", help="The chain head that a report shows: did the chain once end there?", cls=Option
)
@passphrase_file()
@click.pass_context
def check(context: click.Context, vault: Path, head: str | None, passphrase_file: Path | None) -> None:
    """Look whether a vault is whole: a line for each kind of check."""
    console = context.ensure_object(Console)
    console.keeping.look(vault)
    with console.keeping.open(vault, ask(passphrase_file)) as opened:
        findings = console.keeping.check(opened, head)
        lost = [remark.sentence for remark in Beside(opened, ()).lost()]
    for finding in findings:
        click.echo(_line(finding))
        if finding.technical:
            tell(_("SQLite says of it: {words}").format(words=finding.technical))
    for sentence in lost:
        click.echo(f"log: {_('NOT WHOLE')}. {sentence}")
    context.exit(0 if not lost and all(finding.ok for finding in findings) else 1)


@click.command(cls=Command)
@click.argument("vault", type=a_path)
@passphrase_file()
@hand_console
def salvage(console: Console, vault: Path, passphrase_file: Path | None) -> None:
    """Put everything that can be read of a damaged vault into a new one beside it. The damaged one is not changed."""
    saved = Mending(console.clock).salvage(vault.absolute(), Secret(ask(passphrase_file)))
    said = told_after_salvage(
        saved.path, saved.records, saved.drafts, saved.act, saved.lost, saved.logs, may_lack=saved.may_lack
    )
    for sentence in said:
        tell(sentence)
    click.echo(str(saved.path))


@click.command(cls=Command)
@click.argument("vault", type=a_path)
@click.argument("folder", type=a_path)
@passphrase_file()
@hand_console
def backup(console: Console, vault: Path, folder: Path, passphrase_file: Path | None) -> None:
    """Copy a vault into a folder, and open and check the copy."""
    console.keeping.look(vault)
    opened = console.keeping.open(vault, ask(passphrase_file))
    with opened:
        copy = console.keeping.backup(opened, folder)
    tell(_("Made, opened and checked:"))
    click.echo(str(copy))


@click.command(cls=Command)
@click.argument("backup", type=a_path)
@click.argument("vault", type=a_path)
@click.option(
    "--replace", is_flag=True, help="Take the place of a vault that is there; it is kept beside it.", cls=Option
)
@click.option(
    "--last-number",
    metavar="NUMBER",
    default="",
    help="The last number on paper, to go on above it where the vault that gave it cannot be read.",
    cls=Option,
)
@passphrase_file()
@passphrase_file("--replaced-passphrase-file")
@hand_console
def restore(
    console: Console,
    backup: Path,
    vault: Path,
    replace: bool,  # noqa: FBT001 - click hands a flag over like this
    last_number: str,
    passphrase_file: Path | None,
    replaced_passphrase_file: Path | None,
) -> None:
    """Let a copy of a backup be the vault. Asks for the passphrase that the backup was made with."""
    backup, vault = backup.absolute(), vault.absolute()
    _refuse_one_line_for_two(passphrase_file, replaced_passphrase_file)
    console.keeping.look(backup)
    opens = ToOpen(backup, ask(passphrase_file))
    replaced = ask(replaced_passphrase_file) if replaced_passphrase_file else ""
    restoring = Restoring(console.clock)
    holdings, _readable = restoring.look_into(opens, vault)
    restored = restoring.restore(ToRestore(opens, vault, replace, replaced, last_number))
    tell(_("Restored {name}.").format(name=vault))
    tell(holdings_sentence(holdings))
    if restored.kept is not None:
        tell(_("The vault that was there is kept as {name}.").format(name=restored.kept))
    for sentence in _told_of_numbers(restored, last_number):
        tell(sentence)
    if erasures := told_after_restore(restored.erased_again, certain=restored.erasures_certain):
        tell(erasures)
    console.tell_of_place(vault)


@click.command(cls=Command)
@click.argument("vault", type=a_path)
@click.argument("file", type=a_path)
@passphrase_file()
@passphrase_file("--export-passphrase-file")
@hand_console
def export(
    console: Console, vault: Path, file: Path, passphrase_file: Path | None, export_passphrase_file: Path | None
) -> None:
    """Write a copy of a vault under a passphrase of its own; its recovery words are printed once."""
    _refuse_one_line_for_two(passphrase_file, export_passphrase_file)
    console.keeping.look(vault)
    with console.keeping.open(vault, ask(passphrase_file)) as opened:
        passphrase = ask_new(export_passphrase_file, _("Passphrase for the copy"))
        # First the trace, then the copy: records never leave unlogged, not even where this is interrupted.
        Accessing(opened, console.clock, By.CONSOLE).exported()
        words = console.keeping.export(opened, file, passphrase)
    tell(_("Made {name}.").format(name=file))
    show_words(words, file)


def _told_of_numbers(restored: Restored, last_number: str) -> Iterator[str]:
    """How numbers go on; ``last_number`` as typed from paper."""
    if restored.new_code is not None:
        yield _("Numbers go on as {code}-…, so that none comes twice.").format(code=restored.new_code)
    elif not restored.erasures_certain:
        yield _("Numbers go on above the last one on paper.")
    else:
        yield _("Numbers go on above those of the vault that was there.")
        if last_number:
            yield _("It could be read, so the last number on paper was not needed.")


def _refuse_one_line_for_two(one: Path | None, other: Path | None) -> None:
    if one is not None and one == other == Path("-"):
        raise click.UsageError(_("Only one of the two passphrases can come from standard input."))


def _line(finding: Finding) -> str:
    verdict = _("whole") if finding.ok else _("NOT WHOLE")
    return f"{finding.kind}: {verdict}. {finding.sentence}"
