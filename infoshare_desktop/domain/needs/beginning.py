"""What a decision begins with: the duty, what started it, and who asks. Field table 4.1, 4.2 and 4.6 (q0)."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from typing import Final

from infoshare_desktop.domain.guidance import Choice, ListName
from infoshare_desktop.domain.needs.case import Case
from infoshare_desktop.domain.needs.gap import Gap
from infoshare_desktop.domain.needs.unread import unread

POLICE: Final = "police"
"""The id in the list *requesters* for the police."""

NOT_VERIFIED: Final = "not_verified"
"""The id in the list *verified* for somebody whose identity was not checked."""

ON_REQUEST: Final = "public_request"
"""The id in the list *lawful_bases* for a public body that asks for its own task."""


def duty_gaps(question: str, case: Case) -> Iterator[Gap]:
    """Which duty or order, and who confirmed it: asked for once the answer is yes."""
    duty = case.draft.duty
    if not duty.kind:
        yield Gap(_("Say which duty or order it is."), question, "duty.kind")
    if not duty.confirmed_by.strip():
        yield Gap(_("Say who confirmed that it is a duty."), question, "duty.confirmed_by")


def trigger_gaps(question: str, case: Case) -> Iterator[Gap]:
    """What started it. When it came to notice may stay empty: then it was as the draft was begun."""
    trigger = case.draft.trigger
    if not trigger.kind:
        yield Gap(_("Say what started this."), question, "trigger.kind")
    if case.draft.earlier and not trigger.earlier_because.strip():
        sentence = _("Say why {number} is decided again.").format(number=case.draft.earlier)
        yield Gap(sentence, question, "trigger.earlier_because")
    if case.requested:
        yield from _request(question, case)
    yield from unread("trigger.", question, case.draft)
    yield from unread("requester.", question, case.draft)


def _request(question: str, case: Case) -> Iterator[Gap]:
    """Who asks; all else only where there may be a purpose to give it to them: to say no, a reason is enough."""
    who = case.draft.trigger.requester
    if not (who.name.strip() or who.organisation.strip()):
        yield Gap(_("Say who asks."), question, "requester.organisation")
    if case.without_purpose:
        return
    yield from _who_asks(question, case)
    yield from _what_is_asked(question, case)
    if who.kind == POLICE:
        yield from _police(question, case)


def _who_asks(question: str, case: Case) -> Iterator[Gap]:
    """Of what sort they are, how to reach them, and how it was checked that it is them."""
    who = case.draft.trigger.requester
    if case.offers(ListName.REQUESTERS) and not who.kind:
        yield Gap(_("Say what sort of agency or person asks."), question, "requester.kind")
    if not who.contact.strip():
        yield Gap(_("Say how to reach the person who asks."), question, "requester.contact")
    if case.offers(ListName.VERIFIED) and not who.verified:
        yield Gap(_("Say how you know that it is really them who ask."), question, "requester.verified")
    if who.verified == NOT_VERIFIED and not who.verified_note.strip():
        yield Gap(_("Say why it is not checked yet who asks."), question, "requester.verified_note")


def _what_is_asked(question: str, case: Case) -> Iterator[Gap]:
    """What they want, how and when they asked, and what their request says of its own ground."""
    who = case.draft.trigger.requester
    if not who.asked_for.strip():
        yield Gap(_("Say exactly what they ask for."), question, "requester.asked_for")
    if case.offers(ListName.REQUEST_FORMS) and not who.form:
        yield Gap(_("Say how they asked."), question, "requester.form")
    if who.received_at is None and "requester.received_at" not in case.draft.unfinished:
        yield Gap(_("Say when they asked."), question, "requester.received_at")
    if case.draft.law.basis == ON_REQUEST and who.states_public_task is None:
        sentence = _("Say whether they say that they need it for a public task.")
        yield Gap(sentence, question, "requester.states_public_task")


def _police(question: str, case: Case) -> Iterator[Gap]:
    """What a police request has to say (Data Protection Act 2018, schedule 2; Victims and Prisoners Act 2024)."""
    who = case.draft.trigger.requester
    if not who.reference.strip():
        yield Gap(_("Write down the reference of the police request, or “none”."), question, "requester.reference")
    if not who.authority.strip():
        sentence = _("Say which officer of which rank authorised it, and which power they name.")
        yield Gap(sentence, question, "requester.authority")
    if who.about_victim is None:
        yield Gap(_("Say whether they ask about a possible victim."), question, "requester.about_victim")
    elif who.about_victim is Choice.YES and who.victim_notified is None:
        yield Gap(_("Say whether the victim was told of the request."), question, "requester.victim_notified")
