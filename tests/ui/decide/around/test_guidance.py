"""What stands beside a question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infoshare_desktop.ui.decide.around.guidance import beside
from tests.guidance.builtin import leaflet


@pytest.mark.parametrize("question", [question.id for question in leaflet().questions])
def test_every_rule_once(question: str) -> None:
    """Each rule stands there once, those that bear on the question first and the very first of them open."""
    pack = leaflet()
    shown = beside(pack, pack.question(question))
    names = [reading.title for reading in (*shown.here, *shown.others, *shown.added)]
    assert sorted(names) == sorted(rule.name for rule in (*pack.rules, *pack.added))
    assert [reading.brought_forward for reading in shown.here] == [place == 0 for place in range(len(shown.here))]


def test_unconfirmed_law_says_so() -> None:
    """A note that nobody confirmed begins with that it may be in force."""
    pack = leaflet()
    note = replace(pack.law[0], confirmed=False, questions=("duty",))
    shown = beside(replace(pack, law=(note,)), pack.question("duty"))
    law = next(reading for reading in shown.help if reading.title == "The law today")
    assert "May be in force; ask your lead." in law.paragraphs[0]
    assert note.source in law.paragraphs[1]
