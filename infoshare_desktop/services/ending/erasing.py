"""Taking words out of a record for good, and disposing of whole records. Design section 6.

The store is imported by the calls: see ``services.care.keeping``. What happens after the words are gone from the
vault (a fresh file, a verified backup, older copies deleted) is in ``services.ending.clearing``.
"""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.keeping import Disposal, Redaction
from infoshare_desktop.domain.erasing.earlier_details import PASSAGE
from infoshare_desktop.domain.erasing.taking_out import mark
from infoshare_desktop.domain.records.history import history
from infoshare_desktop.services.after.after_seal import refuse_first
from infoshare_desktop.services.ending.clearing import Cleared, Clearing, to_clear
from infoshare_desktop.services.ending.erasable import (
    Goes,
    Passing,
    against_disposal,
    against_earlier,
    against_redaction,
    completed_by,
    earlier_of,
    passages_of,
    take_out,
    what_goes,
)
from infoshare_desktop.services.ending.retaining import forget_tally
from infoshare_desktop.services.profiles import kept_profile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from infoshare_desktop.domain.erasing.earlier_details import Earlier
    from infoshare_desktop.domain.erasing.earlier_links import EarlierLink
    from infoshare_desktop.domain.facts.passages import Passage
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.services.ending.clearing import Unfinished
    from infoshare_desktop.services.guiding import Guiding
    from infoshare_desktop.services.jobs import Progress
    from infoshare_desktop.store.erasing.old_copies import Erasable
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class WhatGoes:
    """What a disposal would take, before anybody agreed to it."""

    records: tuple[Goes, ...]
    people: tuple[str, ...]
    """References of those whom nothing else in the vault names."""
    backups: tuple[Path, ...]
    """Copies that hold any of it: they are deleted too."""
    unclear: tuple[Path, ...]
    """Copies of this vault that cannot be looked into."""
    unreachable: tuple[Path, ...]
    """Folders with backups that are not there now, a stick that is not plugged in."""
    locked: tuple[Path, ...] = ()
    """Files that may hold it and that this vault's key does not open."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased, and what became of the copies."""

    numbers: tuple[str, ...]
    """Of records; references of people whose earlier details went."""
    entries: tuple[int, ...]
    """Sequences of the entries whose content went."""
    people: tuple[str, ...]
    cleared: Cleared


class Erasing:
    """Redacts and disposes. The vault stays open: its file is swapped within a call. Calls take seconds."""

    def __init__(self, vault: Vault, guiding: Guiding, clock: Clock) -> None:
        self._vault = vault
        self._guiding = guiding
        self._clock = clock
        self._clearing = Clearing(vault, clock)

    def passages(self, number: str) -> tuple[Passage, ...]:
        """Every passage that can be taken out, as it stands now. Raises NoSuchRecord."""
        pack = self._pack(number)
        return self._vault.read(lambda kept: passages_of(kept, number, pack))

    def problems_of_redaction(self, number: str, passage: str, ground: str, second: str) -> dict[str, str]:
        """What stands against it, by field: passage, ground, second; empty where nothing does. Raises NoSuchRecord."""
        pack, wanted = self._pack(number), Passing(number, passage, ground, second)
        return self._vault.read(lambda kept: against_redaction(kept, wanted, pack))

    def problems_of_disposal(self, numbers: Sequence[str], ground: str, second: str) -> dict[str, str]:
        """What stands against it, by field: numbers, ground, second; empty where nothing does. Raises NoSuchRecord."""
        return self._vault.read(lambda kept: against_disposal(kept, numbers, ground, second))

    def what_goes(self, numbers: Sequence[str]) -> WhatGoes:
        """What disposing of these records would take. Changes nothing. Raises NoSuchRecord, StorageErrors."""
        from infoshare_desktop.store.erasing.content import together, who_goes
        from infoshare_desktop.store.erasing.old_copies import would_erase

        def look(kept: Repositories) -> tuple[tuple[Goes, ...], tuple[str, ...], Erasable]:
            every = [one for number in numbers for one in together(kept, number)]
            gone = who_goes(kept, every)
            goes = tuple(what_goes(kept, number, numbers) for number in numbers)
            return goes, gone.people, would_erase(kept, every, gone.entries)

        records, people, wanted = self._vault.read(look)
        found = self._clearing.copies(wanted)
        return WhatGoes(records, people, found.holding, found.unclear, found.unreachable, found.locked)

    def redact(self, number: str, passage: str, ground: str, second: str, progress: Progress | None = None) -> Erased:
        """Take a passage out for good, with every correction of it; then clear up. Raises NoSuchRecord, NotAllowed."""
        from infoshare_desktop.store.erasing.content import settle

        now = self._clock()
        pack, wanted = self._pack(number), Passing(number, passage, ground, second)

        def work(kept: Repositories) -> tuple[int, ...]:
            refuse_first(against_redaction(kept, wanted, pack))
            to_clear(kept, self._vault.path.parent, now)
            gone = take_out(kept, wanted, pack, now)
            settle(kept)
            return gone

        entries = self._vault.write(work)
        return Erased((number,), entries, (), self._clearing.clear(progress))

    def earlier(self, reference: str) -> tuple[Earlier | EarlierLink, ...]:
        """Earlier details of a person, and why they were linked or parted, that can be erased. Raises NoSuchRecord."""
        return self._vault.read(lambda kept: earlier_of(kept, reference))

    def problems_of_earlier(self, reference: str, ground: str, second: str) -> dict[str, str]:
        """What stands against it, by field: details, ground, second; empty where nothing does. Raises NoSuchRecord."""
        return self._vault.read(lambda kept: against_earlier(kept, reference, ground, second))

    def erase_earlier(self, reference: str, ground: str, second: str, progress: Progress | None = None) -> Erased:
        """Erase what a person's details were before they were changed, and why links were made or taken back.

        Then clear up. The details and links of today stay, and so does what records say. Raises NoSuchRecord,
        NotAllowed.
        """
        from infoshare_desktop.store.erasing.content import redact

        now = self._clock()

        def work(kept: Repositories) -> tuple[tuple[str, ...], tuple[int, ...]]:
            refuse_first(against_earlier(kept, reference, ground, second))
            worker = kept_profile(kept).worker
            why = (PASSAGE, ground.strip(), worker, second.strip())
            instead = mark(ground, now, worker, second)
            to_clear(kept, self._vault.path.parent, now)
            acts: dict[str, list[Redaction]] = {}
            for one in earlier_of(kept, reference):
                taken = one.without(instead)
                act = Redaction(now, taken.sequence, *why, taken.schema, taken.statement)
                acts.setdefault(one.about, []).append(act)
            gone = [one for person, told in acts.items() for one in redact(kept, person, told, now)]
            return tuple(acts), tuple(sorted(gone))

        references, entries = self._vault.write(work)
        return Erased(references, entries, (), self._clearing.clear(progress))

    def dispose(
        self, numbers: Sequence[str], ground: str, second: str, rule: str = "", progress: Progress | None = None
    ) -> Erased:
        """Erase records with all that hangs on them, all of these or none; then clear up.

        ``rule``: the id of the rule by which they were due. Raises NoSuchRecord, NotAllowed.
        """
        from infoshare_desktop.store.erasing.content import dispose, settle

        now = self._clock()
        numbers = tuple(dict.fromkeys(numbers))

        def work(kept: Repositories) -> tuple[Disposal, ...]:
            refuse_first(against_disposal(kept, numbers, ground, second))
            worker = kept_profile(kept).worker
            act = Disposal(now, rule, ground.strip(), worker, second.strip(), ())
            to_clear(kept, self._vault.path.parent, now)
            alone = [number for number in numbers if completed_by(kept, number) not in numbers]
            gone = dispose(kept, _told_of(alone, progress), act, now)
            forget_tally(kept)
            settle(kept)
            return gone

        acts = self._vault.write(work)
        entries = sorted(sequence for act in acts for sequence in act.entries)
        people = tuple(person for act in acts for person in act.people)
        return Erased(numbers, tuple(entries), people, self._clearing.clear(progress))

    def unfinished(self) -> Unfinished | None:
        """What earlier erasures still have to do; None for nothing."""
        return self._clearing.unfinished()

    def dealt_with(self) -> None:
        """The worker looked after the files that may hold it, and the drafts: see ``services.ending.clearing``."""
        self._clearing.dealt_with()

    def finish(self) -> Cleared | None:
        """Do what is left as far as it can be done now; None where nothing was."""
        return None if self.unfinished() is None else self._clearing.clear()

    def _pack(self, number: str) -> Pack:
        after = self._vault.read(lambda kept: history(kept.entries.about(number)))
        return self._guiding.pack_of(after.decision.pack) if after.decision else self._guiding.current()


def _told_of(numbers: Sequence[str], progress: Progress | None) -> Iterator[str]:
    """The numbers one after the other, each told as its turn comes."""
    for place, number in enumerate(numbers, start=1):
        if progress is not None:
            told = _("Erased in the vault: {number}, {place} of {count}.")
            progress.at(told.format(number=number, place=place, count=len(numbers)))
        yield number
