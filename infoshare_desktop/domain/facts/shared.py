"""What was really passed on, and what came back, in words."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.fact import Fact, filled, joined
from infoshare_desktop.domain.guidance import ListName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.acts import Disclosure, Emergency, PersonTold, Receipt
    from infoshare_desktop.domain.guidance import Choice, Pack


def disclosure(act: Disclosure, receipts: Iterable[Receipt], pack: Pack) -> tuple[Fact, ...]:
    """One disclosure, whom was told of it, and the receipts for it; says so where there is none."""
    back = tuple(fact for one in receipts for fact in receipt(one))
    return (
        *filled(
            (_("Shared"), joined((wording.moment(act.at), act.worker.name))),
            (_("To"), joined((str(act.recipient), act.recipient.contact))),
            (_("New recipient because"), act.new_because),
            (_("What was shared"), act.what),
            (_("How"), pack.choices(ListName.METHODS).label(act.method)),
            (_("Identity checked"), pack.choices(ListName.VERIFIED).label(act.verified)),
        ),
        *(_told(one) for one in act.told),
        *(back or (Fact(_("Receipt"), _("Not confirmed yet")),)),
    )


def receipt(act: Receipt) -> tuple[Fact, ...]:
    """That a disclosure arrived, and the answer."""
    return filled(
        (_("Receipt"), joined((wording.moment(act.at), act.confirmed_by))),
        (_("Reply"), act.reply),
    )


def emergency(act: Emergency, pack: Pack) -> tuple[Fact, ...]:
    """What was passed on at once because somebody was in danger."""
    return filled(
        (_("Shared"), joined((wording.moment(act.at), act.worker.name, act.worker.role))),
        (_("To"), joined((str(act.recipient), act.recipient.contact))),
        (_("About"), joined(act.people)),
        (_("What was shared"), act.what),
        (_("Why"), act.why),
        (_("Identity checked"), pack.choices(ListName.VERIFIED).label(act.reached)),
        (_("Only what they needed"), _chosen(act.only_needed)),
        (_("Reveals a secret address, or reaches who must not learn"), _chosen(act.exposes)),
    )


def _told(line: PersonTold) -> Fact:
    said = joined((wording.told(line.when), line.why_not), ": ")
    return Fact(_("Telling {person}").format(person=line.person), said)


def _chosen(value: Choice | None) -> str:
    return wording.choice(value) if value else ""
