"""What the settings and Home tell of the check of the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.vault.beside import Remark
from infoshare_desktop.domain.vault.checked import Checked, Looked
from infoshare_desktop.ui.home.check_notice import CheckNotice
from infoshare_desktop.ui.settings.check_card import CheckCard
from tests.hand_clock import START
from tests.ui.audit import faults_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance

PAGES: Final = Looked("pages", ok=True, sentence="Every page of the file is as it was written.")
BROKEN: Final = Looked("chain", ok=False, sentence="Not whole: entry 4 does not follow from the one before it.")
WHOLE: Final = Checked(START, (PAGES,))
NOT_WHOLE: Final = Checked(START, (PAGES, BROKEN))


def test_nothing_is_claimed_before_anything_was_looked_at(qtbot: QtBot) -> None:
    """It says so."""
    card = CheckCard()
    qtbot.addWidget(card)
    assert card.said.words().endswith("It has not been checked yet.")
    assert card.wrong.isHidden()
    assert card.details.isHidden()


def test_it_says_when_it_was_checked_and_what_was_looked_at(qtbot: QtBot) -> None:
    """All whole: no banner, and each thing that was looked at under the fold."""
    card = CheckCard()
    qtbot.addWidget(card)
    card.show_checked(WHOLE)
    assert "3 May 2026" in card.said.words()
    assert "Everything was whole" in card.said.words()
    assert card.wrong.isHidden()
    assert PAGES.sentence in card.looked.words()


def test_what_is_not_whole_stands_first_with_a_way_on(qtbot: QtBot) -> None:
    """And goes again once it is mended."""
    card = CheckCard()
    qtbot.addWidget(card)
    asked: list[None] = []
    card.mend_asked.connect(lambda: asked.append(None))
    card.show_checked(NOT_WHOLE)
    assert not card.wrong.isHidden()
    assert BROKEN.sentence in card.wrong.text()
    card.mend.click()
    assert len(asked) == 1
    card.show_checked(WHOLE)
    assert card.wrong.isHidden()


def test_a_check_is_asked_for_once(qtbot: QtBot) -> None:
    """While it runs the button says so; without a result what was found last is not taken for one of today."""
    card = CheckCard()
    qtbot.addWidget(card)
    card.now.click()
    assert not card.now.isEnabled()
    card.show_unfinished("The check was broken off, because the vault was needed. Try again.")
    assert card.now.isEnabled()
    assert card.said.words().startswith("The check was broken off")


def test_home_is_quiet_until_something_is_wrong(qtbot: QtBot) -> None:
    """The check and what lies beside the vault each have their own banner; what was seen goes."""
    notice = CheckNotice()
    qtbot.addWidget(notice)
    seen: list[Sequence[Remark]] = []
    notice.seen.connect(seen.append)
    notice.show_checked(WHOLE)
    notice.show_remarks(())
    assert notice.isHidden()
    notice.show_checked(NOT_WHOLE)
    assert not notice.isHidden()
    assert notice.beside.isHidden()
    notice.show_checked(WHOLE)
    remark = Remark(("kim (conflicted copy).infoshare",), "It lies beside your vault.")
    notice.show_remarks((remark,))
    assert notice.wrong.isHidden()
    notice.understood.click()
    assert seen == [(remark,)]
    assert notice.isHidden()


def card_with_all() -> CheckCard:
    """The card, with all that it can tell."""
    card = CheckCard()
    card.show_checked(NOT_WHOLE)
    return card


def notice_with_all() -> CheckNotice:
    """The notice, with all that it can tell."""
    notice = CheckNotice()
    notice.show_checked(NOT_WHOLE)
    notice.show_remarks((Remark(("a",), "It lies beside your vault."),))
    return notice


@pytest.mark.parametrize("made", [card_with_all, notice_with_all])
def test_they_pass_every_check(appearance: Appearance, made: Callable[[], QWidget]) -> None:
    """With all that they can tell."""
    assert faults_of(appearance, made) == []
