"""Everything that reads and writes the vault, bound to one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from infoshare_desktop.store.rows.access import AccessLog
from infoshare_desktop.store.rows.drafts import Drafts
from infoshare_desktop.store.rows.entries import Entries
from infoshare_desktop.store.rows.follow_ups import FollowUps
from infoshare_desktop.store.rows.lists.people_list import PeopleList
from infoshare_desktop.store.rows.lists.records import Records
from infoshare_desktop.store.rows.numbers.numbers import Numbers
from infoshare_desktop.store.rows.packs import Packs
from infoshare_desktop.store.rows.people import People
from infoshare_desktop.store.rows.settings import Settings
from infoshare_desktop.store.rows.summary import Summary

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Repositories:
    """One repository per kind of thing; of no use once the transaction has ended."""

    entries: Entries
    numbers: Numbers
    drafts: Drafts
    records: Records
    people: People
    people_list: PeopleList
    follow_ups: FollowUps
    packs: Packs
    settings: Settings
    access: AccessLog
    summary: Summary

    @classmethod
    def over(cls, connection: Connection) -> Self:
        """All of them over one connection."""
        return cls(
            entries=Entries(connection),
            numbers=Numbers(connection),
            drafts=Drafts(connection),
            records=Records(connection),
            people=People(connection),
            people_list=PeopleList(connection),
            follow_ups=FollowUps(connection),
            packs=Packs(connection),
            settings=Settings(connection),
            access=AccessLog(connection),
            summary=Summary(connection),
        )
