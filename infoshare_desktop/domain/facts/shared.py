"""What was really passed on, and what came back, in words."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.fact import Fact, filled, joined
from infoshare_desktop.domain.guidance import ListName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.acts.sharing import Disclosure, Emergency, PersonTold, Receipt
    from infoshare_desktop.domain.guidance import Choice, Pack


def disclosure(act: Disclosure, receipts: Iterable[Receipt], pack: Pack, sequence: int = 0) -> tuple[Fact, ...]:
    """One disclosure, whom was told of it, and the receipts for it; says so where there is none.

    ``sequence`` is its entry's, by which its passages are known.
    """
    place = f"disclosures.{sequence}"
    back = tuple(fact for at, one in enumerate(receipts, start=1) for fact in receipt(one, f"{place}.receipts.{at}"))
    return (
        *filled(
            (_("Shared"), joined((wording.moment(act.at), act.worker.name)), f"{place}.at"),
            (_("To"), joined((str(act.recipient), act.recipient.contact)), f"{place}.recipient"),
            (_("New recipient because"), act.new_because, f"{place}.new_because"),
            (_("What was shared"), act.what, f"{place}.what"),
            (_("How"), pack.choices(ListName.METHODS).label(act.method), f"{place}.method"),
            (_("Identity checked"), pack.choices(ListName.VERIFIED).label(act.verified), f"{place}.verified"),
        ),
        *(_told(one, f"{place}.told.{one.person}") for one in act.told),
        *(back or (Fact(_("Receipt"), _("Not confirmed yet")),)),
    )


def receipt(act: Receipt, place: str) -> tuple[Fact, ...]:
    """That a disclosure arrived, and the answer; ``place`` is where it stands in the record."""
    return filled(
        (_("Receipt"), joined((wording.moment(act.at), act.confirmed_by)), f"{place}.confirmed_by"),
        (_("Reply"), act.reply, f"{place}.reply"),
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


def _told(line: PersonTold, place: str) -> Fact:
    said = joined((wording.told(line.when), line.why_not), ": ")
    return Fact(_("Telling {person}").format(person=line.person), said, place)


def _chosen(value: Choice | None) -> str:
    return wording.choice(value) if value else ""
