"""What a record says about each person, in words: references only, never a name."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.fact import Fact, filled, joined
from infoshare_desktop.domain.guidance import Choice, ListName

if TYPE_CHECKING:
    from typing import TypeAlias

    from infoshare_desktop.domain.decision.consent import Consent
    from infoshare_desktop.domain.decision.disclosing import Telling
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.decision.information import PersonLine
    from infoshare_desktop.domain.decision.interest import Interest
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.record import Decision

    Recorded: TypeAlias = Draft | Decision


def people(record: Recorded, pack: Pack) -> tuple[Fact, ...]:
    """Who is identified."""
    return tuple(Fact(line.reference, _who(line, pack), f"people.{line.reference}") for line in record.people)


def consents(record: Recorded, pack: Pack) -> tuple[Fact, ...]:
    """How each person's consent stands."""
    present = {line.reference for line in record.people}
    return tuple(fact for line in record.consents if line.person in present for fact in _consent(line, pack))


def interests(record: Recorded, _pack: Pack) -> tuple[Fact, ...]:
    """Whether the public interest is enough for each person who did not consent."""
    without = set(record.without_consent)
    return tuple(fact for line in record.interests if line.person in without for fact in _interest(line))


def tellings(record: Recorded, _pack: Pack) -> tuple[Fact, ...]:
    """Whether each person is told."""
    present = {line.reference for line in record.people}
    return tuple(_telling(line) for line in record.tellings if line.person in present and line.when)


def _who(line: PersonLine, pack: Pack) -> str:
    role = pack.choices(ListName.ROLES).label(line.role)
    return joined((role, pack.choices(ListName.AGES).label(line.age))) or _("nothing entered yet")


def _consent(line: Consent, pack: Pack) -> tuple[Fact, ...]:
    reasons = pack.choices(ListName.NOT_SOUGHT)
    place = f"consents.{line.person}"
    return filled(
        (
            _("Consent of {person}").format(person=line.person),
            wording.consent(line.standing) if line.standing else "",
            f"{place}.status",
        ),
        (_("Share even if refused"), wording.choice(line.anyway) if line.anyway else "", f"{place}.anyway"),
        (
            _("Not asked because"),
            joined((reasons.label(reason) for reason in line.not_sought_because), "; "),
            f"{place}.not_sought_because",
        ),
        (_("Given by"), line.given_by, f"{place}.given_by"),
        (_("What it covers"), line.covers, f"{place}.covers"),
        (_("What they said"), line.note, f"{place}.note"),
    )


def _interest(line: Interest) -> tuple[Fact, ...]:
    place = f"interests.{line.person}"
    return filled(
        (line.person, _holds(line.holds) if line.holds else "", f"{place}.holds"),
        (_("If shared"), line.if_shared, f"{place}.if_shared"),
        (_("If not shared"), line.if_not_shared, f"{place}.if_not_shared"),
        (_("Why"), line.why, f"{place}.why"),
    )


def _holds(value: Choice) -> str:
    match value:
        case Choice.YES:
            return _("The public interest is enough")
        case Choice.NO:
            return _("The public interest is not enough")
        case _:
            return wording.choice(value)


def _telling(line: Telling) -> Fact:
    told = wording.told(line.when) if line.when else ""
    label = _("Telling {person}").format(person=line.person)
    return Fact(label, joined((told, line.why_not), ": "), f"tellings.{line.person}")
