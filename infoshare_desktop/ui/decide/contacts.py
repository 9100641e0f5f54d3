"""Whom to ring now, and whom to ask."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.ui.kit.card import Card
from infoshare_desktop.ui.kit.text import body, hint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.profile import Contact, Profile


def ring_now(profile: Profile) -> Card:
    """999, the emergency team and the safeguarding lead, with the day on which each was last checked."""
    card = Card(_("Whom to ring now"))
    card.add(body(_("999, if somebody may be hurt. You do not have to be certain.")))
    _fill(
        card,
        (
            (_("Emergency team"), profile.emergency_team),
            (_("Safeguarding lead"), profile.safeguarding_lead),
        ),
    )
    return card


def ask_first(profile: Profile) -> Card:
    """Whom to ask for advice."""
    card = Card(_("Whom you can ask"))
    _fill(
        card,
        (
            (_("Supervisor"), profile.supervisor),
            (_("Safeguarding lead"), profile.safeguarding_lead),
        ),
    )
    return card


def _fill(card: Card, contacts: Sequence[tuple[str, Contact]]) -> None:
    for role, contact in contacts:
        card.add(body(_line(role, contact)))
    if any(not contact.phone for _role, contact in contacts):
        card.add(hint(_("Enter names and numbers in Settings, so that they stand here when you need them.")))


def _line(role: str, contact: Contact) -> str:
    known = " ".join(part for part in (contact.name, contact.phone) if part.strip())
    if not known:
        return _("{role}: not entered yet").format(role=role)
    if contact.checked_on is None:
        return _("{role}: {known} (never checked)").format(role=role, known=known)
    day = wording.day(contact.checked_on)
    return _("{role}: {known} (checked on {day})").format(role=role, known=known, day=day)
