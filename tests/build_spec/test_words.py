"""The words for translators: collected whole, and such that they can be translated."""

from __future__ import annotations

import ast
import re
from string import Formatter
from typing import TYPE_CHECKING, Final

import pytest
from babel.messages.pofile import read_po

from build_spec.tasks.words import PACKAGE, TEMPLATE, bring_up_to_date, collect, template

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from babel.messages.catalog import Catalog

_WORDS: Final = {"_": 1, "N_": 1, "ngettext": 2}
"""How many of a function's arguments are words."""


@pytest.fixture(scope="module")
def collected() -> Catalog:
    """Every message of the program."""
    return collect()


def test_the_template_is_up_to_date(collected: Catalog) -> None:
    """Whoever changes words and forgets ``dev.py words`` is told here."""
    assert TEMPLATE.read_bytes() == template(collected)


def test_the_template_changes_with_the_words_alone(collected: Catalog) -> None:
    """Collecting twice gives the same bytes: no day, no machine, no line numbers; and a translator's tools read it."""
    text = TEMPLATE.read_text(encoding="utf-8")
    assert template(collect()).decode() == text
    assert not re.search(r"20\d\d-\d\d-\d\d \d\d:|^#: /|\.py:\d|Generated-By", text, flags=re.MULTILINE)
    with TEMPLATE.open("rb") as file:
        assert len(read_po(file)) == len(collected)


def test_the_console_help_is_collected(collected: Catalog) -> None:
    """The help of commands and of their options is among the words."""
    assert collected.get("List records, the newest first.")
    assert collected.get("The same seed gives the same records.")


def test_messages_are_plain_strings() -> None:
    """No f-string, sum or call is translated: no catalogue could hold what comes of it."""
    made = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for node, words in translations_in(path)
        if any(isinstance(part, ast.JoinedStr | ast.BinOp | ast.Call) for part in words)
    ]
    assert not made


def test_nothing_is_translated_at_import() -> None:
    """A message outside a function would stay in the language of the moment when its module was imported."""
    early = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in at_import(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "ngettext"}
    ]
    assert not early


def test_every_placeholder_has_a_name(collected: Catalog) -> None:
    """``{day}`` and not ``{}`` or ``%s``: a translator can change the order, and knows what comes there."""
    unnamed = []
    for words in texts(collected):
        names = [name for _text, name, _form, _conversion in Formatter().parse(words) if name is not None]
        if not all(name.isidentifier() for name in names) or re.search(r"%[sdrif(]", words):
            unnamed.append(words)
    assert not unnamed


def test_singular_and_plural_take_the_same(collected: Catalog) -> None:
    """Both forms know the same placeholders, so that a language may use them in any of its forms."""
    for message in collected:
        if isinstance(message.id, tuple):
            one, many = (set(re.findall(r"\{\w+\}", form)) for form in message.id)
            assert one == many, message.id


def test_a_translation_is_brought_up_to_date_and_compiled(collected: Catalog, tmp_path: Path) -> None:
    """What was translated stays, what is new is added without words, and the compiled file stands beside."""
    path = tmp_path / "cy" / "LC_MESSAGES" / "infoshare.po"
    path.parent.mkdir(parents=True)
    path.write_text('msgid ""\nmsgstr ""\n"Language: cy\\n"\n\nmsgid "Back"\nmsgstr "Yn ôl"\n\n', encoding="utf-8")
    assert bring_up_to_date(path, collected) == 1
    with path.open("rb") as file:
        brought = read_po(file, locale="cy")
    assert len(brought) == len(collected)
    assert path.with_suffix(".mo").read_bytes().count("Yn ôl".encode()) == 1


def translations_in(path: Path) -> Iterator[tuple[ast.Call, list[ast.expr]]]:
    """The calls of a file that translate, each with the arguments that are words."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _WORDS:
            yield node, node.args[: _WORDS[node.func.id]]


def at_import(node: ast.AST) -> Iterator[ast.AST]:
    """Everything below a node that runs when the module is imported: decorators and defaults too, no bodies."""
    yield node
    if isinstance(node, ast.Lambda):
        below: list[ast.AST] = [node.args]
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        below = [node.args, *node.decorator_list]
    else:
        below = list(ast.iter_child_nodes(node))
    for child in below:
        yield from at_import(child)


def texts(words: Catalog) -> Iterator[str]:
    """Every form of every message."""
    for message in words:
        yield from message.id if isinstance(message.id, tuple) else (str(message.id),)
