"""Practising recovery, the card in the settings, and the quiet line on Home."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.services.care.reading_words import read_recovery_words
from infoshare_desktop.services.care.renewing import Renewing
from infoshare_desktop.services.care.words_kept import WordsKept
from infoshare_desktop.store.keys.recovery_words import to_words
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.renew.practice_notice import PracticeNotice
from infoshare_desktop.ui.renew.practise_page import PractisePage
from infoshare_desktop.ui.settings.recovery_card import RecoveryCard
from tests.hand_clock import START
from tests.store.vaults import OTHER_KEY, seal
from tests.ui.audit import faults_of
from tests.ui.gate.states import CODE, WORDS
from tests.ui.hands import control, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop


@pytest.fixture
def page(on_desk: Desk, workshop: Workshop) -> PractisePage:
    """The page as it comes."""
    renewing = Renewing(workshop.vault, workshop.clock)
    page = PractisePage(renewing, workshop.vault.key.vault_code, read_recovery_words, ImmediateRunner())
    on_desk(page)
    return page


def test_the_right_words_are_told_and_taken_off_the_screen(page: PractisePage, workshop: Workshop) -> None:
    """The vault remembers the day."""
    page.words.set_value(" ".join(to_words(workshop.vault.key.key)))
    press(page.attempt)
    assert page.good.isVisible()
    assert page.words.value() == ""
    assert Renewing(workshop.vault, workshop.clock).words_kept().practised_at == START


def test_words_of_another_vault_stay_to_be_looked_at(page: PractisePage, workshop: Workshop) -> None:
    """The code of this vault is there to compare; nothing is remembered."""
    page.words.set_value(" ".join(to_words(OTHER_KEY.key)))
    press(page.attempt)
    assert "not those of this vault" in (page.words.error() or "")
    assert page.words.typed() == to_words(OTHER_KEY.key)
    assert not page.good.isVisible()
    assert Renewing(workshop.vault, workshop.clock).words_kept().practised_at is None


def test_nothing_typed_tries_nothing(page: PractisePage, qtbot: QtBot) -> None:
    """The words are asked for; the way back is always there."""
    press(page.attempt)
    assert page.words.error() == "Type the words first."
    with qtbot.waitSignal(page.left):
        press(page.back)


def test_the_page_keeps_no_words_over_a_lock(page: PractisePage) -> None:
    """They are on paper, and belong nowhere else."""
    page.words.set_value(" ".join(WORDS))
    assert page.place().typed == ""
    assert not page.has_unsent()


def test_the_page_passes_every_check(appearance: Appearance, workshop: Workshop) -> None:
    """Empty, and with words that were read."""
    renewing = Renewing(workshop.vault, workshop.clock)

    def typed() -> PractisePage:
        made = PractisePage(renewing, CODE, read_recovery_words, ImmediateRunner())
        made.words.set_value(" ".join((*WORDS[:6], "gosip", *WORDS[7:])))
        return made

    assert faults_of(appearance, lambda: PractisePage(renewing, CODE, read_recovery_words, ImmediateRunner())) == []
    assert faults_of(appearance, typed) == []


@pytest.mark.parametrize(
    ("kept", "said", "older"),
    [
        (WordsKept(), "You have not practised yet", False),
        (WordsKept(practised_at=START), "Recovery practised last: 3 May 2026, 10:12", False),
        (WordsKept(renewed_at=START, earlier=(CODE,)), "Changed last: 3 May 2026, 10:12", True),
    ],
)
def test_the_card_says_what_is_known_of_the_sheet(on_desk: Desk, kept: WordsKept, said: str, *, older: bool) -> None:
    """Older copies are looked for only where the passphrase was changed."""
    card = RecoveryCard(kept)
    on_desk(card)
    assert said in card.said.words()
    assert card.older.isVisible() is older


def test_the_card_switches_the_reminder(on_desk: Desk, qtbot: QtBot) -> None:
    """With one key."""
    card = RecoveryCard(WordsKept())
    on_desk(card)
    assert card.remind.value()
    with qtbot.waitSignal(card.remind_changed) as changed:
        control(card.remind).click()  # type: ignore[attr-defined]  # a box to tick
    assert changed.args == [False]


def test_home_is_quiet_until_it_is_time(on_desk: Desk, workshop: Workshop, qtbot: QtBot) -> None:
    """Half a year after the first record; then one line with one button."""
    notice = PracticeNotice(Renewing(workshop.vault, workshop.clock), ImmediateRunner())
    on_desk(notice)
    seal(workshop.vault)
    notice.begin()
    assert notice.isHidden()
    workshop.clock.forward(days=200)
    notice.begin()
    assert not notice.isHidden()
    with qtbot.waitSignal(notice.practise_asked):
        notice.practise.click()
