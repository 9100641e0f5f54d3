"""Facts on a sheet of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.kit.layout.stack import stack
from infoshare_desktop.ui.kit.words.text import body, hint
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.facts.fact import Fact


def fact_card(title: str, facts: Iterable[Fact]) -> Card:
    """Each fact's label with its words under it."""
    card = Card(title)
    for fact in facts:
        card.add(stack((hint(fact.label), body(fact.words)), Space.HAIR))
    return card
