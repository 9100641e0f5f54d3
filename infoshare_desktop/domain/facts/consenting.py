"""How each person's consent stands, and what weighs where there is none, in words: references only, never a name."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.fact import Fact, filled, joined
from infoshare_desktop.domain.guidance import Choice, ListName

if TYPE_CHECKING:
    from typing import TypeAlias

    from infoshare_desktop.domain.decision.consent import Consent
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.decision.interest import Interest, Likelihood
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.domain.records.record import Decision

    Recorded: TypeAlias = Draft | Decision


def consents(record: Recorded, pack: Pack) -> tuple[Fact, ...]:
    """How each person's consent stands, who gave it, in what form, and on what it rests that they could."""
    present = {line.reference for line in record.people}
    lines = (line for line in record.consents if line.person in present)
    return tuple(fact for line in lines for fact in (*_stands(line, pack), *_given(line, pack), *_able(line, pack)))


def interests(record: Recorded, pack: Pack) -> tuple[Fact, ...]:
    """Whether the public interest is enough for each person who did not consent."""
    without = set(record.without_consent)
    return tuple(fact for line in record.interests if line.person in without for fact in _interest(line, pack))


def manager(record: Recorded, _pack: Pack) -> tuple[Fact, ...]:
    """Whether a manager knows of sharing without consent."""
    said = record.manager
    return filled(
        (_("Manager knows"), wording.choice(said.aware) if said.aware else "", "manager.aware"),
        (_("Which manager"), joined((said.name, _at(said.at))), "manager.name"),
    )


def _stands(line: Consent, pack: Pack) -> tuple[Fact, ...]:
    place = f"consents.{line.person}"
    because = joined((_labels(pack, ListName.NOT_SOUGHT, line.not_sought_because), line.not_sought_note), ": ")
    return filled(
        (
            _("Consent of {person}").format(person=line.person),
            wording.consent(line.standing) if line.standing else "",
            f"{place}.status",
        ),
        (_("Share anyway if they say no"), wording.choice(line.anyway) if line.anyway else "", f"{place}.anyway"),
        (_("Not asked because"), because, f"{place}.not_sought_because"),
        (_("What they said"), line.note, f"{place}.note"),
    )


def _given(line: Consent, pack: Pack) -> tuple[Fact, ...]:
    place = f"consents.{line.person}"
    return filled(
        (_("Who spoke"), pack.choices(ListName.CONSENT_GIVERS).label(line.giver), f"{place}.giver"),
        (_("Who that was"), line.given_by, f"{place}.given_by"),
        (_("Whose information"), line.for_whom, f"{place}.for_whom"),
        (_("How it was given"), wording.consent_form(line.form) if line.form else "", f"{place}.form"),
        (_("Given on"), _at(line.given_at), f"{place}.given_at"),
        (_("What it covers"), line.covers, f"{place}.covers"),
        (_("What it does not cover"), line.limits, f"{place}.limits"),
        (_("Told before they answered"), _labels(pack, ListName.CONSENT_TOLD, line.told), f"{place}.told"),
        (_("Ends on"), wording.day(line.expires_on) if line.expires_on else "", f"{place}.expires_on"),
        (_("Taken back"), _at(line.withdrawn_at), f"{place}.withdrawn_at"),
    )


def _able(line: Consent, pack: Pack) -> tuple[Fact, ...]:
    rests_on = joined((pack.choices(ListName.COMPETENCE).label(line.competence), line.competence_note), ": ")
    return filled((_("Able to decide this"), rests_on, f"consents.{line.person}.competence"))


def _interest(line: Interest, pack: Pack) -> tuple[Fact, ...]:
    place = f"interests.{line.person}"
    reason = pack.choices(ListName.WITHOUT_CONSENT).label(line.without_consent_because)
    return filled(
        (line.person, _holds(line.holds) if line.holds else "", f"{place}.holds"),
        (_("What the public interest is"), _labels(pack, ListName.INTEREST_GROUNDS, line.grounds), f"{place}.grounds"),
        (_("If not shared"), _harm(line.if_not_shared, line.likely_if_not_shared), f"{place}.if_not_shared"),
        (_("If shared"), _harm(line.if_shared, line.likely_if_shared), f"{place}.if_shared"),
        (_("Ways that need less"), line.less_intrusive, f"{place}.less_intrusive"),
        (_("Why"), line.why, f"{place}.why"),
        (_("Why there is no consent"), reason, f"{place}.without_consent_because"),
    )


def _harm(said: str, likely: Likelihood | None) -> str:
    """A harm with how likely it is, where that was judged."""
    judged = _("Likelihood: {likelihood}").format(likelihood=wording.likelihood(likely)) if likely else ""
    return joined((said, judged), " ")


def _holds(value: Choice) -> str:
    match value:
        case Choice.YES:
            return _("The public interest is enough")
        case Choice.NO:
            return _("The public interest is not enough")
        case _:
            return wording.choice(value)


def _labels(pack: Pack, name: ListName, ids: tuple[str, ...]) -> str:
    choices = pack.choices(name)
    return joined((choices.label(entry) for entry in ids), "; ")


def _at(value: Moment | None) -> str:
    return wording.moment(value) if value else ""
