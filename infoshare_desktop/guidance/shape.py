"""The shape of a pack's files, and from plain data to values: strict, and in words that a writer understands.

What the domain's own codec forgives (a number for a text, a field nobody knows) is a slip of the pen here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from gettext import gettext as _
from typing import TYPE_CHECKING, Any, Final, TypeVar

from cattrs import Converter, ForbiddenExtraKeysError, transform_error
from cattrs.cols import homogenous_tuple_structure_factory, is_sequence
from cattrs.errors import BaseValidationError

from infoshare_desktop.domain.guidance import (
    AnsweredBy,
    Choice,
    Indication,
    IndicationWords,
    LawNote,
    Link,
    ListEntry,
    ListName,
    QuestionField,
    Rule,
    Term,
)
from infoshare_desktop.domain.quality_rules import LooksFor, Passage, QualityRule, When
from infoshare_desktop.domain.retention_rules import CountsFrom, Fits, RetentionRule
from infoshare_desktop.guidance.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

Value = TypeVar("Value")

_PARAGRAPH: Final = re.compile(r"\n\s*\n")
_AT: Final = " @ $"


@dataclass(frozen=True, slots=True)
class PackFile:
    """``pack.toml``: what the pack is, the order of its questions, and how each indication is said."""

    id: str
    version: str
    title: str
    as_at: date
    nation: str
    language: str
    credit: str
    disclaimer: str
    always: tuple[str, ...]
    first: str
    questions: tuple[str, ...]
    indications: tuple[IndicationWords, ...]


@dataclass(frozen=True, slots=True)
class RulesFile:
    """``rules.toml``: the golden rules, and those added since."""

    rules: tuple[Rule, ...]
    added: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class LawFile:
    """``law.toml``: notes on the law of the day."""

    law: tuple[LawNote, ...] = ()


@dataclass(frozen=True, slots=True)
class LinksFile:
    """``links.toml``: the leaflet's links and what became of them."""

    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class GlossaryFile:
    """``glossary.toml``: words and what they mean."""

    glossary: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class QualityFile:
    """``quality.toml``: the rules of the private look before sealing."""

    rules: tuple[QualityRule, ...] = ()


@dataclass(frozen=True, slots=True)
class RetentionFile:
    """``retention.toml``: how long records are kept."""

    rules: tuple[RetentionRule, ...]


ListsFile = dict[ListName, tuple[ListEntry, ...]]
"""``lists.toml``: the lines of each choice list under the list's name."""


class _Slip(ValueError):
    """A value that does not belong where it stands; ``str()`` says what to do."""


def structured(converter: Converter, data: object, kind: type[Value], file: str) -> Value | list[Fault]:
    """The value that a file's data stands for, or what to change in the file."""
    try:
        return converter.structure(data, kind)
    except BaseValidationError as error:
        return [_fault(file, line) for line in transform_error(error, format_exception=_said)]


def strict_converter() -> Converter:
    """A converter from TOML data that takes nothing for anything else.

    A text may run over several lines: single line ends become spaces, an empty line parts two paragraphs.
    """
    made = Converter(detailed_validation=True, forbid_extra_keys=True)
    made.register_structure_hook(str, _text)
    for names in (AnsweredBy, Choice, Indication, ListName, QuestionField, LooksFor, Passage, When, CountsFrom, Fits):
        # Each by itself: cattrs would take them for texts, as StrEnum is a str.
        made.register_structure_hook(names, _choice)
    made.register_structure_hook(bool, _yes_or_no)
    made.register_structure_hook(int, _number)
    made.register_structure_hook(date, _day)
    made.register_structure_hook_factory(is_sequence, _list_factory)
    return made


def _text(value: object, _kind: object) -> str:
    if not isinstance(value, str):
        raise _Slip(_("put the text between quotation marks"))
    paragraphs = (" ".join(paragraph.split()) for paragraph in _PARAGRAPH.split(value.strip()))
    text = "\n\n".join(paragraphs)
    if not text:
        raise _Slip(_("it is empty; write the text, or take the line out if it is not needed"))
    return text


def _yes_or_no(value: object, _kind: object) -> bool:
    if not isinstance(value, bool):
        raise _Slip(_("write true or false, without quotation marks"))
    return value


def _number(value: object, _kind: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _Slip(_("write a whole number, without quotation marks"))
    return value


def _day(value: object, _kind: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise _Slip(_("write a day like 2026-11-22, without quotation marks"))
    return value


def _choice(value: Any, kind: type[StrEnum]) -> StrEnum:
    try:
        return kind(value)
    except ValueError:
        allowed = ", ".join(str(member.value) for member in kind)
        raise _Slip(
            _("there is no “{value}” here; write one of: {allowed}").format(value=value, allowed=allowed)
        ) from None


def _list_factory(kind: Any, converter: Converter) -> Callable[[object, Any], Any]:
    several = homogenous_tuple_structure_factory(kind, converter)

    def lines(value: object, kind: Any) -> Any:
        if not isinstance(value, list):
            raise _Slip(_("put the entries between square brackets, with commas"))
        return several(value, kind)

    return lines


def _said(error: BaseException, kind: type | None) -> str:
    """One fault as a sentence, for cattrs to put the place behind."""
    if isinstance(error, KeyError):
        return _("this is missing; add it")
    if isinstance(error, ForbiddenExtraKeysError):
        names = ", ".join(sorted(error.extra_fields))
        return _("nobody knows the field {names}; check how it is spelled, or take it out").format(names=names)
    if isinstance(error, _Slip):
        return str(error)
    return _("this should be a table of named fields ({kind})").format(kind=getattr(kind, "__name__", ""))


def _fault(file: str, line: str) -> Fault:
    change, _at, path = line.rpartition(_AT)
    return Fault(file, _place(path), change)


def _place(path: str) -> str:
    """A path like ``.routes[0].choice`` as a writer counts: ``routes 1, choice``."""
    counted = re.sub(r"\[(\d+)\]", lambda found: f" {int(found[1]) + 1}", path)
    named = re.sub(r"\[<ListName\.\w+: '(\w+)'>\]|\['(\w+)'\]", lambda found: f".{found[1] or found[2]}", counted)
    return ", ".join(part for part in named.split(".") if part)
