"""What is missing before one recipient can be marked as told. Field table 4.10, 4.11; design section 3, journey 7."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from typing import Final

from infoshare_desktop.domain.acts.sharing import Disclosure, PersonTold
from infoshare_desktop.domain.decision.consent import Consent
from infoshare_desktop.domain.decision.disclosing import TellWhen
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.domain.needs.beginning import NOT_VERIFIED
from infoshare_desktop.domain.needs.case import knows_by_consent
from infoshare_desktop.domain.needs.disclosing import not_told_gaps
from infoshare_desktop.domain.needs.gap import SHARE_PAGE, Gap
from infoshare_desktop.domain.needs.people import must_be_shielded
from infoshare_desktop.domain.records.record import Decision

_ADDRESSED: Final = frozenset({"secure_email", "portal", "tracked_post", "other"})
"""Ids in the list *methods* by which a slip in an address sends it to a stranger."""

_LOCATION: Final = "location"
"""The id in the list *categories* for where somebody can be found."""


def missing_to_send(act: Disclosure, decision: Decision, offered: frozenset[ListName]) -> tuple[Gap, ...]:
    """Everything that must be said of one disclosure before it is recorded; ``offered`` are the lists of its pack."""
    return tuple(_all(act, decision, offered))


def address_needs_second_person(act: Disclosure, decision: Decision) -> bool:
    """Whether a second person compares the address: by post or mail, where a slip could put somebody in danger."""
    shielded = any(must_be_shielded(line, decision.people) for line in decision.people)
    return act.method in _ADDRESSED and (shielded or _LOCATION in decision.information.categories)


def to_be_told(decision: Decision) -> tuple[str, ...]:
    """References of the persons of whom it is to be said whether they were told.

    Not those who agreed and knew what goes to whom, unless the decision says that they are told.
    """
    consents = {line.person: line for line in decision.consents}
    planned = {line.person for line in decision.tellings if line.when is not None}
    return tuple(
        line.reference
        for line in decision.people
        if line.reference in planned or not knows_by_consent(consents.get(line.reference, Consent(line.reference)))
    )


def _all(act: Disclosure, decision: Decision, offered: frozenset[ListName]) -> Iterator[Gap]:
    yield from _what(act)
    yield from _how(act, decision, offered)
    yield from _looks(act)
    yield from _wanted(act, offered)
    told = {line.person: line for line in act.told}
    for person in to_be_told(decision):
        yield from _told(person, told.get(person), offered)


def _what(act: Disclosure) -> Iterator[Gap]:
    if not str(act.recipient):
        yield Gap(_("Say whom the information went to."), SHARE_PAGE, "organisation")
    if not act.planned_id and not act.new_because.strip():
        yield Gap(_("Say why this recipient was added after the decision."), SHARE_PAGE, "new_because")
    if not act.what.strip():
        yield Gap(_("Say what you shared."), SHARE_PAGE, "what")
    if not act.withheld.strip():
        yield Gap(_("Say what you left out, or “nothing”."), SHARE_PAGE, "withheld")
    if not act.need_to_know.strip():
        yield Gap(_("Say why they need it."), SHARE_PAGE, "need_to_know")


def _how(act: Disclosure, decision: Decision, offered: frozenset[ListName]) -> Iterator[Gap]:
    if ListName.METHODS in offered and not act.method:
        yield Gap(_("Say how you shared it."), SHARE_PAGE, "method")
    if ListName.VERIFIED in offered and not act.verified:
        yield Gap(_("Say how you know that it was really them."), SHARE_PAGE, "verified")
    if act.verified == NOT_VERIFIED and not act.verified_note.strip():
        yield Gap(_("Say why you did not check who they are."), SHARE_PAGE, "verified_note")
    if ListName.SECURITY in offered and not act.security:
        yield Gap(_("Say how you kept it safe on the way."), SHARE_PAGE, "security")
    if address_needs_second_person(act, decision) and not act.address_checked_by.strip():
        sentence = _("Let a second person compare the address, and say who did.")
        yield Gap(sentence, SHARE_PAGE, "address_checked_by")


def _looks(act: Disclosure) -> Iterator[Gap]:
    """Three looks at what goes out, each a tick that is never set beforehand."""
    if not act.only_needed:
        yield Gap(_("Look again whether they need all of it, and tick that you did."), SHARE_PAGE, "only_needed")
    if not act.parts_marked:
        sentence = _("Look whether facts, allegations and opinions can be told apart, and tick that you did.")
        yield Gap(sentence, SHARE_PAGE, "parts_marked")
    if not act.others_removed:
        sentence = _("Look for other people in it, take out who is not needed, and tick that you did.")
        yield Gap(sentence, SHARE_PAGE, "others_removed")


def _wanted(act: Disclosure, offered: frozenset[ListName]) -> Iterator[Gap]:
    if ListName.CONDITIONS in offered and not act.conditions and not act.conditions_note.strip():
        yield Gap(_("Say what they may do with it, and what not."), SHARE_PAGE, "conditions")
    if not act.action_wanted.strip():
        yield Gap(_("Say what you ask them to do, or “nothing”."), SHARE_PAGE, "action_wanted")
    if act.chase_on is None:
        yield Gap(_("Set a day to ask if nothing comes back."), SHARE_PAGE, "chase_on")


def _told(person: str, line: PersonTold | None, offered: frozenset[ListName]) -> Iterator[Gap]:
    place = f"told.{person}"
    if line is None:
        yield Gap(_("Say whether {person} was told.").format(person=person), SHARE_PAGE, f"{place}.when")
    elif line.when is TellWhen.NOT_TOLD:
        yield from not_told_gaps(person, line.reason, line.why_not, SHARE_PAGE, place, offered)
    elif line.when is TellWhen.BEFORE:
        if line.at is None:
            yield Gap(_("Say when {person} was told.").format(person=person), SHARE_PAGE, f"{place}.at")
        if not line.said.strip():
            yield Gap(_("Say what {person} was told.").format(person=person), SHARE_PAGE, f"{place}.said")
