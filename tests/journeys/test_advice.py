"""Not sure: what is read out to whoever is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys import steps

if TYPE_CHECKING:
    from tests.journeys.laptop import Laptop


def test_a_brief_to_read_out(laptop: Laptop) -> None:
    """A page without names comes from the question, warns of words that may still tell, and leads back there."""
    worker = laptop.open()
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.NOT_SURE)
    worker.write("Why?", "Her cousin Ida asked me to")
    worker.press("Read out or print a brief without names")
    worker.see("Page 1 of 1")
    assert worker.sees("Look again at these words: somebody may be known by them. Ida")
    worker.press("Back")
    assert worker.sees(steps.PURPOSE)
    assert worker.sees("Her cousin Ida asked me to")
