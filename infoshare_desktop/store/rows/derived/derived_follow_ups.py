"""Whether what is to be done after decisions still is what the chain says was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Select, except_, func, literal, select, true, union, union_all

from infoshare_desktop.domain import birthdays
from infoshare_desktop.domain.acts.salvaging import Salvage
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.records.record import read
from infoshare_desktop.store.rows.derived.birthdays import missing_birthdays
from infoshare_desktop.store.rows.entries import Entries
from infoshare_desktop.store.rows.people import People
from infoshare_desktop.store.rows.repositories import Repositories
from infoshare_desktop.store.rows.tables import content, entry, follow_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement, CompoundSelect, Connection, Subquery

_FIELDS: Final = ("id", "what", "owner", "due_on", "kind")
_AGREED: Final = (EntryKind.SEAL, EntryKind.DISCLOSURE, EntryKind.WITHDRAWAL)
"""The kinds of entries that hold a list of follow-ups."""


def follow_up_faults(connection: Connection) -> list[str]:
    """Which follow-ups are others than decisions and comments say, too many or too few; results are not in the chain.

    Of an entry that was redacted the redaction tells them; one that was disposed of has none.
    """
    told = agreed()
    kept = select(follow_up.c.number, *(follow_up.c[name] for name in _FIELDS)).where(
        follow_up.c.kind != birthdays.KIND
    )
    differing = union_all(_names(except_(told, kept)), _names(except_(kept, told))).subquery()
    wanted = select(differing.c.number, differing.c.id).distinct().order_by(differing.c.number, differing.c.id)
    known = _known_to_be_lost(connection)
    differing_names = [(row.number, row.id) for row in connection.execute(wanted) if row.number not in known]
    other = [
        f"{number} {task} is another follow-up than the chain says"
        for number, task in (*differing_names, *_wrong_birthdays(connection))
    ]
    missing = missing_birthdays(Repositories.over(connection))
    return [*other, *(f"{number} {task} is missing among the follow-ups" for number, task in missing)]


def agreed() -> Select[Any]:
    """Every follow-up that decisions and comments hold, with its number and the fields that both agree on."""
    return select(union(_of_decisions(), _of_comments()).subquery())


def _known_to_be_lost(connection: Connection) -> set[str]:
    """Numbers of which entries were lost in a salvage: what was agreed there is not in the chain any more."""
    entries = Entries(connection)
    acts = [read(one.document, Salvage) for one in entries.of_kind(EntryKind.SALVAGE) if one.document]
    if not acts:
        return set()
    unread = [sequence for act in acts for sequence in act.unread]
    numbers = select(entry.c.number)
    headless = select(follow_up.c.number).where(follow_up.c.number.not_in(numbers))
    return set(connection.execute(union(numbers.where(entry.c.sequence.in_(unread)), headless)).scalars())


def _of_decisions() -> Select[Any]:
    stands = _standing()
    each = func.json_each(stands.c.document, "$.statement.follow_ups").table_valued("value")
    return (
        select(stands.c.number, *_fields(each.c.value, "$"))
        .select_from(stands.join(each, true()))
        .where(stands.c.kind.in_([kind.value for kind in _AGREED]))
    )


def _of_comments() -> Select[Any]:
    stands = _standing()
    action = "$.statement.action"
    agreed = func.json_type(stands.c.document, action) == literal("object")
    commented = stands.c.kind == EntryKind.SUPERVISION.value
    return select(stands.c.number, *_fields(stands.c.document, action)).where(commented, agreed)


def _standing() -> Subquery:
    """Number, kind and document of every entry as it stands: of a redacted one what the redaction holds of it."""
    sealed = select(entry.c.number, entry.c.kind, content.c.document).join_from(entry, content)
    redacted = entry.alias("redacted")
    anew = func.json_extract(content.c.document, "$.statement")
    redactions = (
        select(entry.c.number, redacted.c.kind, anew)
        .join_from(entry, content)
        .join(redacted, redacted.c.sequence == func.json_extract(content.c.document, "$.statement.entry"))
        .where(entry.c.kind == EntryKind.REDACTION.value)
    )
    return union_all(sealed, redactions).subquery()


def _fields(document: ColumnElement[str], path: str) -> list[ColumnElement[Any]]:
    """The fields of a follow-up that stands at the path; those of the first schema have no kind."""
    found = {name: func.json_extract(document, f"{path}.{name}") for name in _FIELDS}
    found["kind"] = func.coalesce(found["kind"], "")
    return [value.label(name) for name, value in found.items()]


def _wrong_birthdays(connection: Connection) -> Iterator[tuple[str, str]]:
    """Open birthdays on other days than those that the people's births, which are checked too, come to.

    They stand in no entry: the record of a decision has ages, never births.
    """
    here = (follow_up.c.kind == birthdays.KIND, follow_up.c.finished_at.is_(None))
    rows = connection.execute(select(follow_up.c.number, follow_up.c.id, follow_up.c.due_on).where(*here)).all()
    if not rows:
        return
    days = {one.id: one.on for person in People(connection).all() for one in birthdays.birthdays(person)}
    for row in rows:
        if str(days.get(row.id)) != row.due_on:
            yield row.number, row.id


def _names(rows: CompoundSelect[Any]) -> Select[Any]:
    found = rows.subquery()
    return select(found.c.number, found.c.id)
