"""How far a new passphrase is."""

from __future__ import annotations

import pytest

from infoshare_desktop.ui.gate.new_key.key_typed import RecoverySheet
from infoshare_desktop.ui.renew.presenter import Renewal, Stage
from tests.ui.gate.states import ASKED, CODE, WORDS

SHEET = RecoverySheet(WORDS, CODE)


def renewal(*, asks_current: bool = True) -> Renewal:
    """As it begins."""
    return Renewal(lambda: ASKED, asks_current=asks_current)


@pytest.mark.parametrize(("asks_current", "first"), [(True, Stage.CURRENT), (False, Stage.PASSPHRASE)])
def test_the_way_there_and_back(*, asks_current: bool, first: Stage) -> None:
    """Back leads to what was asked before, and out of it only from the first step."""
    made = renewal(asks_current=asks_current)
    made.admitted()
    made.show_sheet(SHEET)
    made.on_paper()
    seen = [made.stage]
    while made.back():
        seen.append(made.stage)
    wanted = [Stage.PROOF, Stage.WORDS, Stage.PASSPHRASE, Stage.CURRENT]
    assert seen == wanted[: wanted.index(first) + 1]


def test_another_passphrase_has_other_words() -> None:
    """Back from the words gives up their sheet, and what was typed of it."""
    made = renewal()
    made.show_sheet(SHEET)
    made.on_paper()
    made.typed = {3: "cage"}
    made.back()
    assert made.sheet == SHEET
    made.back()
    assert [made.sheet, made.typed] == [None, {}]


def test_what_is_needed_no_more_is_forgotten() -> None:
    """The passphrase of today, the new one, and at the end the words."""
    made = renewal()
    made.current = "velvet harbour"
    made.admitted()
    made.passphrase = made.repeated = "gravel orchid"
    made.show_sheet(SHEET)
    made.changed()
    assert (made.current, made.passphrase, made.repeated, made.sheet) == ("", "", "", None)
    assert not made.back()
