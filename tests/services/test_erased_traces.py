"""What the program itself repeats of a record: it goes with the words, and stays while the record may not go."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.withdrawing import Withdrawal
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.decision.disclosing import Recipient
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.services.accessing import Accessing
from infoshare_desktop.services.after.restricting import Restricting
from infoshare_desktop.services.after.withdrawing import Withdrawing
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.services.ending.retaining import Retaining
from infoshare_desktop.services.ending.reviewing import Reviewing
from infoshare_desktop.services.guiding import Guiding
from infoshare_desktop.services.places import Places
from infoshare_desktop.store.file.connection import outside_transaction
from tests.domain.making import WORKER, shared_with_consent
from tests.guidance.builtin import leaflet
from tests.services.desk import disclosure, emergency, receipt
from tests.store import children
from tests.store.pages import holding
from tests.store.vaults import KEY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.services.desk import Desk

WORD = "".join(map(chr, range(0x10480, 0x10498)))
"""Letters (Osmanya) that stand nowhere else, so that no five bytes of them are there by chance."""
COPYING = "import shutil, sys; [shutil.copy(sys.argv[1] + end, sys.argv[2] + end) for end in ('', '-wal')]"
GROUND = "It was about somebody else"
SECOND = "Sam Lee"


@pytest.fixture
def erasing(desk: Desk) -> Erasing:
    """The service over the desk's vault."""
    return Erasing(desk.vault, desk.guiding, desk.clock)


def tasks(desk: Desk, number: str) -> str:
    """Everything that the list of what is to be done says about a record."""
    return str(desk.vault.read(lambda kept: kept.follow_ups.about(number)))


def completed(desk: Desk, told: Recipient | None = None) -> tuple[str, str]:
    """An emergency disclosure, to whom is told, and the decision that completes it, carried out."""
    act = emergency(desk.clock)
    act = replace(act, recipient=told or act.recipient)
    started, urgent = desk.deciding.record_emergency(desk.deciding.start(), act)
    made = replace(
        shared_with_consent(),
        emergencies=(urgent,),
        pack=started.pack,
        reference=started.reference,
        started_at=started.started_at,
    )
    decision = desk.deciding.seal(made).number
    desk.sharing.record(decision, disclosure(desk.clock))
    return urgent, decision


@pytest.mark.parametrize("redacts", [True, False])
def test_no_page_of_the_file_holds_any_of_the_words(
    desk: Desk, erasing: Erasing, tmp_path: Path, *, redacts: bool
) -> None:
    """Not even their beginnings: an index keeps these in its inner nodes until it is made anew."""
    about_it, made = (f"m{WORD}{number:03}" for number in range(900)), shared_with_consent()
    around = (f"{before}{number:03}" for before in ("a", "zzzz") for number in range(900))
    desk.sealed(replace(made, outcome=replace(made.outcome, reasons=" ".join(around))))
    number = desk.sealed(replace(made, outcome=replace(made.outcome, reasons=" ".join(about_it)))).number
    for index in ("search_words", "search_parts"):
        statement = f"INSERT INTO {index}({index}) VALUES ('optimize')"
        desk.vault._run(partial(outside_transaction, desk.vault._connection, statement))
    if redacts:
        erasing.redact(number, "outcome.reasons", GROUND, SECOND)
    else:
        desk.sharing.record(number, disclosure(desk.clock))
        erasing.dispose([number], GROUND, SECOND)
    copy = tmp_path / "copy"
    children.run(COPYING, str(desk.vault.path), str(copy))
    assert holding(copy, KEY, WORD) == 0


def test_a_recipient_goes_from_the_tasks_that_name_them(desk: Desk, erasing: Erasing) -> None:
    """To ask them what came of it, and to tell them that consent was taken back: in the chain, the list, the search."""
    number = desk.sealed().number
    act = replace(disclosure(desk.clock), recipient=Recipient("Housing Options", "J. Quagmire"))
    shared = desk.sharing.record(number, act).header.sequence
    desk.sharing.receive(number, receipt(desk.clock, shared))
    Withdrawing(desk.vault, desk.clock).withdraw(number, Withdrawal(desk.clock(), "P-0001", "No more", WORKER))
    assert tasks(desk, number).count("Quagmire") == 2
    erasing.redact(number, f"disclosures.{shared}.recipient", GROUND, SECOND)
    assert "Quagmire" not in tasks(desk, number)
    left = desk.vault.read(
        lambda kept: [one for one in kept.entries.about(number) if b"Quagmire" in (one.document or b"")]
    )
    assert left == []
    assert desk.browsing.count(Query(text="Quagmire")) == 0
    assert [found.sentence for found in desk.vault.check() if not found.ok] == []


def test_whom_an_emergency_went_to_stands_under_no_other_number(desk: Desk, erasing: Erasing) -> None:
    """Taken out of the emergency, the name is in no entry, no task and no search: not under its decision either."""
    urgent, decision = completed(desk, Recipient("Ambulance control", "J. Quagmire"))
    Withdrawing(desk.vault, desk.clock).withdraw(decision, Withdrawal(desk.clock(), "P-0001", "No more", WORKER))
    assert f"whoever was told at once ({urgent})" in tasks(desk, decision)
    erasing.redact(urgent, "emergency.recipient", GROUND, SECOND)
    assert "Quagmire" not in tasks(desk, decision)
    entries = desk.vault.read(lambda kept: list(kept.entries.all()))
    assert not [one.header.kind for one in entries if b"Quagmire" in (one.document or b"")]
    assert desk.browsing.count(Query(text="Quagmire")) == 0
    assert [found.sentence for found in desk.vault.check() if not found.ok] == []


def test_a_reply_that_is_taken_out_stands_in_no_task(desk: Desk, erasing: Erasing) -> None:
    """The task to ask for it says that it is there, and nothing of what it says."""
    number = desk.sealed().number
    shared = desk.sharing.record(number, disclosure(desk.clock)).header.sequence
    desk.sharing.receive(number, receipt(desk.clock, shared))
    erasing.redact(number, f"disclosures.{shared}.receipts.1.reply", GROUND, SECOND)
    assert "zephyr" not in tasks(desk, number)


def test_an_emergency_stays_with_its_decision_on_hold_or_restricted(desk: Desk, erasing: Erasing) -> None:
    """Neither the whole of it nor a passage goes, also where a restricted line says nothing of emergencies."""
    urgent, decision = completed(desk)
    Retaining(desk.vault, desk.guiding, desk.clock).hold(decision, "A claim", WORKER)
    assert "hold" in erasing.problems_of_redaction(urgent, "emergency.what", GROUND, SECOND)["passage"]
    Restricting(desk.vault, desk.clock).restrict(decision, "She objects", WORKER)
    assert decision in erasing.problems_of_disposal([urgent], GROUND, SECOND)["numbers"]
    assert decision in erasing.problems_of_redaction(urgent, "emergency.what", GROUND, SECOND)["passage"]


def test_a_restricted_emergency_keeps_its_decision(desk: Desk, erasing: Erasing) -> None:
    """It would go with it, and nothing of a restricted record is erased."""
    urgent, decision = completed(desk)
    Restricting(desk.vault, desk.clock).restrict(urgent, "She objects", WORKER)
    assert urgent in erasing.problems_of_disposal([decision], GROUND, SECOND)["numbers"]
    Restricting(desk.vault, desk.clock).lift(urgent, "She agreed", WORKER)
    assert erasing.problems_of_disposal([decision], GROUND, SECOND) == {}


def test_why_it_was_held_can_be_taken_out(desk: Desk, erasing: Erasing) -> None:
    """A reason names people too."""
    number = desk.sealed().number
    retaining = Retaining(desk.vault, desk.guiding, desk.clock)
    retaining.hold(number, "A claim by Mr Quagmire", WORKER)
    retaining.lift_hold(number, "It is settled", WORKER)
    (key,) = [one.key for one in erasing.passages(number) if "Quagmire" in one.words]
    erasing.redact(number, key, GROUND, SECOND)
    assert not [one.key for one in erasing.passages(number) if "Quagmire" in one.words]
    assert [found.sentence for found in desk.vault.check() if not found.ok] == []


def test_a_record_that_is_named_twice_goes_once(desk: Desk, erasing: Erasing) -> None:
    """One disposal, and what was counted as due is counted again."""
    number = desk.sealed().number
    desk.sharing.record(number, disclosure(desk.clock))
    reviewing = Reviewing(desk.vault, Guiding(desk.vault, leaflet()), desk.clock)
    reviewing.keep_tally(reviewing.begin())
    assert erasing.dispose([number, number], GROUND, SECOND).numbers == (number,)
    kinds = desk.vault.read(lambda kept: [entry.header.kind for entry in kept.entries.about(number)])
    assert kinds.count(EntryKind.DISPOSAL) == 1
    assert reviewing.tally() is None


def test_nothing_is_left_of_the_draft_that_a_record_came_from(desk: Desk, erasing: Erasing) -> None:
    """The place where it was being typed, which a killed program or a restored copy leaves, and who looked at it."""
    draft = desk.complete()
    accessing = Accessing(desk.vault, desk.clock)
    accessing.opened([draft.reference])
    number = desk.deciding.seal(draft).number
    desk.sharing.record(number, disclosure(desk.clock))
    Places(desk.vault).put(Place("decide", draft.reference, typed="He hid it"))
    erasing.dispose([number], GROUND, SECOND)
    assert Places(desk.vault).get() is None
    assert accessing.looks(draft.reference).total == 0
