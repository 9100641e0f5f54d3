"""What was really passed on, and what came back, in words."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.fact import Fact, filled, joined
from infoshare_desktop.domain.guidance import ListName

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from infoshare_desktop.domain.acts.sharing import Disclosure, Emergency, PersonTold, Receipt, Warned
    from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Telling
    from infoshare_desktop.domain.guidance import Choice, Pack


def disclosure(act: Disclosure, receipts: Iterable[Receipt], pack: Pack, sequence: int = 0) -> tuple[Fact, ...]:
    """One disclosure, whom was told of it, and the receipts for it; says so where there is none.

    ``sequence`` is its entry's, by which its passages are known.
    """
    place = f"disclosures.{sequence}"
    back = tuple(fact for at, one in enumerate(receipts, start=1) for fact in receipt(one, f"{place}.receipts.{at}"))
    return (
        *_passed_on(act, pack, place),
        *_kept_safe(act, pack, place),
        *warned(act.warned, place),
        *(fact for one in act.told for fact in told(one, pack, f"{place}.told.{one.person}")),
        *(back or (Fact(_("Receipt"), _("Not confirmed yet")),)),
    )


def plan_facts(plan: PlannedDisclosure, pack: Pack) -> tuple[Fact, ...]:
    """One planned disclosure."""
    place = f"planned.{plan.id}"
    return filled(
        (_("Share with"), str(plan.recipient), f"{place}.recipient"),
        (_("How to reach them"), plan.recipient.contact, f"{place}.recipient.contact"),
        (_("Copies to"), plan.copies, f"{place}.copies"),
        (_("What"), plan.what, f"{place}.what"),
        (_("What is left out"), plan.withheld, f"{place}.withheld"),
        (_("Why they need it"), plan.need_to_know, f"{place}.need_to_know"),
        (_("How"), pack.choices(ListName.METHODS).label(plan.method), f"{place}.method"),
        (_("How it is kept safe"), plan.safeguards, f"{place}.safeguards"),
        (_("On the way"), _labels(ListName.SECURITY, plan.security, pack), f"{place}.security"),
        (
            _("What they may do with it"),
            _conditions(plan.conditions, plan.conditions_note, pack),
            f"{place}.conditions",
        ),
        (_("What they are asked to do"), _by(plan.action_wanted, plan.action_by), f"{place}.action_wanted"),
    )


def receipt(act: Receipt, place: str) -> tuple[Fact, ...]:
    """That a disclosure arrived, and the answer; ``place`` is where it stands in the record."""
    return filled(
        (_("Receipt"), joined((wording.moment(act.at), act.confirmed_by)), f"{place}.confirmed_by"),
        (_("Reply"), act.reply, f"{place}.reply"),
        (_("Raised with"), act.escalated_to, f"{place}.escalated_to"),
    )


def emergency(act: Emergency, pack: Pack, receipts: Iterable[Receipt] = ()) -> tuple[Fact, ...]:
    """What was passed on at once because somebody was in danger, and what came back."""
    place = "emergency"
    back = (fact for at, one in enumerate(receipts, start=1) for fact in receipt(one, f"{place}.receipts.{at}"))
    exposes = _("Reveals a secret address, or reaches who must not learn")
    return (
        *filled(
            (_("Shared"), joined((wording.moment(act.at), act.worker.name, act.worker.role)), f"{place}.at"),
            (_("To"), joined((str(act.recipient), act.recipient.contact)), f"{place}.recipient"),
            (_("About"), joined(act.people), f"{place}.people"),
            (_("What was in danger"), pack.choices(ListName.EMERGENCY_BASES).label(act.basis), f"{place}.basis"),
            (_("What was shared"), act.what, f"{place}.what"),
            (_("Why it could not wait"), act.why, f"{place}.why"),
            (_("Identity checked"), pack.choices(ListName.VERIFIED).label(act.reached), f"{place}.reached"),
            (_("Only what they needed"), _chosen(act.only_needed), f"{place}.only_needed"),
            (exposes, _chosen(act.exposes), f"{place}.exposes"),
        ),
        *warned(act.warned, place),
        *back,
    )


def warned(warnings: Iterable[Warned], place: str) -> Iterator[Fact]:
    """What the program warned of, and why the worker went on all the same."""
    for one in warnings:
        because = one.because.strip() or _("no reason asked in an emergency")
        words = joined((wording.danger(one.danger, one.person), because), ": ")
        yield Fact(_("Shared despite a warning"), words, f"{place}.warned.{one.danger.value}.{one.person}")


def told(line: PersonTold | Telling, pack: Pack, place: str) -> tuple[Fact, ...]:
    """Being open with one person: when, by whom and what; or why not, and until when."""
    why = joined((pack.choices(ListName.NOT_TOLD).label(line.reason), line.why_not), ": ")
    at = wording.moment(line.at) if line.at else ""
    said = joined((wording.told(line.when) if line.when else "", joined((at, line.by)), why), ": ")
    tell_on = wording.day(line.tell_on) if line.tell_on else ""
    return filled(
        (_("Telling {person}").format(person=line.person), said, place),
        (_("What {person} was told").format(person=line.person), line.said, f"{place}.said"),
        (_("Look again whether {person} can be told").format(person=line.person), tell_on, f"{place}.tell_on"),
    )


def _passed_on(act: Disclosure, pack: Pack, place: str) -> tuple[Fact, ...]:
    verified = joined((pack.choices(ListName.VERIFIED).label(act.verified), act.verified_note), ": ")
    return filled(
        (_("Shared"), joined((wording.moment(act.at), act.worker.name)), f"{place}.at"),
        (_("To"), joined((str(act.recipient), act.recipient.contact)), f"{place}.recipient"),
        (_("Copies to"), act.copies, f"{place}.copies"),
        (_("New recipient because"), act.new_because, f"{place}.new_because"),
        (_("What was shared"), act.what, f"{place}.what"),
        (_("What was left out"), act.withheld, f"{place}.withheld"),
        (_("Why they need it"), act.need_to_know, f"{place}.need_to_know"),
        (_("How"), pack.choices(ListName.METHODS).label(act.method), f"{place}.method"),
        (_("Identity checked"), verified, f"{place}.verified"),
    )


def _kept_safe(act: Disclosure, pack: Pack, place: str) -> tuple[Fact, ...]:
    chase_on = wording.day(act.chase_on) if act.chase_on else ""
    return filled(
        (_("On the way"), _labels(ListName.SECURITY, act.security, pack), f"{place}.security"),
        (_("Address compared by"), act.address_checked_by, f"{place}.address_checked_by"),
        (_("Looked again"), _looks(act), f"{place}.looks"),
        (_("What they may do with it"), _conditions(act.conditions, act.conditions_note, pack), f"{place}.conditions"),
        (_("What they are asked to do"), _by(act.action_wanted, act.action_by), f"{place}.action_wanted"),
        (_("Ask if nothing comes back"), chase_on, f"{place}.chase_on"),
    )


def _looks(act: Disclosure) -> str:
    taken = (
        (act.only_needed, _("they need all of it")),
        (act.parts_marked, _("facts, allegations and opinions are told apart")),
        (act.others_removed, _("what is about others is taken out, or needed")),
    )
    return joined((words for is_taken, words in taken if is_taken), "; ")


def _labels(name: ListName, chosen: Iterable[str], pack: Pack) -> str:
    return joined((pack.choices(name).label(one) for one in chosen), "; ")


def _conditions(chosen: Iterable[str], note: str, pack: Pack) -> str:
    return joined((_labels(ListName.CONDITIONS, chosen, pack), note), "; ")


def _by(what: str, day: date | None) -> str:
    return joined((what, _("by {day}").format(day=wording.day(day)) if day else ""), " · ")


def _chosen(value: Choice | None) -> str:
    return wording.choice(value) if value else ""
