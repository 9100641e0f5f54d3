"""A vault with a few pages of everything, to be damaged and saved from."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.person import PERSON_SCHEMA, Person
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.people.aliases import ALIAS_SCHEMA, alias
from infoshare_desktop.domain.records.history import History
from infoshare_desktop.domain.records.lines import line_of_decision
from infoshare_desktop.domain.records.listing import Row, State
from infoshare_desktop.domain.records.record import SCHEMA, statement
from infoshare_desktop.store.rows.numbers.numbers import Counters
from tests.hand_clock import START
from tests.store.vaults import decision, make

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

SIZES: Final = (40, 400, 3_000, 9_000, 60)
"""Letters of the texts that are like no other, one to an entry: some share a page, some go over several."""


def letters(size: int, seed: int) -> str:
    """A text that is like no other in each of its parts."""
    return "".join(random.Random(seed).choices("abcdefghijklmnopqrstuvwxyz", k=size))


TEXTS: Final = {sequence: letters(size, sequence) for sequence, size in enumerate(SIZES, start=1)}
REASON: Final = letters(200, 99)


def fill(kept: Repositories) -> None:
    """Entries that hold the texts, somebody who has two references, a draft, and things that no entry holds."""
    for text in TEXTS.values():
        kept.entries.append(EntryKind.RESTORE, "vault", "restore/1", {"code": None, "text": text}, START)
    for person in (Person("P-0001", "Ann Lee"), Person("P-0002", "Anne Leigh")):
        kept.people.put(person)
        kept.entries.append(EntryKind.PERSON, person.reference, PERSON_SCHEMA, statement(person), START)
    same = alias("P-0001", "P-0002", "She said so", same=True)
    kept.entries.append(EntryKind.ALIAS, same.one, ALIAS_SCHEMA, statement(same), START)
    kept.people.set_leads({"P-0002": "P-0001"})
    draft = Draft("D-0002", "", START)
    kept.drafts.put(draft, START)
    kept.records.put(Row(draft.reference, State.DRAFT, START))
    kept.records.index(draft.reference, "")
    kept.records.put(Row("D-0001", State.DISCARDED, START, summary="Not ours"))
    kept.records.index("D-0001", "Not ours")
    kept.settings.put("profile", {"name": "Kim Mason"})
    kept.numbers.continue_above(Counters(1, 3, 3))


def made(path: Path) -> None:
    """The vault that is damaged: a few pages of everything."""
    follow_up = FollowUp("a", "Ring her", "Kim Mason")
    sealed = replace(decision(REASON), follow_ups=(follow_up,))

    def decide(kept: Repositories) -> None:
        line = line_of_decision(sealed, History(sealed))
        kept.records.put(line.row)
        kept.records.index(sealed.number, line.text)
        kept.entries.append(EntryKind.SEAL, sealed.number, SCHEMA, statement(sealed), sealed.sealed_at)
        kept.follow_ups.add(sealed.number, follow_up)
        kept.follow_ups.finish(sealed.number, "a", "Done", START)
        kept.numbers.continue_above(Counters(2, 1, 1))

    with make(path) as vault:
        vault.write(fill)
        vault.write(decide)


def contents(vault: Vault) -> Mapping[int, bytes | None]:
    """What each entry holds."""
    return vault.read(lambda kept: {one.header.sequence: one.document for one in kept.entries.all()})
