"""The certificate of what was erased, read back from the PDF."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

import pytest
from pypdf import PdfReader

from infoshare_desktop.app.resources import resources_folder
from infoshare_desktop.domain.chain import fingerprint
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.facts import keeping
from infoshare_desktop.services.care.keeping import note_backup
from infoshare_desktop.services.ending.certifying import Certifying
from infoshare_desktop.services.ending.erasing import Erasing
from tests.domain.test_retention import OTHER
from tests.reports.reading import text
from tests.services.desk import disclosure, emergency

if TYPE_CHECKING:
    from pathlib import Path

    from tests.services.desk import Desk

GROUND: Final = "Its time is over"
SECOND: Final = "Ruth Abel, manager"


@pytest.fixture
def erasing(desk: Desk) -> Erasing:
    """Erasures in the desk's vault."""
    return Erasing(desk.vault, desk.guiding, desk.clock)


@pytest.fixture
def certifying(desk: Desk) -> Certifying:
    """Certificates from the desk's vault."""
    return Certifying(desk.vault, desk.clock, resources_folder() / "fonts")


def test_a_disposal_is_certified(desk: Desk, erasing: Erasing, certifying: Certifying) -> None:
    """Number, days, rule, ground, names, proof and what remains; nothing of what the record said."""
    number = desk.sealed().number
    desk.sharing.record(number, disclosure(desk.clock))
    desk.clock.forward(days=3000)
    erasing.dispose([number], GROUND, SECOND, keeping.rule(OTHER))
    printed = text(certifying.certificate(number))
    view = desk.browsing.read(number)
    for words in (
        number,
        "3 May 2026",
        "20 July 2034",
        "6 years after",
        GROUND,
        SECOND,
        "Kim Mason",
        fingerprint(view.entries[-1].entry_hash),
        str(view.head),
        "The content of 2 entries was erased.",
        "It stays with them",
        "Until somebody shreds them",
    ):
        assert words in printed, words
    assert not [words for words in ("Housing", "asked me", "room", "Needs") if words in printed]


def test_redactions_are_certified_each(desk: Desk, erasing: Erasing, certifying: Certifying) -> None:
    """The record stays, and says with whom it was shared: there the words still are."""
    number = desk.sealed().number
    desk.sharing.record(number, disclosure(desk.clock))
    erasing.redact(number, "outcome.reasons", "It names her doctor", SECOND)
    printed = text(certifying.certificate(number))
    for words in ("Words were taken out", "It names her doctor", SECOND, "Housing Options", number):
        assert words in printed, words
    assert "asked me" not in printed


def test_a_disposal_before_its_time_says_so(desk: Desk, erasing: Erasing, certifying: Certifying) -> None:
    """No rule stands behind it."""
    number = desk.sealed().number
    desk.sharing.record(number, disclosure(desk.clock))
    erasing.dispose([number], "She asked for it, and nobody needs it", SECOND)
    assert "before its time was over" in text(certifying.certificate(number))


def test_several_records_are_certified_together(desk: Desk, erasing: Erasing, certifying: Certifying) -> None:
    """Each on a page of its own, with its own days."""
    numbers = [desk.sealed().number, desk.sealed().number]
    for number in numbers:
        desk.sharing.record(number, disclosure(desk.clock))
    erasing.dispose(numbers, GROUND, SECOND)
    pages = [page.extract_text() for page in PdfReader(BytesIO(certifying.certificate(*numbers))).pages]
    assert len(pages) == 2
    for number, page in zip(numbers, pages, strict=True):
        assert f"Certificate of erasure {number}" in page
    assert f"{numbers[0]} and 1 more" in pages[0]


def test_what_could_not_be_reached_stands_on_it(
    desk: Desk, erasing: Erasing, certifying: Certifying, tmp_path: Path
) -> None:
    """A folder with backups that was not there, until it was dealt with."""
    stick = tmp_path / "stick"
    desk.vault.write(lambda kept: note_backup(kept, desk.clock(), stick))
    number = desk.sealed().number
    desk.sharing.record(number, disclosure(desk.clock))
    erasing.dispose([number], GROUND, SECOND)
    assert "Backups that may still hold it" in text(certifying.certificate(number))
    stick.mkdir()
    erasing.finish()
    assert "Backups that may still hold it" not in text(certifying.certificate(number))


def test_there_is_no_certificate_of_nothing(desk: Desk, certifying: Certifying) -> None:
    """A record that stands, and a number that never was."""
    number = desk.sealed().number
    with pytest.raises(NotAllowed, match=f"Nothing of {number} was erased"):
        certifying.certificate(number)
    with pytest.raises(NoSuchRecord):
        certifying.certificate("KM-2026-0099")


def test_who_was_told_at_once_stands_on_it(desk: Desk, erasing: Erasing, certifying: Certifying) -> None:
    """They have the words that were taken out of the record of the emergency."""
    _draft, number = desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    erasing.redact(number, "emergency.what", "It names her doctor", SECOND)
    assert "Ambulance control" in text(certifying.certificate(number))
