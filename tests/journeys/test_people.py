"""People: found without their names being shown, looked at over time, changed, linked, and parted again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.journeys import steps

if TYPE_CHECKING:
    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker


def sealed(laptop: Laptop) -> Worker:
    """A worker at Home who has sealed a decision about Rosa Quill, and closed and opened the program since."""
    worker = laptop.open()
    steps.share_with_consent(worker, "She asked me to ring them")
    laptop.close()
    with laptop.inside() as session:
        session.people.add("R. Quill", note="Came in twice")
    return laptop.open()


def to_rosa(worker: Worker) -> None:
    """To the people with the key beside the place, to Rosa by a part of her name, and on to what can be done."""
    worker.visit("People")
    worker.see("2 people")
    worker.write("Search", "ros")
    worker.see("1 person")
    worker.key(Qt.Key.Key_Return)
    worker.key(Qt.Key.Key_Return)
    worker.see("Everything recorded")


def test_somebody_is_found_and_their_record_read(laptop: Laptop) -> None:
    """Found by a name that is nowhere shown; what is recorded, and on to the record itself; the name on demand."""
    worker = sealed(laptop)
    to_rosa(worker)
    worker.see("1 record since 3 May 2026. 1 in the last three months. 0 in which nothing was shared.")
    assert not worker.reads("Rosa")
    worker.press("Show the name")
    worker.see("Rosa Quill")
    worker.go_to("Everything recorded")
    worker.key(Qt.Key.Key_Down)
    worker.press("Read the record")
    worker.see("KM-2026-0001 · Share now")
    assert not worker.reads("Rosa")


def test_half_a_change_survives_a_lock(laptop: Laptop) -> None:
    """Details being typed are there after unlocking, at the same word, and then saved; shown names are hidden again."""
    worker = sealed(laptop)
    worker.visit("People")
    worker.press("Show names")
    worker.see("2 people")
    to_rosa(worker)
    worker.press("Change the details")
    worker.write("Or about which year", "1990")
    worker.write("Note", "Likes to be rung after")
    worker.key(Qt.Key.Key_L, steps.CONTROL)
    worker = laptop.after_lock()
    laptop.unlock(worker)
    worker.see("Change the details of P-0001")
    worker.when(lambda: worker.where() == "Note")
    assert worker.text() == "Likes to be rung after"
    worker.type(" four")
    worker.press("Save these details")
    worker.see("about 1990, now about 36")
    worker.see("Likes to be rung after four")
    assert not worker.reads("Rosa")
    laptop.close()
    with laptop.inside() as session:
        person = session.people.get("P-0001")
        assert (person.name, person.born_year, person.note) == ("Rosa Quill", 1990, "Likes to be rung after four")
        assert all(finding.ok for finding in session.vault.check())


def test_two_references_are_one_person_and_two_after_all(laptop: Laptop) -> None:
    """Linked with a reason, shown together, parted with a reason; the decision never changes."""
    worker = sealed(laptop)
    to_rosa(worker)
    worker.press("Link with another reference")
    worker.write("The other reference", "r. q")
    worker.see("P-0002, nothing recorded yet")
    worker.press("P-0002, nothing recorded yet")
    worker.when(lambda: worker.where() == "How do you know?")
    worker.type("She told me herself")
    worker.press("They are the same person")
    worker.see("P-0001 · P-0002")
    worker.see("Came in twice")
    worker.visit("People")
    worker.see("1 person")
    worker.write("Search", "P-0002")
    worker.key(Qt.Key.Key_Return)
    worker.press("P-0001 and P-0002 are two people after all")
    worker.write("How do you know?", "It was her cousin")
    worker.press("They are two people")
    worker.see("2 people")
    laptop.close()
    with laptop.inside() as session:
        assert [known.person.reference for known in session.people.history_of("P-0001").known] == ["P-0001"]
        decision = session.browsing.read("KM-2026-0001").decision
        assert decision is not None
        assert [line.reference for line in decision.people] == ["P-0001"]
        assert all(finding.ok for finding in session.vault.check())


def test_an_old_name_is_erased_and_the_new_one_stays(laptop: Laptop) -> None:
    """From the person, with a ground and a second name, to the certificate; the old name is nowhere in the chain."""
    worker = sealed(laptop)
    to_rosa(worker)
    worker.press("Change the details")
    worker.go_to("Name")
    worker.key(Qt.Key.Key_A, steps.CONTROL)
    worker.type("Ada New")
    worker.press("Save these details")
    worker.press("Erase earlier details")
    worker.see("Erase earlier details of P-0001")
    worker.write("Why does it go?", "She must not be found by it")
    worker.write("Who agreed to it?", "Ruth Abel, manager")
    worker.press("Erase these details")
    worker.press("Erase them for good")
    worker.see("The content of 1 entry is gone.")
    worker.press("Look at the certificate")
    worker.see("Certificate of erasure")
    laptop.close()
    with laptop.inside() as session:
        assert session.people.get("P-0001").name == "Ada New"
        every = session.vault.read(lambda kept: [entry.document or b"" for entry in kept.entries.all()])
        assert not [one for one in every if b"Quill" in one and b"P-0001" in one]
        assert all(finding.ok for finding in session.vault.check())
