"""Row by row: each field of the field table is there, and is asked for exactly when its rule says."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, replace
from typing import TYPE_CHECKING, Any, Final, Union, get_args, get_origin, get_type_hints

import pytest

from infoshare_desktop.domain.access import Access
from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.acts.correcting import Comment
from infoshare_desktop.domain.acts.following import Followed
from infoshare_desktop.domain.acts.keeping import Disposal, Retention
from infoshare_desktop.domain.acts.person import Person
from infoshare_desktop.domain.acts.sharing import Disclosure, Receipt
from infoshare_desktop.domain.decision.beginning import Worker
from infoshare_desktop.domain.decision.draft import Draft, EmergencyForm
from infoshare_desktop.domain.flow import stand
from infoshare_desktop.domain.guidance import Question, QuestionField
from infoshare_desktop.domain.needs.emergency import missing_to_record
from infoshare_desktop.domain.needs.gap import CHECK_PAGE, SHARE_PAGE, Gap
from infoshare_desktop.domain.needs.sealing import missing_to_seal
from infoshare_desktop.domain.needs.sending import missing_to_send
from infoshare_desktop.domain.records.listing import Row as ListRow
from infoshare_desktop.domain.records.record import Decision
from tests.domain.making import WORKER
from tests.domain.needs.acts import ACTS, AT_ONCE, decision_of
from tests.domain.needs.cases import CASES, WHO
from tests.domain.needs.table.beginning import BEGINNING
from tests.domain.needs.table.deciding import DECIDING
from tests.domain.needs.table.questions import QUESTIONS
from tests.guidance.builtin import leaflet

if TYPE_CHECKING:
    from tests.domain.needs.table.row import Row

ROWS: Final = (*BEGINNING, *QUESTIONS, *DECIDING)
ROOTS: Final[Mapping[str, type]] = {
    "access": Access,
    "act": Disclosure,
    "breach": Breach,
    "comment": Comment,
    "decision": Decision,
    "disposal": Disposal,
    "draft": Draft,
    "followed": Followed,
    "form": EmergencyForm,
    "person": Person,
    "receipt": Receipt,
    "retention": Retention,
    "row": ListRow,
    "worker": Worker,
}
BLOCKS: Final = {
    "4.1": 9,
    "4.2": 9,
    "4.3": 9,
    "4.4": 6,
    "4.5": 3,
    "4.6": 20,
    "4.7": 6,
    "4.8": 5,
    "4.9": 7,
    "4.10": 12,
    "4.11": 3,
    "4.12": 5,
    "4.13": 6,
}
"""How many lines each block of the table has."""
TO_SEAL: Final = [row for row in ROWS if row.places and row.places[0].startswith(("draft.", "worker."))]
TO_SEND: Final = [row for row in ROWS if row.places and row.places[0].startswith("act.")]
AT_ONCE_ROWS: Final = [row for row in ROWS if row.places and row.places[0].startswith("form.")]


def name(row: Row) -> str:
    """The row in the name of its test."""
    return f"{row.block} {row.field}: {', '.join(row.places) or 'left out'}"


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_each_field_has_its_place(row: Row) -> None:
    """Its path leads through the record, or it is said why it is left out."""
    assert row.places or row.why.startswith("left out")
    for place in row.places:
        root, *steps = place.split(".")
        assert _leads(ROOTS[root], steps), place


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_what_the_table_asks_for_and_we_do_not_says_why(row: Row) -> None:
    """A field is optional in the table, is asked for somewhere, or has a reason."""
    asked = row.seal or row.send or row.at_once
    assert row.when == "opt" or asked or row.why
    assert bool(asked) == bool(row.gap)


@pytest.mark.parametrize(("block", "count"), BLOCKS.items())
def test_no_field_of_the_table_is_forgotten(block: str, count: int) -> None:
    """As many fields in each block as the table has."""
    assert len({row.field for row in ROWS if row.block == block}) == count


@pytest.mark.parametrize("case", CASES)
def test_each_case_is_complete(case: str) -> None:
    """Nothing is missing, so that whatever is missed below was taken away there."""
    assert _to_seal(CASES[case]) == ()


@pytest.mark.parametrize("row", TO_SEAL, ids=name)
def test_needed_to_seal_exactly_when_the_rule_says(row: Row) -> None:
    """Taken away, it is missed in these cases and in no other; and the gap leads to a page of the way."""
    missed = {case for case, draft in CASES.items() if row.gap in _fields(_without(row, draft))}
    assert missed == row.seal


@pytest.mark.parametrize("act", ACTS)
def test_each_act_is_complete(act: str) -> None:
    """Nothing is missing, so that whatever is missed below was taken away there."""
    made, case = ACTS[act]
    assert missing_to_send(made, decision_of(case), leaflet().offered) == ()


@pytest.mark.parametrize("row", TO_SEND, ids=name)
def test_needed_to_send_exactly_when_the_rule_says(row: Row) -> None:
    """Taken away, it is missed in these acts and in no other."""
    missed = set()
    for act, (made, case) in ACTS.items():
        gaps = missing_to_send(_cleared_all(made, row), decision_of(case), leaflet().offered)
        assert {gap.question for gap in gaps} <= {SHARE_PAGE}
        missed |= {act for gap in gaps if gap.field == row.gap}
    assert missed == row.send


@pytest.mark.parametrize("row", AT_ONCE_ROWS, ids=name)
def test_needed_at_once_exactly_when_the_rule_says(row: Row) -> None:
    """An emergency disclosure is stopped by what is asked for in the first minute, and by nothing else."""
    gaps = missing_to_record(_cleared_all(AT_ONCE, row), "danger", leaflet().offered)
    assert [gap.field for gap in gaps] == ([row.gap] if row.at_once else [])


@pytest.mark.parametrize("case", CASES)
def test_older_guidance_asks_for_what_it_has(case: str) -> None:
    """A draft begun before the newer lists and fields were there can be sealed without them.

    Who was told what goes to whom is not known then, so it is asked whether they are told.
    """
    older = replace(leaflet(), lists=leaflet().lists[:10], questions=tuple(map(_older, leaflet().questions)))
    draft = CASES[case]
    bare = replace(
        draft,
        information=replace(draft.information, anonymous_would_do=None, statements=(), accuracy=""),
        manager=Draft("", "", draft.started_at).manager,
        consents=tuple(replace(line, giver="", competence="", competence_note="", told=()) for line in draft.consents),
        interests=tuple(replace(line, grounds=(), without_consent_because="") for line in draft.interests),
        tellings=tuple(replace(line, reason="") for line in draft.tellings),
        advice=tuple(replace(line, channel="") for line in draft.advice),
    )
    gaps = missing_to_seal(bare, stand(older, bare), WORKER)
    assert {gap.field for gap in gaps} <= {f"tellings.{WHO}.when"}


def _older(question: Question) -> Question:
    """The question without the fields that came later."""
    newer = {QuestionField.ANONYMOUS, QuestionField.STATEMENTS, QuestionField.MANAGER, QuestionField.LAW}
    return replace(
        question,
        fields=tuple(field for field in question.fields if field not in newer),
        routes=tuple(replace(route, fields=tuple(set(route.fields) - newer)) for route in question.routes),
    )


def _without(row: Row, draft: Draft) -> tuple[Gap, ...]:
    """What is missing once a field is taken away."""
    if row.places[0].startswith("worker."):
        return _to_seal(draft, _cleared_all(WORKER, row))
    return _to_seal(_cleared_all(draft, row))


def _to_seal(draft: Draft, worker: Worker = WORKER) -> tuple[Gap, ...]:
    standing = stand(leaflet(), draft)
    gaps = missing_to_seal(draft, standing, worker)
    assert {gap.question for gap in gaps} <= {CHECK_PAGE, *(step.question.id for step in standing.steps)}
    return gaps


def _fields(gaps: tuple[Gap, ...]) -> set[str]:
    return {gap.field for gap in gaps}


def _cleared_all(value: Any, row: Row) -> Any:
    for place in row.places:
        value = _cleared(value, place.split(".")[1:])
    return value


def _cleared(value: Any, steps: list[str]) -> Any:
    """The value with what stands at the end of a path taken away: from every line where there are several."""
    if isinstance(value, tuple):
        return tuple(_cleared(line, steps) for line in value)
    step, *rest = steps
    if isinstance(value, Mapping):
        return {**value, step: _cleared(value[step], rest)} if step in value else value
    return replace(value, **{step: _cleared(getattr(value, step), rest) if rest else _empty(type(value), step)})


def _empty(kind: type, step: str) -> Any:
    """What a field holds before anything is entered."""
    field = next(field for field in fields(kind) if field.name == step)
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else get_type_hints(kind)[step]()


def _leads(kind: Any, steps: list[str]) -> bool:
    """Whether a path leads through the types of a record."""
    if not steps:
        return True
    if get_origin(kind) in {Union, types.UnionType, tuple}:
        return any(_leads(part, steps) for part in get_args(kind) if part not in {type(None), Ellipsis})
    if get_origin(kind) is Mapping:
        return _leads(get_args(kind)[1], steps[1:])
    step, *rest = steps
    known = step in {field.name for field in fields(kind)}
    return known and (not rest or _leads(get_type_hints(kind)[step], rest))
