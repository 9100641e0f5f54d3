"""Everything that reads and writes the vault, bound to one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from infoshare_desktop.store.access import AccessLog
from infoshare_desktop.store.drafts import Drafts
from infoshare_desktop.store.entries import Entries
from infoshare_desktop.store.follow_ups import FollowUps
from infoshare_desktop.store.numbers import Numbers
from infoshare_desktop.store.packs import Packs
from infoshare_desktop.store.people import People
from infoshare_desktop.store.people_list import PeopleList
from infoshare_desktop.store.records import Records
from infoshare_desktop.store.settings import Settings
from infoshare_desktop.store.summary import Summary

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
