"""What a decision began with, in words: what was shared at once, the duty, the trigger, who asks."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.fact import Fact, filled, joined
from infoshare_desktop.domain.guidance import ListName

if TYPE_CHECKING:
    from typing import TypeAlias

    from infoshare_desktop.domain.decision.beginning import Requester
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.guidance import Choice, Pack
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.domain.records.record import Decision

    Recorded: TypeAlias = Draft | Decision


def emergencies(record: Recorded, _pack: Pack) -> tuple[Fact, ...]:
    """The emergency disclosures that the decision completes."""
    return filled((_("Shared at once"), joined(record.emergencies)))


def duty(record: Recorded, pack: Pack) -> tuple[Fact, ...]:
    """Which duty or order, and who confirmed it."""
    said = record.duty
    return filled(
        (_("Duty or order"), pack.choices(ListName.DUTIES).label(said.kind), "duty.kind"),
        (_("What it says"), said.detail, "duty.detail"),
        (_("Confirmed by"), said.confirmed_by, "duty.confirmed_by"),
    )


def trigger(record: Recorded, pack: Pack) -> tuple[Fact, ...]:
    """What started it and when, why an earlier decision is taken again, and who asks."""
    said = record.trigger
    began = filled(
        (_("What started this"), pack.choices(ListName.TRIGGERS).label(said.kind), "trigger.kind"),
        (_("What happened"), said.what, "trigger.what"),
        (_("Noticed"), _noticed(said.noticed_at, about=said.noticed_about), "trigger.noticed_at"),
        (_("Own case number"), said.case, "trigger.case"),
        (
            _("Why {number} is decided again").format(number=record.earlier),
            said.earlier_because,
            "trigger.earlier_because",
        ),
    )
    return (*began, *_requester(said.requester, pack), *_police(said.requester))


def _noticed(at: Moment | None, *, about: bool) -> str:
    if at is None:
        return ""
    return _("about {moment}").format(moment=wording.moment(at)) if about else wording.moment(at)


def _requester(who: Requester, pack: Pack) -> tuple[Fact, ...]:
    place = "trigger.requester"
    asked = joined(
        (
            wording.moment(who.received_at) if who.received_at else "",
            pack.choices(ListName.REQUEST_FORMS).label(who.form),
        )
    )
    kind = pack.choices(ListName.REQUESTERS).label(who.kind)
    return filled(
        (_("Who asks"), joined((who.name, who.position, who.organisation, kind)), place),
        (_("How to reach them"), who.contact, f"{place}.contact"),
        (_("Identity checked"), pack.choices(ListName.VERIFIED).label(who.verified), f"{place}.verified"),
        (_("How that was checked"), who.verified_note, f"{place}.verified_note"),
        (_("What they ask for"), who.asked_for, f"{place}.asked_for"),
        (_("Asked on"), asked, f"{place}.received_at"),
        (_("Needed by"), wording.day(who.needed_by) if who.needed_by else "", f"{place}.needed_by"),
    )


def _police(who: Requester) -> tuple[Fact, ...]:
    place = "trigger.requester"
    return filled(
        (_("Their reference"), who.reference, f"{place}.reference"),
        (_("Authorised by, and power"), who.authority, f"{place}.authority"),
        (_("They name their public task"), _said(who.states_public_task), f"{place}.states_public_task"),
        (_("About a victim"), _said(who.about_victim), f"{place}.about_victim"),
        (_("The victim was told"), _said(who.victim_notified), f"{place}.victim_notified"),
    )


def _said(value: Choice | None) -> str:
    return wording.choice(value) if value else ""
