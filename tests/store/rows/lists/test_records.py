"""The table of records against a plain Python model."""

from __future__ import annotations

from array import array
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.listing import Mark, Row, State
from infoshare_desktop.domain.records.query import Query, SortKey
from infoshare_desktop.store.rows.lists.record_queries import selected
from infoshare_desktop.store.rows.lists.record_rows import columns_of, row_of
from tests.hand_clock import START
from tests.store.lines import QUERIES, TEXT, expected, rows
from tests.store.undoing import undoing

if TYPE_CHECKING:
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

REFERENCES = st.sampled_from(["KM-2026-9999", "KM-2026-10000", "D-0001", "D-0002", "KM-2025-0007", "km-2026-1", "É-1"])
MANY = st.lists(rows(REFERENCES), max_size=7, unique_by=lambda row: row.reference)


@given(rows(TEXT))
def test_a_line_is_the_same_after_it_was_columns(row: Row) -> None:
    """Every field, times before 1970 and the order of people and marks included."""
    assert row_of(columns_of(row)) == row


@given(before=MANY, after=MANY, query=QUERIES)
def test_queries_find_and_sort_as_plain_python_does(
    shared: Vault, before: list[Row], after: list[Row], query: Query
) -> None:
    """Also over lines that were put a second time: links and orders follow what changed."""

    def work(kept: Repositories) -> None:
        for row in (*before, *after):
            kept.records.put(row)
        lines = {row.reference: row for row in before}
        lines.update((row.reference, row) for row in after)
        model = expected(list(lines.values()), query)
        ids = kept.records.ids(query)
        assert kept.records.rows(ids) == model
        assert kept.records.ids(query, first=2) == ids[:2]
        assert kept.records.count(query) == len(model)

    undoing(shared, work)


@given(lines=MANY)
def test_many_put_at_once_are_as_if_put_one_by_one(shared: Vault, lines: list[Row]) -> None:
    """Lines, links and searchable texts."""

    def work(kept: Repositories) -> None:
        kept.records.put_many((row, f"word{place}") for place, row in enumerate(lines))
        assert kept.records.rows(kept.records.ids(Query(sort=SortKey.REFERENCE))) == expected(
            lines, Query(sort=SortKey.REFERENCE)
        )
        for place, row in enumerate(lines):
            found = kept.records.rows(kept.records.ids(Query(f"word{place}")))
            hidden = Mark.RESTRICTED in row.marks
            assert found == ([] if hidden else [row])
            assert all(row in kept.records.with_mark(mark) for mark in ([Mark.RESTRICTED] if hidden else row.marks))

    undoing(shared, work)


def line(reference: str = "KM-2026-0001", state: State = State.SEALED, **changes: object) -> Row:
    """A line of a record that was decided when the clock began."""
    return replace(Row(reference, state, START), **changes)  # type: ignore[arg-type] # fields by name


def test_ids_are_an_array_and_stay_with_their_records(vault: Vault) -> None:
    """The table keeps 100,000 of them; a record that changes keeps its own."""
    vault.write(lambda kept: kept.records.put(line()))
    before = vault.read(lambda kept: kept.records.ids(Query()))
    vault.write(lambda kept: kept.records.put(line(state=State.DRAFT, people=("P-0001",))))
    assert vault.read(lambda kept: kept.records.ids(Query())) == before == array("q", before)


def test_rows_keep_the_order_asked_for_and_leave_out_what_vanished(vault: Vault) -> None:
    """Whatever the order of the ids, and also when one is asked for twice."""
    lines = [line(f"KM-2026-{number:04}") for number in range(3)]
    vault.write(lambda kept: kept.records.put_many((row, "") for row in lines))
    first, second, third = reversed(vault.read(lambda kept: kept.records.ids(Query())))
    vault.write(lambda kept: kept.records.remove("KM-2026-0001"))
    found = vault.read(lambda kept: kept.records.rows([third, second, first, 99, third]))
    assert found == [lines[2], lines[0], lines[2]]
    assert vault.read(lambda kept: kept.records.rows([])) == []


def test_a_removed_record_leaves_nothing(vault: Vault) -> None:
    """Neither the line, nor its links, nor its words; removing it again does nothing."""
    row = line(people=("P-0001",), marks=(Mark.OVERRIDE,))
    vault.write(lambda kept: kept.records.put_many([(row, "secret address")]))
    vault.write(lambda kept: kept.records.remove(row.reference))
    vault.write(lambda kept: kept.records.remove(row.reference))
    queries = (Query(), Query("secret"), Query(person="P-0001"), Query(marks=frozenset({Mark.OVERRIDE})))
    assert vault.read(lambda kept: [kept.records.count(query) for query in queries]) == [0, 0, 0, 0]
    with pytest.raises(NoSuchRecord, match="KM-2026-0001"):
        vault.read(lambda kept: kept.records.get(row.reference))


def test_a_restricted_record_is_found_by_its_whole_number_alone(vault: Vault) -> None:
    """Not in the list, not by part of the number, not by a day, state or person; its mark tells them all."""
    hidden = line("KM-2026-0012", marks=(Mark.RESTRICTED,))
    vault.write(lambda kept: kept.records.put_many([(hidden, ""), (line("KM-2026-00120"), "")]))

    def found(query: Query) -> list[str]:
        return vault.read(lambda kept: [row.reference for row in kept.records.rows(kept.records.ids(query))])

    for query in (Query(), Query("0012"), Query("KM-2026-001"), Query(states=frozenset({State.SEALED}))):
        assert found(query) == ["KM-2026-00120"]
        assert vault.read(lambda kept, asked=query: kept.records.count(asked)) == 1  # type: ignore[misc]  # no type of its own
    assert hidden.reference in found(Query(" km-2026-0012\n"))
    assert found(Query(marks=frozenset({Mark.RESTRICTED}))) == [hidden.reference]
    assert vault.read(lambda kept: kept.records.get(hidden.reference)) == hidden


def test_waiting_lists_come_with_the_newest_first(vault: Vault) -> None:
    """By state, and by mark."""
    later = Moment(START.instant + timedelta(hours=1), START.zone)
    lines = [
        line("A-1", marks=(Mark.TO_SHARE,)),
        line("A-2", at=later, marks=(Mark.TO_SHARE,)),
        line("D-1", State.DRAFT),
    ]
    vault.write(lambda kept: kept.records.put_many((row, "") for row in lines))
    assert vault.read(lambda kept: kept.records.with_state(State.DRAFT)) == [lines[2]]
    assert vault.read(lambda kept: kept.records.with_mark(Mark.TO_SHARE)) == [lines[1], lines[0]]
    assert vault.read(lambda kept: kept.records.with_mark(Mark.ADVICE)) == []


def test_what_is_not_listed_cannot_be_indexed(vault: Vault) -> None:
    """The error names it; nothing is kept without its line."""
    with pytest.raises(NoSuchRecord, match="D-0009"):
        vault.write(lambda kept: kept.records.index("D-0009", "words"))
    with pytest.raises(NoSuchRecord, match="D-0009"):
        vault.read(lambda kept: kept.records.hit("D-0009", "words"))


def test_saving_what_did_not_change_writes_nothing(vault: Vault) -> None:
    """An autosave puts the line of its draft every time, and it is the same nearly every time."""
    row = line(people=("P-0001",))

    def changes(kept: Repositories) -> int:
        before = kept.records._connection.exec_driver_sql("SELECT total_changes()").scalar_one()
        kept.records.put(row)
        kept.records.index(row.reference, "what was typed")
        return int(kept.records._connection.exec_driver_sql("SELECT total_changes()").scalar_one()) - int(before)

    assert vault.write(changes) > 0
    assert vault.write(changes) == 0


@pytest.mark.parametrize("sort", SortKey)
@pytest.mark.parametrize("states", [frozenset(), frozenset({State.DRAFT, State.SEALED})])
def test_no_order_needs_a_sort_or_a_look_at_the_rows(vault: Vault, sort: SortKey, states: frozenset[State]) -> None:
    """That is why the first page takes as long with 100,000 records as with 1,000."""
    wanted = selected(Query(states=states, sort=sort), None)

    def plan(kept: Repositories) -> str:
        connection = kept.records._connection
        sql = str(wanted.compile(connection, compile_kwargs={"literal_binds": True}))
        return " ".join(str(step[3]) for step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}"))

    steps = vault.read(plan)
    assert "COVERING INDEX record_by_" in steps
    assert "TEMP B-TREE" not in steps
