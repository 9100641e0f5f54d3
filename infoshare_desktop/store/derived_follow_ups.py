"""Whether what is to be done after decisions still is what the chain says was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Select, except_, func, literal, select, true, union, union_all

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.store.tables import content, entry, follow_up

if TYPE_CHECKING:
    from sqlalchemy import CompoundSelect, Connection

_FIELDS: Final = ("id", "what", "owner", "due_on")


def follow_up_faults(connection: Connection) -> list[str]:
    """Which follow-ups are others than decisions and comments say, too many or too few; results are not in the chain.

    The follow-ups of a number that an erased content is about are not looked at: nothing vouches for them.
    """
    told = select(union(_of_decisions(), _of_comments()).subquery())
    kept = select(follow_up.c.number, *(follow_up.c[name] for name in _FIELDS)).where(
        follow_up.c.number.not_in(_erased())
    )
    differing = union_all(_names(except_(told, kept)), _names(except_(kept, told))).subquery()
    wanted = select(differing.c.number, differing.c.id).distinct().order_by(differing.c.number, differing.c.id)
    return [f"{row.number} {row.id} is another follow-up than the chain says" for row in connection.execute(wanted)]


def _of_decisions() -> Select[Any]:
    each = func.json_each(content.c.document, "$.statement.follow_ups").table_valued("value")
    fields = (func.json_extract(each.c.value, f"$.{name}").label(name) for name in _FIELDS)
    joined = entry.join(content).join(each, true())
    return select(entry.c.number, *fields).select_from(joined).where(entry.c.kind == EntryKind.SEAL.value)


def _of_comments() -> Select[Any]:
    action = "$.statement.action"
    fields = (func.json_extract(content.c.document, f"{action}.{name}").label(name) for name in _FIELDS)
    agreed = func.json_type(content.c.document, action) == literal("object")
    commented = entry.c.kind == EntryKind.SUPERVISION.value
    return select(entry.c.number, *fields).select_from(entry.join(content)).where(commented, agreed)


def _erased() -> Select[Any]:
    missing = select(entry.c.number).outerjoin_from(entry, content)
    return missing.where(content.c.sequence.is_(None))


def _names(rows: CompoundSelect[Any]) -> Select[Any]:
    found = rows.subquery()
    return select(found.c.number, found.c.id)
