"""Passing information on, as it really happened, and what came back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from infoshare_desktop.domain.decision.beginning import Worker
from infoshare_desktop.domain.decision.disclosing import Recipient, TellWhen
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment

DISCLOSURE_SCHEMA: Final = "disclosure/2"
EMERGENCY_SCHEMA: Final = "emergency/2"
RECEIPT_SCHEMA: Final = "receipt/2"


class Danger(StrEnum):
    """What can stand in the way of a disclosure."""

    MUST_NOT_LEARN = "must_not_learn"
    """The recipient is somebody who must not learn of this."""
    ACCUSED = "accused"
    """The recipient is said to have done the harm."""
    HOUSEHOLD = "household"
    """The recipient lives with somebody who must not learn, or who is said to have done harm."""
    HIDDEN_ADDRESS = "hidden_address"
    """What is passed on holds an address that is secret."""
    UNSAFE_CONTACT = "unsafe_contact"
    """It goes by a phone, address or mailbox that is marked as unsafe."""
    UNSURE_CONTACT = "unsure_contact"
    """It goes by a phone, address or mailbox of which nobody has said whether it is safe."""
    TAKEN_BACK = "taken_back"
    """Somebody took back the consent that it rests on."""
    CONSENT_OVER = "consent_over"
    """Somebody gave the consent that it rests on until a day that is over."""


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning that the worker went on in spite of, and why."""

    danger: Danger
    person: str
    """The reference of the person whom the warning is about."""
    because: str = ""
    """Empty where nothing was asked, in an emergency."""


@dataclass(frozen=True, slots=True)
class Emergency:
    """Information passed on at once because someone was in danger; the questions are answered afterwards.

    The three safety questions: ``reached`` (called back, or 999: id in the choice list *verified*), ``only_needed``
    and ``exposes`` (does this reveal a secret address, or reach someone who must not learn?).
    """

    at: Moment
    recipient: Recipient
    what: str
    why: str
    worker: Worker
    reached: str = ""
    only_needed: Choice | None = None
    exposes: Choice | None = None
    people: tuple[str, ...] = ()
    basis: str = ""
    """What was in danger: id in the choice list *emergency_bases*."""
    warned: tuple[Warned, ...] = ()
    """What the program warned of. It asks for no reason here: nothing may delay an emergency."""


@dataclass(frozen=True, slots=True)
class PersonTold:
    """Being open with one person about a disclosure: when, or why not."""

    person: str
    when: TellWhen
    why_not: str = ""
    reason: str = ""
    """Why they are not told: id in the choice list *not_told*."""
    tell_on: date | None = None
    at: Moment | None = None
    by: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One act of passing information to one recipient, as it really happened."""

    at: Moment
    recipient: Recipient
    """To whom really."""
    what: str
    worker: Worker
    planned_id: str = ""
    """Which planned disclosure this carries out; empty for a new recipient, who needs ``new_because``."""
    new_because: str = ""
    method: str = ""
    verified: str = ""
    """How it was checked that the recipient is who they say: id in the choice list *verified*."""
    told: tuple[PersonTold, ...] = ()
    verified_note: str = ""
    withheld: str = ""
    need_to_know: str = ""
    copies: str = ""
    security: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    conditions_note: str = ""
    only_needed: bool = False
    """The worker looked again: nothing in it that the recipient does not need."""
    parts_marked: bool = False
    """Facts, allegations and opinions are told apart in it."""
    others_removed: bool = False
    """What is about other people was taken out, or is needed."""
    address_checked_by: str = ""
    """The second person who compared the address, where the risk is high."""
    action_wanted: str = ""
    action_by: date | None = None
    chase_on: date | None = None
    """When to ask if nothing came back."""
    warned: tuple[Warned, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    """What is to be done because of it; set when it is recorded."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came back for a disclosure: that it arrived, and what the recipient answered."""

    disclosure: int
    """The sequence number of the disclosure's entry."""
    at: Moment
    confirmed_by: str
    worker: Worker
    reply: str = ""
    escalated_to: str = ""
    """With whom it was raised that the recipient does not act as asked."""
