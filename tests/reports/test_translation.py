"""Every report in a made-up language: nothing on paper stays English."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.records.listing import Row, State
from infoshare_desktop.reports import decision, emergency, recovery, supervision
from infoshare_desktop.reports.texts import texts
from tests.guidance.builtin import leaflet
from tests.known_texts import KnownTexts, leaves
from tests.pseudo_language import spoken, untranslated
from tests.reports import cases

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from infoshare_desktop.reports.blocks import Block


@pytest.fixture(autouse=True)
def _made_up_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with spoken(tmp_path, monkeypatch):
        yield


def test_the_decision_sheet_is_translated_whole() -> None:
    """What the program says on the sheet is translated; what the worker wrote and what the guidance says stays."""
    about = cases.case()
    assert not english(decision.blocks(about), about)


def test_the_sheet_of_an_emergency_is_translated_whole() -> None:
    """The same holds for an emergency disclosure."""
    passed_on = cases.emergency()
    assert not english(emergency.blocks("KM-2026-0140", passed_on, leaflet(), completed=False), passed_on)


def test_the_supervision_report_is_translated_whole() -> None:
    """The same holds for a period with decisions, an emergency and a draft that waits."""
    about = cases.case()
    waiting = Row("D-0040", State.AWAITING_ADVICE, cases.may(5))
    open_too = (("KM-2026-0140", cases.emergency()),)
    period = replace(cases.period(about), emergencies=open_too, awaiting=(waiting,))
    assert not english(supervision.blocks(period), period, cases.PROFILE)


def test_the_recovery_sheet_is_translated_whole() -> None:
    """Nothing but the words themselves, the code and the file's name is the same in every language."""
    words = ["abandon", "zoo"]
    blocks = recovery.blocks(words, "0123456789abcdef" * 2, cases.may(3), "kim.infoshare")
    assert not english(blocks, words, "kim.infoshare")


def english(blocks: tuple[Block, ...], *data: object) -> list[str]:
    """What stands in the blocks and is neither translated nor data. Values of enums are no words."""
    known = KnownTexts((*leaves(data), *leaves(leaflet())))
    printed = [text for text in texts(blocks) if type(text) is str]
    assert printed
    return [rest for text in printed for piece in untranslated(text) if (rest := known.strangers(piece))]
