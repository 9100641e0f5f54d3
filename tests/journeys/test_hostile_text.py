"""Text that breaks programs, typed by the worker and sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt

from tests.journeys import steps

if TYPE_CHECKING:
    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker

HOSTILE: Final = {
    "quotes": '\'; DROP TABLE entry; -- "quoted" `back` \\ %s {0} <b>&amp;</b> =1+1',
    "right to left": "هي طلبت مني ذلك \u202eevil\u202c שלום (a) and back",
    "emoji": "👩‍👩‍👧‍👦 🏳️‍🌈 🇬🇧 family at the door",
    "combining": "Z͑ͫ̓ͪ̂ͫ̽a̴l̷g̸o and e\u0301 beside é, 한글 beside 한글",
    "white space": "tab\tline\nline\u00a0no-break\u200bzero-width\ufeffmark",
}
"""By what makes them nasty; all of it comes back to the letter."""


def seal_without_purpose(worker: Worker, reason: str) -> None:
    """The shortest decision there is, with this reason, pasted."""
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.NO)
    worker.paste(reason)
    steps.what_it_is(worker, "The person told me", "What they wanted to know")
    steps.go_on(worker, steps.RECORDED)
    steps.decide(worker, "Do not share", "There is no purpose")
    steps.seal(worker, "KM-2026-0001")


def sealed_reason(laptop: Laptop) -> str:
    """The reason as it stands in the sealed record."""
    laptop.close()
    with laptop.inside() as session:
        view = session.browsing.read("KM-2026-0001")
        assert all(finding.ok for finding in session.vault.check())
    assert view.decision is not None
    return next(answer.reason for answer in view.decision.answers if answer.question == "purpose")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nasty_text_comes_back_to_the_letter(laptop: Laptop, text: str) -> None:
    """Quotes, directions, emoji, combining marks and white space are sealed and read as they were pasted."""
    worker = laptop.open()
    seal_without_purpose(worker, text)
    assert sealed_reason(laptop) == text


def test_what_cannot_be_stored_is_replaced(laptop: Laptop) -> None:
    """U+0000 becomes U+FFFD when it is entered. Half of a surrogate pair is dropped by PySide before we can see it."""
    worker = laptop.open()
    seal_without_purpose(worker, "before \x00 between\ud83d after")
    assert sealed_reason(laptop) == "before \ufffd between after"


def test_a_million_characters(laptop: Laptop) -> None:
    """A whole file pasted into a reason is sealed with all of it, and found by its last word."""
    text = "every word counts here, " * 41_667 + "quokka"
    assert len(text) > 1_000_000
    worker = laptop.open()
    seal_without_purpose(worker, text)
    worker.visit("Records")
    worker.write("Search", "quokka")
    worker.see("1 record")
    worker.key(Qt.Key.Key_Return)
    worker.see("KM-2026-0001 · Do not share")
    assert sealed_reason(laptop) == text
