"""Real cases in which information reached somebody whom it should not have: each is stopped here.

The facts behind them are public: reprimands and penalties of the Information Commissioner, and judgments. The people,
places and words are made up. Each test names its control, and is red without it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.decision.disclosing import Recipient
from infoshare_desktop.domain.errors import NotAllowed
from infoshare_desktop.domain.guidance import Choice, ListName
from infoshare_desktop.ui.records.reading import Action
from tests.cases.story import (
    DARREN,
    HIS_PHONE,
    NEW_ADDRESS,
    OLD_ADDRESS,
    ROSA,
    act,
    decided,
    draft,
    people,
)

if TYPE_CHECKING:
    from infoshare_desktop.domain.acts.sharing import Disclosure
    from infoshare_desktop.domain.records.record import Decision
    from tests.ui.workshop import Workshop


def refusal(workshop: Workshop, decision: Decision, made: Disclosure) -> str:
    """The sentence with which it is not marked as sent; nothing of it is kept."""
    before = workshop.sharing.history(decision.number).disclosures
    with pytest.raises(NotAllowed) as refused:
        workshop.sharing.record(decision.number, made)
    assert workshop.sharing.history(decision.number).disclosures == before
    return str(refused.value)


def test_nothing_stands_in_the_way_of_what_is_right(workshop: Workshop) -> None:
    """The act that the cases start from is recorded without a word: what stops them is what they do otherwise."""
    decision = decided(workshop)
    workshop.sharing.record(decision.number, act(workshop, decision))
    assert workshop.sharing.history(decision.number).disclosures[0][1].warned == ()


def test_bolton(workshop: Workshop) -> None:
    """Bolton at Home: a voicemail about her new home was left on her husband's phone.

    Control: a contact can be marked as unsafe. It stops: marking as sent by that number, however it is written, also
    where it was only rung to check.
    """
    decision = decided(workshop)
    right = act(workshop, decision)
    assert HIS_PHONE == "07700 900123"
    to_his_phone = replace(right, recipient=Recipient(name="Rosa Quill", contact="+44 7700 900-123"))
    assert f"{ROSA} that is marked as unsafe" in refusal(workshop, decision, to_his_phone)
    assert "marked as unsafe" in refusal(workshop, decision, replace(right, verified_note="I rang 07700900123"))


def test_wakefield(workshop: Workshop) -> None:
    """Wakefield Council: the mother's address stood inside a medical report in a bundle; three people missed it.

    Control: an address that is kept as secret is looked for in what is shared. It stops: marking as sent.
    """
    decision = decided(workshop)
    report = "Seen at clinic 3 May. Lives with her son at 14, Mill Ln. Norton. Bruises on both arms, healing."
    assert f"{ROSA} that must stay secret" in refusal(workshop, decision, replace(act(workshop, decision), what=report))
    assert NEW_ADDRESS.startswith("14 Mill Lane")


def test_nottinghamshire(workshop: Workshop) -> None:
    """Nottinghamshire County Council: one assessment went unredacted to the mother and to two ex-partners.

    Control: what and what not is said for each recipient, and each planned recipient is used up by one act. It stops:
    marking as sent to a second one on the ticket of the first, without saying what was left out for them.
    """
    decision = decided(workshop)
    right = act(workshop, decision)
    workshop.sharing.record(decision.number, right)
    to_her_sister = replace(right, recipient=Recipient(name="Ana Quill"))
    assert "recorded before" in refusal(workshop, decision, to_her_sister)
    unplanned = replace(to_her_sister, planned_id="", new_because="She asked me to tell her sister too", withheld=" ")
    assert "what you left out" in refusal(workshop, decision, unplanned)
    unexplained = replace(unplanned, withheld="His name", new_because="")
    assert "added after the decision" in refusal(workshop, decision, unexplained)


def test_south_wales(workshop: Workshop) -> None:
    """South Wales Police: who had asked about them reached the people asked about.

    Controls: who must not learn is asked for wherever somebody could be harmed by it, and compared with every
    recipient. They stop: sealing without a word on it, and marking as sent to him, or with a copy to him.
    """
    people(workshop)
    with pytest.raises(NotAllowed, match=ROSA):
        workshop.deciding.seal(draft(workshop, role="informant", not_to_learn=()))
    decision = workshop.deciding.seal(draft(workshop, role="informant"))
    right = act(workshop, decision)
    to_him = replace(right, recipient=Recipient(name="Mr D. Marsh"))
    assert f"{DARREN}, who must not learn" in refusal(workshop, decision, to_him)
    assert f"{DARREN}, who must not learn" in refusal(workshop, decision, replace(right, copies="marsh, darren"))


def test_charnwood(workshop: Workshop) -> None:
    """Charnwood Borough Council: her new address was posted to the old one that she had shared with him.

    Controls: the old address is marked as unsafe, the new one as secret, and where somebody is to be shielded a second
    person compares an address that something is posted to. They stop: marking as sent.
    """
    decision = decided(workshop)
    right = replace(act(workshop, decision), method="tracked_post", security=("sealed",))
    assert "second person" in refusal(workshop, decision, right)
    checked = replace(right, address_checked_by="Sal Okoro")
    to_the_old = replace(checked, recipient=Recipient(name="Rosa Quill", contact="9, Chapel St, Norton"))
    assert OLD_ADDRESS.startswith("9 Chapel Street")
    assert "marked as unsafe" in refusal(workshop, decision, to_the_old)
    assert "must stay secret" in refusal(workshop, decision, replace(checked, what=f"Your new home: {NEW_ADDRESS}"))
    workshop.sharing.record(decision.number, checked)


def test_birmingham(workshop: Workshop) -> None:
    """Birmingham Children's Trust: words copied from minutes put another child's allegations into a family's plan.

    Controls: no command copies from one case into another, deciding again carries over references alone, and somebody
    has to look for other people in what goes out. They stop: copying between cases, and marking as sent unlooked.
    """
    decision = decided(workshop)
    again = workshop.deciding.start(decision.number)
    blank = workshop.deciding.start()
    carried = replace(again, reference=blank.reference, started_at=blank.started_at, earlier="", people=())
    assert carried == blank
    assert [line.reference for line in again.people] == [ROSA, DARREN]
    assert {(line.role, line.age, line.not_to_learn) for line in again.people} == {("", "", ())}
    assert not [action for action in Action if "copy" in action.value or "duplicate" in action.value]
    assert "other people in it" in refusal(workshop, decision, replace(act(workshop, decision), others_removed=False))


def test_newham(workshop: Workshop) -> None:
    """Newham: the unredacted list of 203 people went by one mail to 44 recipients, though a redacted one existed.

    Controls: one record for each recipient, and the question whether it would do without saying who it is. They stop:
    marking as sent to many at once, and sealing without an answer to that question.
    """
    decision = decided(workshop)
    right = replace(act(workshop, decision), method="secure_email", security=("encrypted",), address_checked_by="Sal")
    for copies in ("a@example.org, b@example.org", "Youth team; Probation", "School\nPolice", "One, two, three"):
        assert "recipient of their own" in refusal(workshop, decision, replace(right, copies=copies))
    workshop.sharing.record(decision.number, replace(right, copies="Her GP"))
    unasked = draft(workshop)
    unasked = replace(unasked, information=replace(unasked.information, anonymous_would_do=None))
    with pytest.raises(NotAllowed):
        workshop.deciding.seal(unasked)
    workshop.deciding.seal(replace(unasked, information=replace(unasked.information, anonymous_would_do=Choice.NO)))


def test_norwood(workshop: Workshop) -> None:
    """Norwood Ravenswood: reports on four children were left outside a door, and were gone.

    Controls: no way of sharing leaves anything behind, and what goes by hand names the hand. They stop: marking as
    sent.
    """
    decision = decided(workshop)
    methods = workshop.guiding.current().choices(ListName.METHODS).entries
    assert not [one.label for one in methods if "left" in one.label.lower() or "door" in one.label.lower()]
    by_hand = replace(act(workshop, decision), method="by_hand", recipient=Recipient("Her placement"))
    assert "into whose hand" in refusal(workshop, decision, by_hand)
    workshop.sharing.record(decision.number, replace(by_hand, recipient=Recipient("Her placement", "Ngozi Eze")))
