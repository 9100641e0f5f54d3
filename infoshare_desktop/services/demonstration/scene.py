"""One case of the demonstration vault: who, about what, when, and the chance that picks its words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, TypeVar

from infoshare_desktop.domain.decision.disclosing import Recipient
from infoshare_desktop.domain.moments import Moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from infoshare_desktop.domain.decision.beginning import Worker
    from infoshare_desktop.domain.decision.information import PersonLine
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.services.demonstration.texts import Texts, Theme

T = TypeVar("T")

DAY_BEGINS: Final = 9
DAY_ENDS: Final = 17
"""The hours that an outreach worker in an office keeps."""

_FRIDAY: Final = 5
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


@dataclass(frozen=True, slots=True)
class Scene:
    """What all steps of one case share."""

    chance: Random
    texts: Texts
    theme: Theme
    pack: Pack
    worker: Worker
    started_at: Moment
    at: Moment
    """When it was decided."""
    people: tuple[PersonLine, ...]
    recipient: Recipient
    verified: str
    """How it is known that the agency's people are who they say: id in the choice list *verified*."""

    @property
    def agency_kind(self) -> str:
        """Of what kind the recipient's agency is."""
        return next(agency.kind for agency in self.texts.agencies if agency.name == self.recipient.organisation)

    def pick(self, choices: Sequence[T]) -> T:
        """One of these."""
        return choices[int(self.chance.random() * len(choices))]

    def say(self, *names: str) -> str:
        """One text of each of these names, after each other: the theme's own, else a common one."""
        return " ".join(said for name in names if (said := self._say(name)))

    def after(self, **span: float) -> Moment:
        """A moment this long after the case was started: ``after(minutes=4)``."""
        return later(self.started_at, **span)

    def _say(self, name: str) -> str:
        lines = self.theme.says.get(name) or self.texts.phrases[name]
        return self.pick(lines).format_map(self._names())

    def _names(self) -> dict[str, str]:
        references = [line.reference for line in self.people]
        return {
            "ref": references[0] if references else "somebody",
            "other": references[-1] if references else "somebody",
            "agency": self.recipient.organisation,
            "contact": self.recipient.name,
            "place": self.pick(self.texts.places),
            "weekday": self.pick(_WEEKDAYS),
            "lead": self.texts.profile.safeguarding_lead.name,
            "supervisor": self.texts.profile.supervisor.name,
        }


def later(moment: Moment, **span: float) -> Moment:
    """A moment this long after another one, in the same zone: ``later(at, hours=3)``."""
    return Moment(moment.instant + timedelta(**span), moment.zone)


def at_work(moment: Moment) -> Moment:
    """The moment itself within working hours, else the next morning, with the same minutes; Monday for a weekend."""
    local = moment.local()
    if local.hour >= DAY_ENDS:
        local = (local + timedelta(days=1)).replace(hour=DAY_BEGINS)
    elif local.hour < DAY_BEGINS:
        local = local.replace(hour=DAY_BEGINS)
    if local.isoweekday() > _FRIDAY:
        local += timedelta(days=8 - local.isoweekday())
    return Moment(local, moment.zone)


def recipient_of(kinds: tuple[str, ...], texts: Texts, chance: Random) -> Recipient:
    """Somebody at an agency of one of these kinds."""
    agencies = texts.of_kind(kinds)
    agency = agencies[int(chance.random() * len(agencies))]
    name, role = agency.contacts[int(chance.random() * len(agency.contacts))]
    return Recipient(agency.name, name, role, f"01632 960{200 + texts.agencies.index(agency):03}")
