"""What is known of people, and where records name them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from infoshare_desktop.domain.acts.person import Person
from infoshare_desktop.domain.acts.sharing import Emergency
from infoshare_desktop.domain.decision.consent import ConsentStatus
from infoshare_desktop.domain.decision.disclosing import Recipient
from infoshare_desktop.domain.decision.information import Information, PersonLine
from infoshare_desktop.domain.flow import stand
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.people.people import Mention, age_on, mentions, problems
from infoshare_desktop.domain.records.listing import Row, State, row_of_draft, row_of_emergency
from infoshare_desktop.domain.records.record import read
from tests.domain.making import NOON, WORKER, pack, shared_with_consent

TODAY = date(2026, 5, 3)


def test_a_mention_says_how_they_stood_in_it() -> None:
    """Role, age and consent are those of the record; who is not in it is not mentioned."""
    made = shared_with_consent()
    (line,) = made.people
    draft = replace(
        made,
        people=(replace(line, role="client", age="16_to_17"), PersonLine("P-0009")),
        information=Information("Rent", ("ordinary",)),
    )
    row = row_of_draft(draft, stand(pack(), draft))
    assert list(mentions(row, draft, (line.reference, "P-0077"))) == [
        Mention(row, line.reference, draft.pack, "client", "16_to_17", ConsentStatus.GIVEN, ("ordinary",))
    ]
    assert list(mentions(row, draft, ("P-0077",))) == []


def test_who_would_be_told_anyway_was_not_asked() -> None:
    """The consent that counts is the one that stands, whatever was typed before."""
    made = shared_with_consent()
    (consent,) = made.consents
    draft = replace(made, consents=(replace(consent, anyway=Choice.YES),))
    (found,) = mentions(row_of_draft(draft, stand(pack(), draft)), draft, (consent.person,))
    assert found.consent is ConsentStatus.NOT_SOUGHT


def test_both_references_in_one_record_are_two_mentions() -> None:
    """The record had them as two people, and keeps that."""
    draft = replace(shared_with_consent(), people=(PersonLine("P-0001"), PersonLine("P-0002")))
    row = row_of_draft(draft, stand(pack(), draft))
    assert [found.person for found in mentions(row, draft, ("P-0001", "P-0002"))] == ["P-0001", "P-0002"]


def test_an_emergency_has_references_alone() -> None:
    """There was no time for more; so has a record whose content is not there."""
    emergency = Emergency(NOON, Recipient("Police"), "Where he is", "A knife", WORKER, people=("P-0001", "P-0002"))
    row = row_of_emergency("KM-2026-0001", emergency, completed=False)
    assert list(mentions(row, emergency, ("P-0002",))) == [Mention(row, "P-0002")]
    assert list(mentions(Row("D-0001", State.DISCARDED, NOON), None, ("P-0002",))) == []


@pytest.mark.parametrize(
    ("born_on", "born_year", "field"),
    [
        (date(2026, 5, 4), None, "born_on"),
        (date(1026, 5, 4), None, "born_on"),
        (None, 2027, "born_year"),
        (None, 26, "born_year"),
        (date(2001, 2, 3), 2001, "born_year"),
    ],
)
def test_impossible_births(born_on: date | None, born_year: int | None, field: str) -> None:
    """A birth still to come, one too long ago, and an estimate beside the day that is known."""
    assert set(problems(Person("P-0001", born_on=born_on, born_year=born_year), TODAY)) == {field}


@pytest.mark.parametrize(("born_on", "born_year"), [(TODAY, None), (None, 2026), (None, 1900), (None, None)])
def test_possible_births(born_on: date | None, born_year: int | None) -> None:
    """Today, this year, long ago, or not known."""
    assert problems(Person("P-0001", born_on=born_on, born_year=born_year), TODAY) == {}


@pytest.mark.parametrize(
    ("born_on", "born_year", "age"),
    [
        (date(2010, 5, 3), None, 16),
        (date(2010, 5, 4), None, 15),
        (date(2008, 2, 29), None, 18),
        (None, 2010, 16),
        (None, None, None),
    ],
)
def test_age(born_on: date | None, born_year: int | None, age: int | None) -> None:
    """Whole years on the day; about as many where only a year is known."""
    assert age_on(Person("P-0001", born_on=born_on, born_year=born_year), TODAY) == age


def test_details_of_the_first_schema_are_readable() -> None:
    """They have neither contacts nor household."""
    kept = b'{"schema":"person/1","statement":{"reference":"P-0001","name":"Ada","born_on":"2011-02-28",'
    kept += b'"contact":"07700 900001","note":"","born_year":null}}'
    assert read(kept, Person) == Person("P-0001", "Ada", date(2011, 2, 28), "07700 900001")
