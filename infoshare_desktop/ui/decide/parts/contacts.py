"""Whom to ring now, and whom to ask."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.profile import ContactKind, ListedContact
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.text import body, hint
from infoshare_desktop.ui.kit.words.tone_line import ToneLine
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from infoshare_desktop.domain.profile import Contact, Profile


def ring_now(profile: Profile, today: date) -> Card:
    """999, the emergency team and the safeguarding lead, with the day on which each was last checked."""
    card = Card(_("Whom to ring now"))
    card.add(body(_("999, if somebody may be hurt. You do not have to be certain.")))
    listed = (
        ListedContact(ContactKind.EMERGENCY_TEAM, profile.emergency_team),
        ListedContact(ContactKind.SAFEGUARDING_LEAD, profile.safeguarding_lead),
    )
    for one in listed:
        _say(card, one, today)
    _hint_at_settings(card, listed)
    return card


class WhomToAsk(Card):
    """Those whom the worker can ask for advice. ``asked`` carries the one of whom the worker says that they did."""

    asked = Signal(object)

    def __init__(self, profile: Profile, today: date) -> None:
        super().__init__(_("Whom you can ask"))
        self.buttons: list[Button] = []
        for listed in profile.advisers:
            _say(self, listed, today)
            if listed.contact.name.strip():
                self._add_button(listed)
            self.body.addSpacing(Space.MEDIUM)
        _hint_at_settings(self, profile.advisers)

    def _add_button(self, listed: ListedContact) -> None:
        button = Button(_("I asked {name}").format(name=listed.contact.name.strip()))
        button.clicked.connect(lambda: self.asked.emit(listed))
        self.buttons.append(button)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)


def _say(card: Card, listed: ListedContact, today: date) -> None:
    card.add(body(_line(listed)))
    if listed.contact.known and listed.contact.stale(today):
        care = ToneLine()
        card.add(care)
        care.say(Tone.WARNING, _care(listed.contact))
    if listed.note.strip():
        card.add(hint(listed.note.strip()))


def _line(listed: ListedContact) -> str:
    role = wording.contact(listed.kind)
    known = " ".join(part.strip() for part in (listed.contact.name, listed.contact.phone) if part.strip())
    if not known:
        return _("{role}: not entered yet").format(role=role)
    if listed.contact.checked_on is None:
        return _("{role}: {known}").format(role=role, known=known)
    day = wording.day(listed.contact.checked_on)
    return _("{role}: {known} (checked on {day})").format(role=role, known=known, day=day)


def _care(contact: Contact) -> str:
    if contact.checked_on is None:
        return _("Never checked. Make sure that it is still right before you rely on it.")
    return _("Last checked more than a year ago. Make sure that it is still right before you rely on it.")


def _hint_at_settings(card: Card, listed: Sequence[ListedContact]) -> None:
    if any(not one.contact.phone.strip() for one in listed):
        card.add(hint(_("Enter names and numbers in Settings, so that they stand here when you need them.")))
