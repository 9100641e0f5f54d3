"""What was passed on at once because somebody was in danger. Field table 4.5."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from typing import TypeAlias

from infoshare_desktop.domain.acts.sharing import Emergency
from infoshare_desktop.domain.decision.draft import EmergencyForm
from infoshare_desktop.domain.guidance import Choice, ListName
from infoshare_desktop.domain.needs.case import Case
from infoshare_desktop.domain.needs.gap import Gap
from infoshare_desktop.domain.needs.unread import unread

AtOnce: TypeAlias = EmergencyForm | Emergency


def emergency_gaps(question: str, choice: Choice, case: Case) -> Iterator[Gap]:
    """That what was passed on is recorded; what was typed about one more disclosure counts too."""
    draft = case.draft
    if choice is Choice.YES and not draft.emergencies:
        yield Gap(_("Record what you passed on because of the danger."), question, "emergency")
    elif draft.emergency != EmergencyForm():
        sentence = _("Record what else you passed on because of the danger, or empty its form.")
        yield Gap(sentence, question, "emergency")
    if choice is Choice.YES:
        yield from unread("emergency.", question, draft)


def missing_to_record(form: AtOnce, question: str, offered: frozenset[ListName]) -> tuple[Gap, ...]:
    """What an emergency disclosure needs before it is appended: to whom, what, why, and what keeps it safe.

    ``offered`` are the lists of the pack that have something to choose from.
    """
    return tuple(_to_record(form, question, offered))


def _to_record(form: AtOnce, question: str, offered: frozenset[ListName]) -> Iterator[Gap]:
    if not str(form.recipient):
        yield Gap(_("Say whom you told."), question, "emergency.organisation")
    if not form.what.strip():
        yield Gap(_("Say what you told them."), question, "emergency.what")
    if not form.why.strip():
        yield Gap(_("Say why it could not wait."), question, "emergency.why")
    if ListName.EMERGENCY_BASES in offered and not form.basis:
        yield Gap(_("Say what was in danger."), question, "emergency.basis")
    if ListName.VERIFIED in offered and not form.reached:
        yield Gap(_("Say how you know that it was them."), question, "emergency.reached")
    if form.only_needed is None:
        yield Gap(_("Say whether you told them only what they need now."), question, "emergency.only_needed")
    if form.exposes is None:
        sentence = _("Say whether it reveals a secret address, or could reach somebody who must not learn of it.")
        yield Gap(sentence, question, "emergency.exposes")
