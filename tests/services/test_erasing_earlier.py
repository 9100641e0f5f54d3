"""What a person's details were before they were changed is erased for good."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from infoshare_desktop.app.resources import resources_folder
from infoshare_desktop.domain.acts.person import ContactLine, Person
from infoshare_desktop.domain.erasing.earlier_details import Earlier
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.place import Place
from infoshare_desktop.services.after.restricting import Restricting
from infoshare_desktop.services.ending.certifying import Certifying
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.services.ending.retaining import Retaining
from infoshare_desktop.services.following import FollowingUp
from infoshare_desktop.services.places import Places
from infoshare_desktop.store.backups import backup
from infoshare_desktop.store.backups.restore import restore
from infoshare_desktop.store.opening import create, open_vault
from tests.domain.making import WORKER
from tests.hand_clock import START
from tests.services.desk import Desk
from tests.store.pages import holding
from tests.store.vaults import KEY, make

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hand_clock import HandClock

GROUND = "She fled, and her old name must not be found"
SECOND = "Sam Lee"
WORD = "".join(random.Random().choices("jkqvwxyz", k=24))
BEFORE = Person(
    "P-0001",
    WORD,
    date(2010, 5, 20),
    f"At {WORD}",
    f"Known as {WORD}",
    contacts=(ContactLine(f"01632 {WORD}", note=WORD),),
)
NOW = Person("P-0001", "Ada New", date(2010, 6, 1), note="Moved in May")


@pytest.fixture
def erasing(desk: Desk) -> Erasing:
    """The service over the desk's vault."""
    return Erasing(desk.vault, desk.guiding, desk.clock)


def changed(desk: Desk) -> None:
    """Somebody whose every detail became another one."""
    desk.people.add()
    desk.people.change(BEFORE)
    desk.clock.forward(minutes=1)
    desk.people.change(NOW)


def faults(desk: Desk) -> list[str]:
    """What the check finds wrong."""
    return [found.sentence for found in desk.vault.check() if not found.ok]


def test_old_details_are_in_no_page(tmp_path: Path, clock: HandClock) -> None:
    """Neither in the vault nor in a backup from before; the details of today stay, and the check is content."""
    path = tmp_path / "kim.infoshare"
    with make(path) as vault:
        desk = Desk.over(vault, clock)
        changed(desk)
        old = backup.take_and_go_on(vault, tmp_path, START)
        assert holding(old, KEY, WORD) > 0
        erased = Erasing(vault, desk.guiding, clock).erase_earlier("P-0001", GROUND, SECOND)
        assert (erased.numbers, len(erased.entries), erased.cleared.deleted) == (("P-0001",), 1, (old,))
        assert desk.people.get("P-0001") == NOW
        assert faults(desk) == []
    assert holding(path, KEY, WORD) == 0
    assert not old.exists()


def test_only_what_was_changed_can_go(desk: Desk, erasing: Erasing) -> None:
    """Empty details are none, and what is true today is not earlier; nobody has none."""
    desk.people.add()
    desk.people.change(BEFORE)
    assert erasing.earlier("P-0001") == ()
    assert "no earlier" in erasing.problems_of_earlier("P-0001", GROUND, SECOND)["details"]
    assert not desk.people.history_of("P-0001").known[0].changed
    desk.people.change(NOW)
    (earlier,) = erasing.earlier("P-0001")
    assert isinstance(earlier, Earlier)
    assert earlier.person == BEFORE
    assert desk.people.history_of("P-0001").known[0].changed
    with pytest.raises(NoSuchRecord):
        erasing.earlier("P-0009")


def test_all_references_of_a_person_are_cleared(desk: Desk, erasing: Erasing) -> None:
    """Under which of them it is asked does not matter; a second time there is nothing left."""
    for name in ("Ada Old", "A. Old"):
        person = desk.people.add(name)
        desk.people.change(replace(person, name="Ada New"))
    desk.people.alias("P-0001", "P-0002", "The same birthday")
    assert set(erasing.erase_earlier("P-0002", GROUND, SECOND).numbers) == {"P-0001", "P-0002"}
    assert not any(known.changed for known in desk.people.history_of("P-0001").known)
    assert {person.name for person in desk.people.all()} == {"Ada New"}
    assert faults(desk) == []
    with pytest.raises(NotAllowed, match="no earlier"):
        erasing.erase_earlier("P-0001", GROUND, SECOND)


def test_a_record_that_is_held_or_restricted_keeps_them(desk: Desk, erasing: Erasing) -> None:
    """It is about this person, and nothing of it may be erased; what was disposed of holds nobody back."""
    changed(desk)
    number = desk.sealed().number
    retaining = Retaining(desk.vault, desk.guiding, desk.clock)
    retaining.hold(number, "A claim", WORKER)
    assert number in erasing.problems_of_earlier("P-0001", GROUND, SECOND)["details"]
    retaining.lift_hold(number, "Settled", WORKER)
    Restricting(desk.vault, desk.clock).restrict(number, "She objects", WORKER)
    with pytest.raises(NotAllowed, match="restricted"):
        erasing.erase_earlier("P-0001", GROUND, SECOND)
    Restricting(desk.vault, desk.clock).lift(number, "She agreed", WORKER)
    assert erasing.problems_of_earlier("P-0001", GROUND, SECOND) == {}


def test_the_ground_repeats_nothing_of_them(desk: Desk, erasing: Erasing) -> None:
    """Name, contacts and note: the ground stays."""
    changed(desk)
    for text in (BEFORE.name, BEFORE.contact, BEFORE.contacts[0].what):
        assert erasing.problems_of_earlier("P-0001", f"Because of {text}", SECOND).keys() == {"ground"}
    assert erasing.problems_of_earlier("P-0001", " ", WORKER.name).keys() == {"ground", "second"}


def test_a_birthday_that_was_dealt_with_forgets_the_earlier_birth(desk: Desk, erasing: Erasing) -> None:
    """The day that it was due says when somebody was born; what came of it stays, and so does where to search on."""
    desk.people.add()
    desk.people.change(BEFORE)
    number = desk.sealed().number
    FollowingUp(desk.vault, desk.clock).finish(number, "birthday-P-0001-16", "She was asked")
    desk.people.change(NOW)
    Places(desk.vault).put(Place("people", typed=WORD))
    erasing.erase_earlier("P-0001", GROUND, SECOND)
    tasks = {one.follow_up.id: one for one in desk.vault.read(lambda kept: kept.follow_ups.about(number))}
    assert tasks["birthday-P-0001-16"].follow_up.due_on == date(2026, 6, 1)
    assert tasks["birthday-P-0001-16"].result == "She was asked"
    assert Places(desk.vault).get() is None
    assert faults(desk) == []


def test_a_restore_does_not_bring_them_back(tmp_path: Path, clock: HandClock) -> None:
    """In a backup from before the change they are the details of the day: the reference is left, and nothing else."""
    vault = create(tmp_path / "kim.infoshare", "passphrase", clock)[0]
    desk = Desk.over(vault, clock)
    desk.people.add(WORD, BEFORE.born_on, BEFORE.contact, BEFORE.note)
    number = desk.sealed().number
    (tmp_path / "stick").mkdir()
    made = backup.take_and_go_on(vault, tmp_path / "stick", START)
    desk.people.change(NOW)
    Erasing(vault, desk.guiding, clock).erase_earlier("P-0001", GROUND, SECOND)
    key = vault.key
    vault.close()
    assert restore(made, vault.path, "passphrase", clock, replacing=True).erased_again == ("P-0001",)
    assert holding(vault.path, key, WORD) == 0
    with open_vault(vault.path, "passphrase") as again:
        assert again.read(lambda kept: kept.people.get("P-0001")) == Person("P-0001")
        assert "birthday" not in str(again.read(lambda kept: kept.follow_ups.about(number)))
        assert [found.sentence for found in again.check() if not found.ok] == []


def linked(desk: Desk, *whys: str) -> None:
    """Two references, linked and parted in turn, each time with a reason."""
    for _reference in range(2):
        desk.people.add("Ada New")
    for step, why in enumerate(whys):
        (desk.people.unalias if step % 2 else desk.people.alias)("P-0001", "P-0002", why)


@pytest.mark.parametrize("asked", ["P-0001", "P-0002"])
def test_why_a_link_was_made_and_taken_back_goes(tmp_path: Path, clock: HandClock, asked: str) -> None:
    """Under either reference; the link that holds stays with its own reason, and the vault is as the chain says."""
    path = tmp_path / "kim.infoshare"
    with make(path) as vault:
        desk = Desk.over(vault, clock)
        linked(desk, f"Told by {WORD}", f"Denied by {WORD}", "The same birthday")
        assert desk.people.history_of(asked).known[0].changed
        erased = Erasing(vault, desk.guiding, clock).erase_earlier(asked, GROUND, SECOND)
        assert (erased.numbers, len(erased.entries)) == (("P-0001",), 2)
        ((_at, link),) = desk.people.history_of("P-0001").links
        assert (link.why, link.same) == ("The same birthday", True)
        assert not any(known.changed for known in desk.people.history_of(asked).known)
        assert faults(desk) == []
    assert holding(path, KEY, WORD) == 0


def test_why_two_were_parted_goes_and_they_stay_two(desk: Desk, erasing: Erasing) -> None:
    """What was said last counts still, without its reason; the ground must not repeat that."""
    linked(desk, WORD, f"Not {WORD}")
    assert erasing.problems_of_earlier("P-0002", f"Because of {WORD}", SECOND).keys() == {"ground"}
    erasing.erase_earlier("P-0002", GROUND, SECOND)
    assert [line.also for line in desk.people.rows(desk.people.ids())] == [(), ()]
    assert faults(desk) == []
    desk.people.alias("P-0001", "P-0002", "They are one after all")
    assert erasing.earlier("P-0001") == ()
    assert len(desk.people.ids()) == 1


def test_a_link_that_holds_in_a_restored_backup_holds_without_its_reason(tmp_path: Path, clock: HandClock) -> None:
    """It was parted and its reason erased since: the backup knows nothing of that, and links them again."""
    vault = create(tmp_path / "kim.infoshare", "passphrase", clock)[0]
    desk = Desk.over(vault, clock)
    linked(desk, WORD)
    (tmp_path / "stick").mkdir()
    made = backup.take_and_go_on(vault, tmp_path / "stick", START)
    desk.people.unalias("P-0001", "P-0002", "Two people")
    Erasing(vault, desk.guiding, clock).erase_earlier("P-0001", GROUND, SECOND)
    key = vault.key
    vault.close()
    assert restore(made, vault.path, "passphrase", clock, replacing=True).erased_again == ("P-0001",)
    assert holding(vault.path, key, WORD) == 0
    with open_vault(vault.path, "passphrase") as again:
        desk = Desk.over(again, clock)
        ((_at, link),) = desk.people.history_of("P-0001").links
        assert GROUND in link.why
        assert len(desk.people.ids()) == 1
        assert faults(desk) == []


def test_the_certificate_of_a_person(desk: Desk, erasing: Erasing) -> None:
    """Once, however many details went together; it says that those of today stay."""
    changed(desk)
    desk.people.change(replace(NOW, note=""))
    erasing.erase_earlier("P-0001", GROUND, SECOND)
    printed = Certifying(desk.vault, desk.clock, resources_folder() / "fonts").certificate("P-0001")
    text = " ".join("\n".join(page.extract_text() for page in PdfReader(BytesIO(printed)).pages).split())
    assert text.count("Earlier details of this person were erased") == 1
    assert "The details of today, and that there were others" in text
    assert WORD not in text
