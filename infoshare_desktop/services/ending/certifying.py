"""The certificate of what was erased, as a PDF in memory. See ``services.reporting`` on what is imported when."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.chain import EntryKind, fingerprint
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.records.history import history
from infoshare_desktop.reports import certificate, said
from infoshare_desktop.reports.blocks import PageFrame
from infoshare_desktop.reports.certificate import Ended
from infoshare_desktop.services.ending.clearing import Clearing
from infoshare_desktop.services.profiles import kept_profile

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.domain.records.history import History
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


class Certifying:
    """Certificates from one vault. ``fonts``: the folder with the fonts to embed."""

    def __init__(self, vault: Vault, clock: Clock, fonts: Path) -> None:
        self._vault = vault
        self._clock = clock
        self._fonts = fonts

    def certificate(self, *numbers: str) -> bytes:
        """What was disposed of or taken out under these numbers, and what of it remains where today.

        Raises NoSuchRecord; NotAllowed where nothing was.
        """
        from infoshare_desktop.reports.pdf import render

        left = Clearing(self._vault, self._clock).unfinished()
        folders = tuple(str(folder) for folder in left.folders) if left else ()
        files = tuple(str(file) for file in left.files) if left else ()
        fresh = left is None or not left.fresh
        fictional = self._vault.fictional
        ended, frame = self._vault.read(
            lambda kept: (
                tuple(replace(_ended(kept, number, folders), files=files, fresh=fresh) for number in numbers),
                self._frame(kept, numbers, fictional=fictional),
            )
        )
        return render(certificate.blocks(ended), frame, self._fonts)

    def _frame(self, repositories: Repositories, numbers: Sequence[str], *, fictional: bool) -> PageFrame:
        proofs = [_proof(repositories.entries.about(number)) for number in numbers]
        return PageFrame(
            title=certificate.title(),
            reference=certificate.reference(numbers),
            printed_by=kept_profile(repositories).name,
            printed_at=self._clock(),
            handling=said.handling(),
            fingerprint=proofs[0] if len(proofs) == 1 else "",
            head=repositories.entries.head(),
            fictional=fictional,
        )


def _ended(repositories: Repositories, number: str, folders: tuple[str, ...]) -> Ended:
    entries = repositories.entries.about(number)
    if not entries:
        raise NoSuchRecord(number)
    after = history(entries)
    redactions = tuple(act for _sequence, act in after.redactions)
    of_person = entries[0].header.kind is EntryKind.PERSON
    if of_person:  # all that stood there on one day went together: it is told once
        redactions = tuple({act.at: act for act in redactions}.values())
    if after.disposal is None and not redactions:
        raise NotAllowed(_("Nothing of {number} was erased, so there is no certificate.").format(number=number))
    return Ended(
        number,
        entries[0].header.recorded_at,
        after.disposal,
        redactions,
        _recipients(after),
        folders,
        of_person=of_person,
    )


def _recipients(after: History) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(recipient) for _sequence, recipient in after.recipients))


def _proof(entries: Iterable[Entry]) -> str:
    """The fingerprint of the entry that says what was erased last; empty where none does."""
    kinds = {EntryKind.DISPOSAL, EntryKind.REDACTION}
    told = [fingerprint(entry.entry_hash) for entry in entries if entry.header.kind in kinds]
    return told[-1] if told else ""
