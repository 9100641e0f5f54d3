"""What stands in the way of passing information on."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from infoshare_desktop.domain.acts.person import ContactLine, Person, Safety
from infoshare_desktop.domain.acts.sharing import Danger, Disclosure, Warned
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Recipient
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.warnings.passing import DisclosureWarning, Passing, unanswered, warnings
from tests.domain.making import NOON, WORKER

ROSA: Final = Person(
    "P-0001",
    "Rosa Quill",
    contacts=(
        ContactLine("14 Mill Lane, Norton, TS20 1AB", Safety.HIDDEN),
        ContactLine("07700 900123", Safety.UNSAFE, "Darren answers it"),
        ContactLine("07700 900456", Safety.SAFE),
        ContactLine("rosa.q@example.org"),
    ),
)
DARREN: Final = Person(
    "P-0002",
    "Darren Marsh",
    contact="9 Chapel Street, Norton\n020 7946 0202",
    contacts=(ContactLine("d.marsh@example.org"),),
)
TRACEY: Final = Person("P-0003", "Tracey Bell", lives_with=("P-0002",))
DAZ: Final = Person("P-0009", "Daz", contact="07700 900999")

LINES: Final = (
    PersonLine("P-0001", "victim", address_secret=Choice.YES, not_to_learn=("P-0002",)),
    PersonLine("P-0002", "accused"),
)
KNOWN: Final = {"P-0001": (ROSA,), "P-0002": (DARREN, DAZ), "P-0003": (TRACEY,)}
OFFICE: Final = Recipient("Housing Options", "J. Bell", "Duty officer", "020 7946 0303")
PASSING: Final = Passing(OFFICE, shared="That she needs a room before Friday")

MUST_NOT_LEARN: Final = (Danger.MUST_NOT_LEARN, "P-0002")
HOUSEHOLD: Final = (Danger.HOUSEHOLD, "P-0003")
HIDDEN: Final = (Danger.HIDDEN_ADDRESS, "P-0001")
UNSURE: Final = (Danger.UNSURE_CONTACT, "P-0001")
UNSAFE: Final = (Danger.UNSAFE_CONTACT, "P-0001")


def told(passing: Passing) -> list[tuple[Danger, str]]:
    """Each danger, and about whom."""
    return [(one.danger, one.person) for one in warnings(passing, LINES, KNOWN)]


@pytest.mark.parametrize(
    ("passing", "expected"),
    [
        (replace(PASSING, recipient=Recipient(name="D. Marsh")), [MUST_NOT_LEARN]),
        (replace(PASSING, recipient=Recipient("Marsh, Darren Ltd")), [MUST_NOT_LEARN]),
        (replace(PASSING, recipient=replace(OFFICE, contact="+44 20 7946 0202")), [MUST_NOT_LEARN]),
        (replace(PASSING, recipient=replace(OFFICE, contact="9 chapel st")), [MUST_NOT_LEARN]),
        (replace(PASSING, recipient=replace(OFFICE, contact="D.MARSH@EXAMPLE.ORG")), [MUST_NOT_LEARN]),
        (replace(PASSING, recipient=Recipient("P-0002")), [MUST_NOT_LEARN]),
        (replace(PASSING, recipient=replace(OFFICE, name="Daz")), [MUST_NOT_LEARN]),
        (replace(PASSING, recipient=replace(OFFICE, contact="07700900999")), [MUST_NOT_LEARN]),
        (replace(PASSING, copies="Her GP; darren marsh"), [MUST_NOT_LEARN]),
        (replace(PASSING, copies="020 7946 0202"), [MUST_NOT_LEARN]),
        (replace(PASSING, recipient=Recipient(name="Tracey Bell")), [HOUSEHOLD]),
        (replace(PASSING, copies="T. Bell"), [HOUSEHOLD]),
        (replace(PASSING, shared="She is at 14 mill lane now"), [HIDDEN]),
        (replace(PASSING, shared="Write to ts201ab"), [HIDDEN]),
        (replace(PASSING, shared="She moved to Mill Lane"), [HIDDEN]),
        (replace(PASSING, copies="The neighbour, 15 Mill Lane"), [HIDDEN]),
        (replace(PASSING, recipient=replace(OFFICE, contact="07700-900-123")), [UNSAFE]),
        (replace(PASSING, rung="I rang 07700 900123 back"), [UNSAFE]),
        (replace(PASSING, recipient=Recipient(name="Rosa Quill", contact="07700 900456")), []),
        (replace(PASSING, recipient=Recipient(name="Rosa Quill", contact="Rosa.Q@example.org")), [UNSURE]),
        (replace(PASSING, copies="rosa.q@example.org"), [UNSURE]),
        (
            Passing(Recipient(name="Darren Marsh"), "Tracey Bell", "14 Mill Lane", "07700 900123"),
            [MUST_NOT_LEARN, HOUSEHOLD, HIDDEN, UNSAFE],
        ),
    ],
)
def test_warned_of(passing: Passing, expected: list[tuple[Danger, str]]) -> None:
    """Each danger is named with its person, and only that; an entry under another reference of a person counts."""
    assert told(passing) == expected


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (PlannedDisclosure("1", Recipient(name="Darren Marsh")), [MUST_NOT_LEARN]),
        (PlannedDisclosure("1", OFFICE, copies="T. Bell"), [HOUSEHOLD]),
        (PlannedDisclosure("1", OFFICE, what="She is at 14 Mill Lane"), [HIDDEN]),
        (PlannedDisclosure("1", OFFICE, action_wanted="Write to 14 Mill Lane"), [HIDDEN]),
        (PlannedDisclosure("1", OFFICE, conditions_note="Never say 14 Mill Lane"), [HIDDEN]),
        (PlannedDisclosure("1", OFFICE, withheld="14 Mill Lane", need_to_know="They let TS20 1AB"), []),
    ],
)
def test_a_plan_is_looked_at_as_what_comes_of_it(plan: PlannedDisclosure, expected: list[tuple[Danger, str]]) -> None:
    """All that the recipient would get; not what is left out, nor the worker's own reasons."""
    assert told(Passing.planned(plan)) == expected
    act = Disclosure(NOON, plan.recipient, plan.what, WORKER, copies=plan.copies)
    done = replace(act, action_wanted=plan.action_wanted, conditions_note=plan.conditions_note)
    assert told(Passing.done(done)) == expected


@pytest.mark.parametrize(
    "recipient",
    [
        OFFICE,
        Recipient("Northshire Police", "PC 4471 Hale", "Neighbourhood team", "101"),
        Recipient("Norton Surgery", "Dr A. Marshall", "GP", "9 Mill Lane, Norton, TS20 2AB"),
        Recipient("St Mary's School", "Siân Darrenby", "Head", "020 7946 0203"),
        Recipient("Children's front door", "", "", "mash@northshire.example.org"),
        Recipient("Women's Aid", "Tracey", "Advocate", "0808 2000 247"),
        Recipient("Ambulance control", "Reference 20794602", "", "999"),
    ],
)
def test_no_false_alarm(recipient: Recipient) -> None:
    """Ordinary agencies with ordinary names and numbers are let pass."""
    assert told(replace(PASSING, recipient=recipient)) == []


def test_accused_who_may_know() -> None:
    """Somebody said to have done the harm is warned of, whether or not anybody asked to keep it from them."""
    lines = (replace(LINES[0], not_to_learn=()), LINES[1])
    found = warnings(Passing(Recipient(name="Darren Marsh")), lines, KNOWN)
    assert [(one.danger, one.person) for one in found] == [(Danger.ACCUSED, "P-0002")]


def test_household_is_found_from_either_side() -> None:
    """It is enough that one of the two has noted that they live together."""
    known = {**KNOWN, "P-0002": (replace(DARREN, lives_with=("P-0003",)),), "P-0003": (replace(TRACEY, lives_with=()),)}
    (found,) = warnings(Passing(Recipient(name="Tracey Bell")), LINES, known)
    assert found == DisclosureWarning(Danger.HOUSEHOLD, "P-0003", "P-0002")


def test_any_address_counts_where_the_address_is_secret() -> None:
    """Where the record says that the address is secret, one that nobody marked counts, and a phone does not."""
    rosa = Person("P-0001", "Rosa Quill", contact="14 Mill Lane, Norton\n07700 900456")
    for words, expected in (("at 14 Mill Lane", [HIDDEN]), ("on 07700 900456", [])):
        found = warnings(replace(PASSING, shared=words), LINES, {**KNOWN, "P-0001": (rosa,)})
        assert [(one.danger, one.person) for one in found] == expected
    open_about_it = (replace(LINES[0], address_secret=Choice.NO), LINES[1])
    assert warnings(replace(PASSING, shared="at 14 Mill Lane"), open_about_it, {**KNOWN, "P-0001": (rosa,)}) == ()


@pytest.mark.parametrize("danger", list(Danger))
def test_sentence_has_no_name(danger: Danger) -> None:
    """A warning speaks of references: the screen can be seen over a shoulder, and the record is read by others."""
    sentence = DisclosureWarning(danger, "P-0002", "P-0004").sentence
    assert "P-0002" in sentence
    assert "{" not in sentence


def test_answered() -> None:
    """A reason answers the warning that it was given for, and an empty one answers nothing."""
    one, other = DisclosureWarning(Danger.ACCUSED, "P-0002"), DisclosureWarning(Danger.HIDDEN_ADDRESS, "P-0001")
    given = (Warned(Danger.ACCUSED, "P-0002", "He asked for it"), Warned(Danger.HIDDEN_ADDRESS, "P-0001", " "))
    assert unanswered((one, other), given) == (other,)
    assert unanswered((one, other), ()) == (one, other)


def test_somebody_who_is_not_in_the_vault() -> None:
    """A reference without details is still known again by itself."""
    assert told_without_details(Recipient("P-0002")) == [MUST_NOT_LEARN]
    assert told_without_details(OFFICE) == []


def told_without_details(recipient: Recipient) -> list[tuple[Danger, str]]:
    """What is warned of where nobody's details are known."""
    return [(one.danger, one.person) for one in warnings(Passing(recipient), LINES, {})]
