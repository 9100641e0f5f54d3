"""Where a passage stands, and the statement without it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace

import pytest

from infoshare_desktop.domain.acts.correcting import Amendment
from infoshare_desktop.domain.acts.sharing import Danger, Disclosure, PersonTold, Receipt, Warned
from infoshare_desktop.domain.acts.withdrawing import WITHDRAWAL_SCHEMA, Withdrawal
from infoshare_desktop.domain.chain import GENESIS, Entry, EntryKind, Head, Header, document, link
from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.beginning import Requester, Trigger
from infoshare_desktop.domain.decision.consent import Consent
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Recipient, Telling, TellWhen
from infoshare_desktop.domain.decision.information import Information, Statement
from infoshare_desktop.domain.decision.interest import Interest
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.erasing.taking_out import (
    Spot,
    amendments_of,
    mark,
    put,
    spots_of,
    taken_out_of_draft,
    withdrawals_of,
    without,
)
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.records.record import SCHEMA, Decision, sealed, statement
from tests.domain.making import NOON, WORKER, pack, shared_with_consent

GONE = "[gone]"


def decision() -> Decision:
    """A decision with advice and a person who was not asked."""
    draft = replace(
        shared_with_consent(),
        advice=(Advice("1", "purpose", followed=Choice.NO, followed_why="She knew more"),),
        consents=(Consent("P-0001", Choice.YES, not_sought_because=("danger",), not_sought_note="He listens in"),),
    )
    return sealed(draft, pack(), WORKER, "KM-2026-0001", NOON)


def entry(sequence: int, kind: EntryKind, act: object, schema: str = SCHEMA) -> Entry:
    """An entry with a statement."""
    header = Header(sequence, kind, "KM-2026-0001", NOON, schema, b"")
    return link(Head(sequence - 1, GENESIS), header, document(schema, statement(act)), b"")


def changed(before: object, after: object) -> set[str]:
    """The names of the fields that are not as before."""
    assert is_dataclass(before)
    return {part.name for part in fields(before) if getattr(before, part.name) != getattr(after, part.name)}


SEALED = entry(1, EntryKind.SEAL, decision())
SHARED = entry(
    7,
    EntryKind.DISCLOSURE,
    Disclosure(
        NOON, Recipient("Police", "J. Bell"), "All", WORKER, warned=(Warned(Danger.ACCUSED, "P-0002", "Needed"),)
    ),
)
RECEIPTS = [
    entry(sequence, EntryKind.RECEIPT, Receipt(about, NOON, "J. Bell", WORKER, "Thanks"))
    for sequence, about in ((8, 7), (9, 6), (10, 7))
]
ENTRIES = [SEALED, SHARED, *RECEIPTS]


@pytest.mark.parametrize(
    ("key", "spots"),
    [
        ("outcome.reasons", (Spot(1, ("outcome", "reasons")),)),
        ("statements.a", (Spot(1, ("information", "statements", "a")),)),
        ("disclosures.7.what", (Spot(7, ("what",)),)),
        ("disclosures.7.receipts.1.reply", (Spot(8, ("reply",)),)),
        ("disclosures.7.receipts.2.reply", (Spot(10, ("reply",)),)),
        ("disclosures.7.receipts.0.reply", ()),
        ("planned.2.what", (Spot(1, ("planned", "2", "what")),)),
        ("disclosures.7.receipts.3.reply", ()),
        ("disclosures.7.warned.accused.P-0002", (Spot(7, ("warned", "accused.P-0002")),)),
        ("emergency.what", ()),
        ("breach.what", ()),
    ],
)
def test_a_key_leads_to_its_entry(key: str, spots: tuple[Spot, ...]) -> None:
    """Into the decision, or into the act that it names."""
    assert spots_of(key, ENTRIES) == spots


@pytest.mark.parametrize(
    ("path", "words", "gone"),
    [
        (("outcome", "reasons"), "She asked me to", "She asked me to"),
        (("planned", "a", "what"), "That she needs a room", "That she needs a room"),
        (("answers", "purpose", "reason"), "because purpose", "because purpose"),
        (("advice", "1", "followed"), "No: She knew more", "She knew more"),
        (("consents", "P-0001", "not_sought_because"), "In danger; He listens in", "He listens in"),
    ],
)
def test_the_words_go_and_all_else_stays(path: tuple[str, ...], words: str, gone: str) -> None:
    """The note to a choice goes, and the choice stays."""
    before = replace(decision(), outcome=replace(decision().outcome, reasons="She asked me to"))
    after = put(before, path, words, GONE)
    assert gone in str(before)
    assert str(after) == str(before).replace(gone, GONE)


def test_a_passage_goes_from_a_draft_too() -> None:
    """An answer stands there by its question; a statement has the shorter key that it has in the record."""
    said = Information("Late", statements=(Statement("a", text="He said it"), Statement("b", text="She said it")))
    draft = replace(shared_with_consent(), information=said)
    bare = taken_out_of_draft(draft, "answers.purpose.reason", GONE)
    assert bare == draft.answered("purpose", replace(draft.answer("purpose"), reason=GONE))
    (first, second) = taken_out_of_draft(draft, "statements.a", GONE).information.statements
    assert (first.text, second.text) == (GONE, "She said it")
    assert taken_out_of_draft(draft, "answers.nothing.reason", GONE) == draft


@pytest.mark.parametrize("path", [("decided_at",), ("outcome", "kind"), ("nothing", "there"), ("planned", "z", "what")])
def test_what_is_no_text_stays(path: tuple[str, ...]) -> None:
    """A day, a choice without a note, a way that leads nowhere."""
    assert without(SEALED, path, "3 May 2026, KM-2026-0001", GONE) is None


def test_a_line_with_several_texts_loses_what_was_shown_of_it() -> None:
    """The longest gets the mark, the others are emptied; what was not shown stays."""
    taken = without(SHARED, ("recipient",), "J. Bell, Police", GONE)
    assert taken is not None
    assert taken.statement["recipient"] == {"organisation": "", "name": GONE, "role": "", "contact": ""}
    warned = without(SHARED, ("warned", "accused.P-0002"), "May reach P-0002: Needed", GONE)
    assert warned is not None
    assert warned.statement["warned"] == [{"danger": "accused", "person": "P-0002", "because": GONE}]


@pytest.mark.parametrize(
    ("value", "path", "words", "emptied"),
    [
        (
            Telling("P-0001", TellWhen.NOT_TOLD, "He reads her post", "danger", by="He", said="post"),
            (),
            "Not told: He: He reads her post",
            ("by", "why_not"),
        ),
        (PersonTold("P-0001", TellWhen.AFTER, "A danger", "danger", said="A"), (), "In danger: A danger", ("why_not",)),
        (
            Requester("Police", "J. Bell", "DC", contact="Bell", verified="Bell", reference="DC"),
            (),
            "J. Bell, DC, Police",
            ("organisation", "name", "position"),
        ),
        (
            Statement("a", "said", "He said it", "said", "His aunt said it", "May"),
            (),
            "He said it · His aunt said it · May",
            ("text", "source_note", "when"),
        ),
        (FollowUp("a", "ring them", "Kim", kind="ring"), (), "ring them, Kim", ("what", "owner")),
        (Consent("P-0001", covers="All of it", note="All"), ("covers",), "All of it", ("covers",)),
        (Interest("P-0001", if_shared="He hits her", why="He"), ("if_shared",), "He hits her", ("if_shared",)),
        (
            Requester(verified="rang", verified_note="rang", reference="7"),
            ("verified_note",),
            "rang",
            ("verified_note",),
        ),
        (Requester(reference="CAD 7", authority="7"), ("reference",), "CAD 7", ("reference",)),
    ],
)
def test_what_was_not_chosen_stays_though_its_words_were_shown_elsewhere(
    value: object, path: tuple[str, ...], words: str, emptied: tuple[str, ...]
) -> None:
    """Only the typed texts that make up the chosen line go; another text of the same words, and every choice, stays."""
    assert changed(value, put(value, path, words, GONE)) == set(emptied)


def test_how_to_reach_a_planned_recipient_is_a_passage_of_its_own() -> None:
    """It stays when their name goes; of what was really passed on both stand in one line."""
    who = Recipient("Police", "J. Bell", "", "Bell")
    plan = put(PlannedDisclosure("a", who), ("recipient",), "J. Bell, Police", GONE)
    assert plan.recipient == Recipient("", GONE, "", "Bell")
    act = put(Disclosure(NOON, who, "All", WORKER), ("recipient",), "J. Bell, Police, Bell", GONE)
    assert act.recipient == Recipient("", GONE, "", "")


def test_a_choice_that_was_checked_stays_when_the_note_beside_it_goes() -> None:
    """Also where the choice's id is a word of what was shown; who asks has that note as a passage of its own."""
    act = Disclosure(NOON, Recipient(), "All", WORKER, verified="rang", verified_note="the desk number")
    assert changed(act, put(act, ("verified",), "I rang back: the desk number", GONE)) == {"verified_note"}
    made = Trigger(requester=Requester(verified="knows", verified_note="back"))
    assert put(made, ("requester", "verified"), "Rang back", GONE) == made


@pytest.mark.parametrize(
    ("value", "path"),
    [
        (Information(statements=(Statement("a"),)), ("statements",)),
        (Information(statements=(Statement("a", "fact"),)), ("statements", "a")),
        (decision(), ("people", "P-0001")),
    ],
)
def test_what_is_told_of_lists_and_choices_is_left(value: object, path: tuple[str, ...]) -> None:
    """Nothing of it was typed."""
    assert put(value, path, None, GONE) == value


def test_corrections_lose_what_they_quote() -> None:
    """Both versions of the words; those of other passages stay."""
    acts = [
        Amendment(NOON, passage, "Label", "before", "after", "why", WORKER)
        for passage in ("outcome.reasons", "duty.detail")
    ]
    entries = [entry(place, EntryKind.AMENDMENT, act) for place, act in enumerate(acts, start=3)]
    (taken,) = amendments_of("outcome.reasons", entries, GONE)
    assert taken.sequence == 3
    assert (taken.statement["original"], taken.statement["corrected"], taken.statement["reason"]) == (GONE, GONE, "why")


def test_a_recipient_goes_from_the_tasks_of_withdrawals_and_nothing_else_does() -> None:
    """The task to tell another recipient stays, and so do all of them where another passage goes."""
    tasks = tuple(FollowUp(f"withdrawn-1-{name}", f"Tell {name} that") for name in ("J. Bell, Police", "Housing"))
    act = Withdrawal(NOON, "P-0001", "No more", WORKER, follow_ups=tasks)
    gone = entry(11, EntryKind.WITHDRAWAL, act, WITHDRAWAL_SCHEMA)
    entries = [*ENTRIES, replace(gone, document=None), entry(12, EntryKind.WITHDRAWAL, act, WITHDRAWAL_SCHEMA)]
    (taken,) = withdrawals_of(SHARED, ("recipient",), entries, GONE)
    assert (taken.sequence, taken.schema) == (12, WITHDRAWAL_SCHEMA)
    assert [task["what"] for task in taken.statement["follow_ups"]] == [f"Tell {GONE} that", "Tell Housing that"]
    assert withdrawals_of(SHARED, ("what",), entries, GONE) == ()
    assert withdrawals_of(SEALED, ("recipient",), entries, GONE) == ()
    assert withdrawals_of(replace(SHARED, document=None), ("recipient",), entries, GONE) == ()


def test_the_mark_says_why_when_by_whom_and_with_whom() -> None:
    """Design section 6."""
    said = mark(" Somebody else's ", NOON, WORKER, "Sam Lee")
    assert said == "[Taken out on 3 May 2026 by Kim Mason, agreed with Sam Lee: Somebody else's]"
