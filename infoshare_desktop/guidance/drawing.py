"""A pack's flow as a Mermaid diagram, for an expert to check arrow by arrow.

The syntax is Mermaid's *flowchart*: https://mermaid.js.org/syntax/flowchart.html
"""

from __future__ import annotations

import json
import textwrap
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.guidance import AnsweredBy, Choice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.guidance import Pack, Question, Route

_LINE: Final = 44
"""Characters in a line of a box; longer lines make boxes too wide to print."""

_ENTITIES: Final = str.maketrans({mark: f"#{ord(mark)};" for mark in '"#<>&`'})
"""What would end a quoted label, or be read as markup in it, as Mermaid's decimal entities."""


def draw(pack: Pack) -> str:
    """The flow of a pack: questions in boxes, answers on arrows, what the guidance points to in rounded boxes."""
    names = {question.id: f"q{place}" for place, question in enumerate(pack.questions, start=1)}
    lines = [
        "---",
        f"title: {json.dumps(f'{pack.title}, {pack.version}', ensure_ascii=False)}",
        "---",
        "flowchart TD",
        *(line for question in pack.questions for line in _question(pack, question, names)),
    ]
    return "\n".join(lines) + "\n"


def _question(pack: Pack, question: Question, names: dict[str, str]) -> Iterator[str]:
    name = names[question.id]
    title = f"{question.number}: {question.title}" if question.number else question.title
    opening, closing = ("[[", "]]") if question.answered_by is AnsweredBy.CHECK else ("[", "]")
    yield f"    {name}{opening}{_quoted(title)}{closing}"
    for route in question.routes:
        yield from _route(pack, route, name, names)


def _route(pack: Pack, route: Route, name: str, names: dict[str, str]) -> Iterator[str]:
    """The arrow of one answer, by way of the indication where it has one; dotted where it waits for advice."""
    answer = _quoted(route.label or _answer_words()[route.choice])
    goal = names[route.goes_to] if route.goes_to is not None else None
    if route.indication is None:
        yield f"    {name} -->|{answer}| {goal}"
        return
    end = f"{name}_{route.choice}"
    words = [pack.words(route.indication).words, route.because]
    if route.settles:
        words.append(_("Later answers do not change this."))
    yield f"    {end}([{_quoted(*words)}])"
    yield f"    {name} -->|{answer}| {end}"
    yield f"    {end} --> {goal}" if goal else f"    {end} -.->|{_quoted(_('then answer again'))}| {name}"


def _answer_words() -> dict[Choice, str]:
    return {
        Choice.YES: _("yes"),
        Choice.NO: _("no"),
        Choice.IN_PART: _("in part"),
        Choice.NOT_SURE: _("not sure"),
    }


def _quoted(*paragraphs: str) -> str:
    lines = (line.translate(_ENTITIES) for paragraph in paragraphs for line in textwrap.wrap(paragraph, _LINE))
    return f'"{"<br>".join(lines)}"'
