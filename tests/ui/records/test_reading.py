"""What the reading pane says of a record, without the pane."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from infoshare_desktop.ui.records.reading import reading
from tests.ui.decide.walking import consented, presenter

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from tests.ui.workshop import Workshop


def sealed(workshop: Workshop, earlier: str = "", because: str = "") -> str:
    """The number of a decision with consent that was sealed, deciding an earlier one again where one is given."""
    started = workshop.deciding.start(earlier)
    desk = presenter(replace(started, people=()), workshop.clock)
    consented(desk)
    draft: Draft = replace(desk.draft, trigger=replace(desk.draft.trigger, earlier_because=because))
    workshop.deciding.save(draft)
    return workshop.deciding.seal(draft).number


def said(workshop: Workshop, number: str) -> str:
    """All that is read of a record."""
    sections = reading(workshop.browsing.read(number)).sections
    return "\n".join(f"{part.title}. {fact.label}: {fact.words}" for part in sections for fact in part.facts)


def test_decided_again_is_read_in_both(workshop: Workshop) -> None:
    """The earlier record says where it was decided again and why; the later one which it decides, and why."""
    workshop.people.add("Rosa")
    first = sealed(workshop)
    second = sealed(workshop, first, "She changed her mind")
    earlier, later = said(workshop, first), said(workshop, second)
    assert f"Decided again. In: {second}" in earlier
    assert "Decided again. Why: She changed her mind" in earlier
    assert f"Decides again: {first}" in later
    assert f"Why {first} is decided again: She changed her mind" in later
