"""What stands beside a question: the golden rules with those that matter here first, and what to read."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording

if TYPE_CHECKING:
    from infoshare_desktop.domain.guidance import LawNote, Pack, Question, Rule


@dataclass(frozen=True, slots=True)
class Reading:
    """Something to open and read: a heading and its paragraphs. ``brought_forward`` ones are open from the start."""

    title: str
    paragraphs: tuple[str, ...]
    brought_forward: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """All that stands beside one question."""

    here: tuple[Reading, ...]
    """The rules that bear on this question."""
    others: tuple[Reading, ...]
    """The leaflet's other rules."""
    added: tuple[Reading, ...]
    """The other rules added since the leaflet."""
    help: tuple[Reading, ...]
    """What to consider, examples, the law of the day, what always holds."""


def beside(pack: Pack, question: Question) -> Beside:
    """What to read beside a question."""
    here = tuple(pack.golden(question))
    return Beside(
        here=tuple(_rule(rule, open_=place == 0) for place, rule in enumerate(here)),
        others=tuple(_rule(rule) for rule in pack.rules if rule not in here),
        added=tuple(_rule(rule) for rule in pack.added if rule not in here),
        help=_help(pack, question),
    )


def _rule(rule: Rule, *, open_: bool = False) -> Reading:
    return Reading(rule.name, (rule.meaning, *rule.points), open_)


def _help(pack: Pack, question: Question) -> tuple[Reading, ...]:
    law = tuple(text for note in pack.law if question.id in note.questions for text in _law(note))
    readings = (
        Reading(_("What to consider"), question.consider),
        Reading(_("Examples"), question.examples),
        Reading(_("The law today"), law),
        Reading(_("Always"), pack.always),
    )
    return tuple(reading for reading in readings if reading.paragraphs)


def _law(note: LawNote) -> tuple[str, str]:
    """A note and where it comes from; one that nobody confirmed says so first."""
    text = note.text if note.confirmed else _("May be in force; ask your lead. {text}").format(text=note.text)
    about = _("{nation}, as at {day}. Source: {source}").format(
        nation=note.nation, day=wording.day(note.as_at), source=note.source
    )
    return f"{note.title}: {text}", about
