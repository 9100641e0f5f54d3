"""Collects the words that people read into the template for translators, and brings the translations up to date.

Run by ``build_spec/dev.py words``, in the project's environment.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from build_spec.tasks.project import PROJECT
from infoshare_desktop.cli.program import infoshare

PACKAGE: Final = PROJECT / "infoshare_desktop"
TRANSLATIONS: Final = PROJECT / "resources" / "translations"
TEMPLATE: Final = TRANSLATIONS / "infoshare.pot"
MARKS: Final = {"_": None, "N_": None, "ngettext": (1, 2)}
"""The functions whose words are collected, and which of their arguments are words (the first, unless said)."""
HEADER: Final = """\
# The words of Infoshare Desktop, for translators. Written by `build_spec/dev.py words`.
msgid ""
msgstr ""
"Project-Id-Version: Infoshare Desktop\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
"""Without dates, versions and tools: the file changes when the words do, and at no other time."""


def main() -> int:
    """Write the template, and each translation with what is new in it; returns the exit code of the process."""
    words = collect()
    TRANSLATIONS.mkdir(exist_ok=True)
    TEMPLATE.write_bytes(template(words))
    print(f"{len(words)} messages in {TEMPLATE.relative_to(PROJECT)}")
    for path in sorted(TRANSLATIONS.glob("*/LC_MESSAGES/infoshare.po")):
        print(f"{bring_up_to_date(path, words)} of them translated in {path.relative_to(PROJECT)}")
    return 0


def collect() -> Catalog:
    """Every message of the program, with the files that it stands in, relative to the project."""
    words = Catalog(charset="utf-8")
    found = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords=MARKS)
    for path, _line, message, comments, _context in found:
        words.add(message, locations=[(f"{PACKAGE.name}/{path}", 0)], auto_comments=comments)
    for help_words in console_help(infoshare):
        words.add(help_words, locations=[("infoshare --help", 0)])
    return words


def console_help(command: click.Command) -> Iterator[str]:
    """What the help says of a console command, its options, and the commands that hang on it."""
    if command.help:
        yield command.help
    yield from (option.help for option in command.params if isinstance(option, click.Option) and option.help)
    if isinstance(command, click.Group):
        for hanging in command.commands.values():
            yield from console_help(hanging)


def template(words: Catalog) -> bytes:
    """The words as a .pot file (gettext's PO format, UTF-8), in alphabetical order."""
    file = io.BytesIO()
    write_po(file, words, width=120, sort_output=True, omit_header=True, include_lineno=False)
    return HEADER.encode() + file.getvalue()


def bring_up_to_date(path: Path, words: Catalog) -> int:
    """Add what is new to a translation, and compile it beside; returns how many messages are translated.

    Words that only look like earlier ones are marked *fuzzy*: they are not shown until a person has looked at them.
    """
    with path.open("rb") as file:
        translation = read_po(file, locale=path.parent.parent.name)
    translation.update(words)
    with path.open("wb") as file:
        write_po(file, translation, width=120, sort_output=True, include_lineno=False)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, translation)
    return sum(is_translated(message) for message in translation if message.id)


def is_translated(message: Message) -> bool:
    """Whether a person has written words for each of the message's forms."""
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(forms) and not message.fuzzy


if __name__ == "__main__":
    sys.exit(main())
