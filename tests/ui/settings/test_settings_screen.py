"""Settings, kept as they are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from infoshare_desktop.domain.errors import DiskFull
from infoshare_desktop.domain.preferences import ColourScheme, Preferences
from infoshare_desktop.domain.quality_rules import QualityWishes
from infoshare_desktop.services.profiles import Profiles
from infoshare_desktop.ui.jobs import ImmediateRunner, JobRunner
from infoshare_desktop.ui.kit.choices.option_row import RadioRow
from infoshare_desktop.ui.settings.look_form import LookSettings
from infoshare_desktop.ui.settings.settings_screen import SettingsScreen
from tests.guidance.builtin import leaflet
from tests.ui.audit import faults_of
from tests.ui.hands import control, press, type_into
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from infoshare_desktop.domain.profile import Profile
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.kit.fields.field import AnyField
    from infoshare_desktop.ui.settings.keeping import Keeps
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.hand_clock import HandClock
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")
CHOSEN = Preferences(150, ColourScheme.DARK, "Duty team 01632 960 001")


class _FullDisk:
    """A vault on a full disk, until somebody frees some space."""

    def __init__(self, profiles: Profiles) -> None:
        self._profiles = profiles
        self.is_full = True

    def put(self, profile: Profile) -> None:
        """Keep it; DiskFull while the disk is."""
        if self.is_full:
            raise DiskFull("laptop")
        self._profiles.put(profile)


@pytest.fixture
def made(workshop: Workshop, clock: HandClock) -> Callable[..., SettingsScreen]:
    """Makes the screen over a vault."""

    def make(
        preferences: Preferences = CHOSEN, profiles: Keeps[Profile] | None = None, runner: Runner | None = None
    ) -> SettingsScreen:
        keeps = profiles or Profiles(workshop.vault)
        look = LookSettings(leaflet().quality, workshop.looking.wishes(), workshop.looking)
        runs = runner or ImmediateRunner()
        return SettingsScreen(preferences, Profiles(workshop.vault).get(), keeps, look, runs, clock)

    return make


@pytest.fixture
def screen(made: Callable[..., SettingsScreen], show: Show) -> SettingsScreen:
    """The screen in a window."""
    screen = made()
    show(screen)
    return screen


@pytest.fixture
def runner() -> Iterator[JobRunner]:
    """Real threads, ended after the test."""
    running = JobRunner()
    yield running
    running.close()


def _leave(field: AnyField) -> None:
    QTest.keyClick(control(field), Qt.Key.Key_Tab)


def test_what_was_chosen_is_shown(screen: SettingsScreen) -> None:
    """Preferences and profile as they were handed over."""
    assert screen.looks.preferences() == CHOSEN
    assert screen.profile.profile() == PROFILE


def test_the_keyboard_comes_to_what_is_chosen(made: Callable[..., SettingsScreen], show: Show) -> None:
    """Not to the first of the times, which is another one: an arrow key would choose from there."""
    screen = made(Preferences(lock_after=10))
    show(screen)
    screen.setFocus()
    row = screen.window().focusWidget()
    assert isinstance(row, RadioRow)
    assert row.option.value == "10"


def test_a_size_between_those_offered_is_shown_too(made: Callable[..., SettingsScreen], qtbot: QtBot) -> None:
    """A settings file may say 110 %; that stays until another is chosen."""
    screen = made(Preferences(text_size=110))
    qtbot.addWidget(screen)
    assert screen.looks.preferences().text_size == 110


def test_an_arrow_key_chooses_the_next_text_size(screen: SettingsScreen, qtbot: QtBot) -> None:
    """No mouse, and nothing to press to save."""
    size = screen.looks.field("text_size")
    size.focus_first()
    with qtbot.waitSignal(screen.preferences_changed) as changed:
        QTest.keyClick(screen.window().focusWidget(), Qt.Key.Key_Down)
    assert changed.args == [Preferences(175, CHOSEN.colours, CHOSEN.emergency_numbers)]


def test_numbers_are_told_once_typing_pauses(screen: SettingsScreen, qtbot: QtBot) -> None:
    """Not at every key; and not again where nothing changed since."""
    numbers = screen.looks.field("emergency_numbers")
    type_into(numbers, "999 or ")
    with qtbot.waitSignal(screen.preferences_changed) as changed:
        _leave(numbers)
    assert changed.args is not None
    assert changed.args[0].emergency_numbers == "999 or Duty team 01632 960 001"
    with qtbot.assertNotEmitted(screen.preferences_changed):
        screen.flush()


def test_it_is_said_who_can_read_the_numbers(screen: SettingsScreen) -> None:
    """Whoever opens the laptop: the worker must know before typing a name."""
    described = control(screen.looks.field("emergency_numbers")).accessibleDescription()
    assert "whoever opens this laptop can read them" in described


def test_a_changed_name_is_in_the_vault_once_it_says_saved(screen: SettingsScreen, workshop: Workshop) -> None:
    """While it is typed the line says that it is not saved; after the pause it gives the time, and that is true."""
    name = screen.profile.field("name")
    type_into(name, "Dr ")
    assert screen.line.words.words() == "Not saved yet"
    assert Profiles(workshop.vault).get().name == PROFILE.name
    _leave(name)
    assert screen.line.words.words() == "Saved 10:12"
    assert Profiles(workshop.vault).get() == screen.profile.profile()


def test_the_window_hears_of_the_new_profile(screen: SettingsScreen, qtbot: QtBot) -> None:
    """Whatever shows the worker's name can show the new one."""
    role = screen.profile.field("role")
    type_into(role, "Senior ")
    with qtbot.waitSignal(screen.profile_changed) as changed:
        _leave(role)
    assert changed.args is not None
    assert changed.args[0].role == screen.profile.profile().role


def test_a_day_that_does_not_exist_is_not_called_saved(screen: SettingsScreen) -> None:
    """Everything else is, and the line says what is not."""
    field = screen.profile.field("safeguarding_lead.checked_on")
    type_into(field, "31 April 2026")
    _leave(field)
    assert screen.line.words.words() == "Saved 10:12, except: There is no 31 April 2026. Check the day."


def test_a_full_disk_is_told_and_tried_again(
    made: Callable[..., SettingsScreen], workshop: Workshop, show: Show
) -> None:
    """What is typed stays on the screen; nothing is called saved until it is."""
    disk = _FullDisk(Profiles(workshop.vault))
    screen = made(profiles=disk)
    show(screen)
    type_into(screen.profile.field("name"), " Dr")
    _leave(screen.profile.field("name"))
    assert screen.line.problem.isVisible()
    assert "no space left on laptop" in screen.line.problem.text()
    assert screen.line.words.words() == "Not saved yet"
    disk.is_full = False
    press(screen.line.again_button)
    assert not screen.line.problem.isVisible()
    assert Profiles(workshop.vault).get().name == "Kim Mason Dr"


def test_a_lock_in_the_middle_of_a_word_loses_no_letter(screen: SettingsScreen, workshop: Workshop) -> None:
    """Flushing keeps what is typed at once, and cannot be undone by an older job."""
    type_into(screen.profile.field("name"), "D")
    screen.flush()
    assert Profiles(workshop.vault).get() == screen.profile.profile()


def test_a_job_that_comes_late_keeps_nothing_older(
    made: Callable[..., SettingsScreen], workshop: Workshop, show: Show, runner: JobRunner
) -> None:
    """Two pauses right after each other and a flush: the newest is what stays."""
    screen = made(runner=runner)
    show(screen)
    for name in ("A", "AB"):
        screen.profile.field("name").set_value(name)
        screen.profile.paused.emit("name")
    screen.profile.field("name").set_value("ABC")
    screen.flush()
    runner.run(lambda _token: None, receiver=screen, done=lambda _none: None, known_error=lambda _error: None)
    runner.close()
    assert Profiles(workshop.vault).get().name == "ABC"


def test_the_private_look_is_switched_off_whole_and_on_again(screen: SettingsScreen, workshop: Workshop) -> None:
    """One switch; the rules are not asked for while it is off, and are as before when it is on."""
    on, rules = screen.look.field("look.on"), screen.look.field("look.rules")
    on.focus_first()
    QTest.keyClick(screen.window().focusWidget(), Qt.Key.Key_Down)
    assert workshop.looking.wishes() == QualityWishes(on=False)
    assert rules.isHidden()
    assert screen.line.words.words() == "Saved 10:12"
    QTest.keyClick(screen.window().focusWidget(), Qt.Key.Key_Up)
    assert workshop.looking.wishes() == QualityWishes()
    assert not rules.isHidden()


def test_a_rule_that_was_silenced_is_had_back(
    made: Callable[..., SettingsScreen], workshop: Workshop, show: Show
) -> None:
    """What *Do not tell me this again* did can be seen and undone here; wishes about other guidance stay."""
    workshop.looking.put(QualityWishes(silent=("elsewhere", "opinion")))
    screen = made()
    show(screen)
    rules = screen.look.field("look.rules")
    assert "opinion" not in rules.value()
    rules.focus_first()
    QTest.keyClick(screen.window().focusWidget(), Qt.Key.Key_Space)
    assert "opinion" in rules.value()
    assert workshop.looking.wishes() == QualityWishes(silent=("elsewhere",))


def test_guidance_without_rules_leaves_the_one_switch(workshop: Workshop, clock: HandClock, show: Show) -> None:
    """An organisation's own pack may have no rules at all."""
    profiles = Profiles(workshop.vault)
    look = LookSettings((), QualityWishes(), workshop.looking)
    screen = SettingsScreen(CHOSEN, profiles.get(), profiles, look, ImmediateRunner(), clock)
    show(screen)
    assert screen.look.field("look.rules").isHidden()
    assert screen.look.wishes() == QualityWishes()


def test_the_cursor_is_back_after_a_lock(
    screen: SettingsScreen, made: Callable[..., SettingsScreen], show: Show
) -> None:
    """The same field, the same letter."""
    type_into(screen.profile.field("role"), "Se")
    place = screen.place()
    screen.flush()
    fresh = made()
    show(fresh)
    fresh.restore(place)
    assert fresh.place() == place
    assert (place.field, place.screen) == ("role", "settings")


def test_settings_pass_every_check(appearance: Appearance, made: Callable[..., SettingsScreen]) -> None:
    """Nothing is clipped, nameless or out of reach, at both text sizes."""
    assert faults_of(appearance, made) == []


def test_contact_is_kept_and_stays_with_the_profile(screen: SettingsScreen, workshop: Workshop) -> None:
    """Whom else one can ask is kept like everything else; a change of the name does not lose them."""
    press(screen.contacts.add_button)
    form = screen.contacts.forms()[0]
    type_into(form.contact_fields.name, "Jo Reed")
    screen.flush()
    type_into(screen.profile.field("role"), "!")
    screen.flush()
    kept = Profiles(workshop.vault).get()
    assert [listed.contact.name for listed in kept.others] == ["Jo Reed"]
    assert kept.role == f"{PROFILE.role}!"
