"""Whether a pack holds together: names that must resolve, and answers that must lead somewhere. Design section 7."""

from __future__ import annotations

from collections import Counter
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.guidance import AnsweredBy, Choice, Indication, ListName, QuestionField
from infoshare_desktop.guidance.faults import Fault
from infoshare_desktop.guidance.quality_checks import FILE as QUALITY_FILE
from infoshare_desktop.guidance.quality_checks import quality_faults
from infoshare_desktop.guidance.retention_checks import FILE as RETENTION_FILE
from infoshare_desktop.guidance.retention_checks import retention_faults
from infoshare_desktop.guidance.ways import way_faults

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from infoshare_desktop.domain.guidance import Caution, Pack, Question, Route

ANSWERS: Final = {
    AnsweredBy.WORKER: frozenset({Choice.YES, Choice.NO}),
    AnsweredBy.CONSENTS: frozenset({Choice.YES, Choice.NO, Choice.NOT_SURE}),
    AnsweredBy.INTERESTS: frozenset({Choice.YES, Choice.NO, Choice.IN_PART, Choice.NOT_SURE}),
    AnsweredBy.CHECK: frozenset[Choice](),
}
"""The answers that each kind of question must have a route for; a worker may also be offered *not sure*.

Consent may be given in part; a question without a route for that takes it for a no.
"""

_OFFERED: Final = ANSWERS | {
    AnsweredBy.WORKER: frozenset({Choice.YES, Choice.NO, Choice.NOT_SURE}),
    AnsweredBy.CONSENTS: frozenset({Choice.YES, Choice.NO, Choice.IN_PART, Choice.NOT_SURE}),
}

_NEEDS_FIELD: Final = {
    AnsweredBy.CONSENTS: QuestionField.CONSENTS,
    AnsweredBy.INTERESTS: QuestionField.INTERESTS,
}


def faults(pack: Pack) -> list[Fault]:
    """Everything that must be changed in a pack; empty for one that holds together.

    The ways are only followed once every name resolves.
    """
    quality = (fault for rule in pack.quality for fault in quality_faults(rule))
    return [*_names(pack), *_questions(pack), *quality, *retention_faults(pack)] or way_faults(pack)


def question_file(question_id: str) -> str:
    """Where a question is written."""
    return f"questions/{question_id}.toml"


def _names(pack: Pack) -> Iterator[Fault]:
    """Names used twice, names of nothing, and what must not be empty."""
    yield from _twice((question.id for question in pack.questions), "pack.toml", "questions")
    yield from _twice((words.indication for words in pack.indications), "pack.toml", "indications")
    yield from _twice((rule.id for rule in (*pack.rules, *pack.added)), "rules.toml", "rules")
    yield from _twice((note.id for note in pack.law), "law.toml", "law")
    yield from _twice((term.word for term in pack.glossary), "glossary.toml", "glossary")
    yield from _twice((rule.id for rule in pack.quality), QUALITY_FILE, "rules")
    yield from _twice((rule.id for rule in pack.retention), RETENTION_FILE, "rules")
    for choices in pack.lists:
        yield from _twice((entry.id for entry in choices.entries), "lists.toml", choices.name)
        if not choices.entries:
            yield Fault("lists.toml", choices.name, _("this list is empty; give it at least one line"))
    for name in sorted(set(ListName) - {choices.name for choices in pack.lists}):
        yield Fault("lists.toml", name, _("this list is missing; add it"))
    ids = {question.id for question in pack.questions}
    yield from _unknown((pack.first,), ids, "pack.toml", "first")
    for note in pack.law:
        yield from _unknown(note.questions, ids, "law.toml", f"{note.id}, questions")


def _questions(pack: Pack) -> Iterator[Fault]:
    ids = {question.id for question in pack.questions}
    rules = {rule.id for rule in (*pack.rules, *pack.added)}
    for question in pack.questions:
        file = question_file(question.id)
        yield from _unknown(question.rules, rules, file, "rules")
        yield from _answers(question)
        for route in question.routes:
            yield from _route(route, ids, file)
        for place, caution in enumerate(question.cautions, start=1):
            yield from _caution(caution, pack, question, f"cautions {place}")
    checked = [question.id for question in pack.questions if question.answered_by is AnsweredBy.CHECK]
    if len(checked) != 1:
        yield Fault("pack.toml", "questions", _("exactly one question must be answered_by check: the last one"))


def _answers(question: Question) -> Iterator[Fault]:
    """That a question has one route for each answer it can be given, and no other."""
    file = question_file(question.id)
    given = Counter(route.choice for route in question.routes)
    for choice, times in given.items():
        if times > 1:
            yield Fault(file, "routes", _("“{choice}” has more than one route; keep one").format(choice=choice))
        if choice not in _OFFERED[question.answered_by]:
            change = _("“{choice}” can never be the answer here; take its route out").format(choice=choice)
            yield Fault(file, "routes", change)
    for choice in sorted(ANSWERS[question.answered_by] - given.keys()):
        yield Fault(file, "routes", _("“{choice}” has no route; add one").format(choice=choice))
    for choice in question.reason_needed:
        if choice not in given:
            change = _("“{choice}” can never be the answer here; take it out").format(choice=choice)
            yield Fault(file, "reason_needed", change)
    needed = _NEEDS_FIELD.get(question.answered_by)
    if needed is not None and needed not in question.fields:
        yield Fault(file, "fields", _("this question is answered by its {field}; add that field").format(field=needed))


def _route(route: Route, ids: set[str], file: str) -> Iterator[Fault]:
    place = f"route {route.choice}"
    if route.goes_to is not None:
        yield from _unknown((route.goes_to,), ids, file, f"{place}, goes_to")
    elif route.choice is not Choice.NOT_SURE or route.indication is not Indication.GET_ADVICE:
        yield Fault(
            file, place, _("only “not_sure” with the indication get_advice may wait here; add goes_to to this route")
        )
    if route.indication is not None and not route.because:
        yield Fault(file, place, _("say why the guidance points there; add because"))


def _caution(caution: Caution, pack: Pack, question: Question, place: str) -> Iterator[Fault]:
    file = question_file(question.id)
    if question.route(caution.choice) is None:
        change = _("“{choice}” can never be the answer here; take the caution out").format(choice=caution.choice)
        yield Fault(file, place, change)
    known = {e.id for choices in pack.lists if choices.name is ListName.CATEGORIES for e in choices.entries}
    yield from _unknown(caution.categories, known, file, f"{place}, categories")


def _twice(names: Iterable[str], file: str, place: str) -> Iterator[Fault]:
    for name, times in Counter(names).items():
        if times > 1:
            yield Fault(file, place, _("“{name}” stands here {times} times; keep one").format(name=name, times=times))


def _unknown(names: Iterable[str], known: set[str], file: str, place: str) -> Iterator[Fault]:
    for name in names:
        if name not in known:
            change = _("there is no “{name}”; write one of: {known}")
            yield Fault(file, place, change.format(name=name, known=", ".join(sorted(known))))
