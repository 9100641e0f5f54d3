"""What is read out to an adviser: whatever was typed wherever, nobody can be known by it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import pytest

from infoshare_desktop.domain.acts.person import ContactLine, Person
from infoshare_desktop.domain.advising.advice_brief import advice_brief
from infoshare_desktop.domain.advising.unnamed import StandIn, Unnamed
from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.beginning import Duty, Requester, Trigger
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Recipient, Telling
from infoshare_desktop.domain.decision.draft import Answer, Draft
from infoshare_desktop.domain.decision.information import Information, PersonLine, Statement
from infoshare_desktop.domain.decision.interest import Interest, ManagerTold
from infoshare_desktop.domain.decision.law import Law
from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.profile import Contact, ContactKind, ListedContact, Profile
from tests.guidance.builtin import leaflet
from tests.hand_clock import START

if TYPE_CHECKING:
    from collections.abc import Iterator

ROSA: Final = Person(
    "P-0042",
    "Rosa Quill",
    born_on=date(1984, 3, 9),
    contact="14 Mill Lane, Norton, NT1 2AB",
    contacts=(ContactLine("07700 900123"), ContactLine("rosa.q@example.org")),
)
PROFILE: Final = Profile("Kim Mason", others=(ListedContact(ContactKind.MANAGER, Contact("Jo Reed", "01632 960 004")),))
SECRETS: Final = {
    "name": "Rosa Quill",
    "first name": "Rosa",
    "reference": "P-0042",
    "somebody else's reference": "P-0777",
    "record": "KM-2026-0137",
    "case": "HT/2231/b",
    "address": "14 Mill Lane",
    "address in small letters": "14  mill lane",
    "town": "Norton",
    "postcode": "NT1 2AB",
    "another postcode": "sw1a 1aa",
    "phone": "07700 900123",
    "another phone": "+44 20 7946 0101",
    "mail": "rosa.q@example.org",
    "birth date": "9 March 1984",
    "birth date in figures": "09/03/1984",
    "birth date with short month": "9 Mar 1984",
    "birth date, short": "9.3.84",
    "who said it": "Ida Moss",
    "who asks": "Lee Hardcastle",
    "colleague": "Jo Reed",
    "police reference": "CRIME-88-1207",
}
"""By what each of them is."""

_IDS: Final = frozenset(
    {"id", "reference", "pack", "person", "question", "wording", "because", "status", "standing", "earlier"}
    | {
        "kind",
        "role",
        "age",
        "source",
        "form",
        "verified",
        "method",
        "channel",
        "basis",
        "power",
        "giver",
        "competence",
    }
    | {"special_condition", "offence_condition", "without_consent_because", "reason", "zone", "responsible"}
)
"""Text fields that hold ids, and the reason why somebody is not told, which is one too."""
_WHO: Final = frozenset(
    {"name", "contact", "case", "adviser", "by", "owner", "confirmed_by", "decided_with", "source_note"}
)
"""Fields that say by themselves who somebody is; what stands there is looked for in the others."""


def filled(text: str) -> Draft:
    """A draft with this text in every field that a worker types into, and all lines that there can be."""
    blank = Draft(
        "D-0031",
        "0" * 64,
        START,
        trigger=Trigger("request", requester=Requester(kind="police", verified="called_back")),
        information=Information(statements=(Statement("1", "allegation", source="told"),)),
        duty=Duty("court_order"),
        people=(PersonLine("P-0042", "client", "18_or_over", years=42),),
        answers={"purpose": Answer(Choice.NOT_SURE)},
        consents=(Consent("P-0042", status=ConsentStatus.REFUSED),),
        interests=(Interest("P-0042", Choice.YES),),
        manager=ManagerTold(Choice.YES),
        law=Law("safeguarding"),
        advice=(Advice("1", "purpose"), Advice("2", "purpose", said="answered")),
        planned=(PlannedDisclosure("1", Recipient()),),
        tellings=(Telling("P-0042"),),
        follow_ups=(FollowUp("1"),),
        outcome=Outcome(),
        emergencies=(),
    )
    draft: Draft = with_text(blank, text)
    answer = replace(draft.answers["purpose"], reason=text)
    open_advice = replace(draft.advice[0], said="", adviser="Sal Okoro, lead")
    return replace(draft, answers={"purpose": answer}, advice=(open_advice, draft.advice[1]), reference="D-0031")


def with_text(value: Any, text: str) -> Any:
    """A value with this text in all its free text fields."""
    if not is_dataclass(value) or isinstance(value, type):
        return tuple(with_text(part, text) for part in value) if isinstance(value, tuple) else value
    changed = {}
    for part in fields(value):
        held = getattr(value, part.name)
        if type(held) is str:
            changed[part.name] = held if part.name in _IDS | _WHO else text
        elif is_dataclass(held) or isinstance(held, tuple):
            changed[part.name] = with_text(held, text)
    return replace(value, **changed)


def identified(draft: Draft) -> Draft:
    """The draft with what is known of the people around it, so that the texts can speak of them."""
    who = draft.trigger.requester
    requester = replace(who, name="Lee Hardcastle", reference="CRIME-88-1207", contact="0113 496 0007")
    (line,) = draft.information.statements
    statements = (replace(line, source_note="Ida Moss, neighbour"),)
    return replace(
        draft,
        trigger=replace(draft.trigger, case="HT/2231/b", requester=requester),
        information=replace(draft.information, statements=statements),
    )


def said(draft: Draft) -> str:
    """All words of the brief."""
    brief = advice_brief(draft, "purpose", leaflet(), (ROSA,), PROFILE)

    def words() -> Iterator[str]:
        for fact in (*brief.people, *brief.information):
            yield from (fact.label, fact.words)
        yield from (brief.question, brief.why, *brief.asked)

    return "\n".join(words())


@pytest.mark.parametrize("secret", SECRETS.values(), ids=SECRETS)
def test_nothing_by_which_somebody_could_be_known(secret: str) -> None:
    """Whatever field it was typed into: it is not read out, and what stands around it is."""
    text = f"Yesterday we heard of {secret}, who was seen there again."
    words = said(identified(filled(text)))
    assert secret.casefold() not in words.casefold()
    assert "who was seen there again" in words


def test_what_matters_is_read_out() -> None:
    """Trigger, what sort of agency asks, the statement with its kind and source, consent and the harm either way."""
    draft = identified(filled("Something happened"))
    brief = advice_brief(draft, "purpose", leaflet(), (ROSA,), PROFILE)
    facts = {fact.label: fact.words for fact in brief.information}
    assert facts["What started this"] == "Somebody asked for information"
    assert facts["Who asks"] == "The police"
    assert facts["Allegation"] == "Something happened; Somebody told me"
    assert facts["Consent of the person"] == "Refused"
    assert facts["If not shared, the person"] == facts["If shared, the person"] == "Something happened"
    assert brief.asked == ("Something happened",)
    assert [(fact.label, fact.words) for fact in brief.people] == [("The person", "Person we work with, 18 or over")]


def test_what_cannot_be_known_again_is_doubted() -> None:
    """A rare place, a name that the vault does not know and a day in figures are shown to the worker."""
    draft = filled("It was near Grimsby Fort on 04/11/25, says Una.")
    doubted = advice_brief(draft, "purpose", leaflet(), (ROSA,), PROFILE).doubtful()
    assert {"Grimsby", "Fort", "04/11/25", "Una"} <= set(doubted)


def test_marks_are_whole_words() -> None:
    """A case number within a longer one, or a town's name within another word, is not taken for it."""
    unnamed = Unnamed((StandIn("P-0042", "", "the person"),), (), (), ("Norton", "HT/22"))
    assert unnamed.text("Nortonville HT/2231 NORTON ht/22") == "Nortonville HT/2231 (left out) (left out)"
