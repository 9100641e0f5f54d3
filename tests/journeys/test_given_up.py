"""A decision that is begun and comes to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.domain.records.query import Query
from tests.journeys import steps
from tests.journeys.steps import NO

if TYPE_CHECKING:
    from tests.journeys.laptop import Laptop


def test_begun_and_given_up(laptop: Laptop) -> None:
    """What nothing was typed in vanishes, but for its reference; what was begun is discarded, and the reason stays."""
    worker = laptop.open()
    steps.begin(worker)
    worker.visit("Home")
    worker.see("Nothing waits for you")
    worker.visit("New decision")
    worker.see(steps.DANGER)
    steps.answer(worker, NO)
    steps.go_on(worker, steps.DUTY)
    steps.answer(worker, NO)
    steps.go_on(worker, steps.PURPOSE)
    steps.answer(worker, NO, "Quokka rang the wrong number")
    steps.what_it_is(worker, "The person told me", "Nothing")
    steps.go_on(worker, steps.RECORDED)
    worker.press("Discard this draft instead")
    worker.write("Why do you discard it?", "Begun by mistake")
    worker.press("Discard this draft")
    worker.press("Yes, erase it")
    worker.see("Nothing waits for you")
    steps.read_record(worker, "D-0002")
    worker.see("Begun by mistake")
    laptop.close()
    with laptop.inside() as session:
        assert session.browsing.count(Query(text="quokka")) == 0
        assert session.browsing.read("D-0002").row.state is State.DISCARDED
        assert all(finding.ok for finding in session.vault.check())
