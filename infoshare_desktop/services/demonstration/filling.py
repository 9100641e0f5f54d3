"""From a seed to a vault full of cases: which paths, when, and about whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.flow import stand
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.lines import Line
from infoshare_desktop.domain.records.listing import Row, State, row_of_draft, search_text
from infoshare_desktop.guidance.document import pack_hash, to_document
from infoshare_desktop.services.demonstration.casting import Casting
from infoshare_desktop.services.demonstration.chronicle import Chronicle
from infoshare_desktop.services.demonstration.growing_up import grow_up
from infoshare_desktop.services.demonstration.paths import AWAITING, BEGUN, PATHS, SHARED_AT_ONCE, Path
from infoshare_desktop.services.demonstration.scene import DAY_BEGINS, DAY_ENDS, Scene, at_work, later, recipient_of
from infoshare_desktop.services.demonstration.writing import Writing
from infoshare_desktop.services.profiles import keep_profile

if TYPE_CHECKING:
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.profile import Profile
    from infoshare_desktop.services.demonstration.texts import Texts
    from infoshare_desktop.store.rows.repositories import Repositories

_DAYS_EACH: Final = 2
"""A decision every two days on average …"""

_SHORTEST: Final = 60
_LONGEST: Final = 4 * 365
"""… over two months at least and four years at the most: a larger vault is a busier one, not an older one."""

_UNFINISHED: Final = (*zip(BEGUN, (3, 27, 75), strict=True), *zip(AWAITING, (49, 122), strict=True))
"""What is not sealed yet, with the hours since it was begun."""

_AT_ONCE_HOURS: Final = 26
_DISCARDED_HOURS: Final = 220

_BREACH_HOURS: Final = ((20, False), (900, True))
"""Hours since something went wrong with information, and whether all is done about it."""

_OLD: Final = "legal_duty"
_OLD_AGO: Final = timedelta(days=6 * 365 + 90)
_OLD_HOUR: Final = time(10, 20)
"""One decision of this path is older than the rules of the guidance keep it, so that something is due."""

_LATEST_DAYS: Final = 3
_SETTLED_DAYS: Final = 7
"""Days after which the record of an emergency is complete, weekends and all."""

_CHECKED_BEFORE: Final = timedelta(days=40)
"""Since when the worker has not checked the telephone numbers of the profile."""


class Filling:
    """One filling of one vault, within one transaction."""

    def __init__(self, repositories: Repositories, pack: Pack, texts: Texts, now: Moment, seed: int) -> None:
        self._pack = pack
        self._pack_hash = pack_hash(pack)
        self._texts = texts
        self._now = now
        self._chance = Random(seed)  # noqa: S311 - picks words, keeps no secrets
        keep_profile(repositories, _checked(texts.profile, now.day() - _CHECKED_BEFORE))
        repositories.packs.put(self._pack_hash, to_document(pack))
        self._writing = Writing.into(repositories)
        self._casting = Casting(self._writing, texts, self._chance)
        self._chronicle = Chronicle(self._writing, now)

    def run(self, decisions: int) -> None:
        """Write so many sealed decisions; none at all leaves only the worker's profile."""
        days = min(max(decisions * _DAYS_EACH, _SHORTEST), _LONGEST)
        paths = self._paths(decisions)
        old = next((place for place, path in enumerate(paths) if path.name == _OLD), None)
        for place, path in enumerate(paths):
            at = self._working_time(days, before=_SETTLED_DAYS if path.emergency else _LATEST_DAYS)
            happening = self._share_then_seal if path.emergency else self._seal
            if place == old:
                at, happening = _moment(self._now.day() - _OLD_AGO, _OLD_HOUR, self._now.zone), self._seal_and_forget
            self._chronicle.plan(at, partial(happening, path, at))
        if decisions:
            self._plan_unfinished()
        self._chronicle.unfold()
        grow_up(self._writing.repositories, self._texts, self._now)

    def _paths(self, decisions: int) -> list[Path]:
        """Every path once, then as often as its weight says: a small vault has every path, too."""
        once = list(PATHS)[:decisions]
        more = self._chance.choices(PATHS, [path.weight for path in PATHS], k=decisions - len(once))
        return once + more

    def _working_time(self, days: int, before: int) -> Moment:
        """A moment on a weekday between nine and five, from ``before`` days ago back to so many days earlier."""
        day = self._now.day() - timedelta(days=before + int(self._chance.random() * days))
        day -= timedelta(days=max(0, day.isoweekday() - 5))
        minutes = int(self._chance.random() * (DAY_ENDS - DAY_BEGINS) * 60)
        return _moment(day, time(DAY_BEGINS + minutes // 60, minutes % 60), self._now.zone)

    def _plan_unfinished(self) -> None:
        for path, hours in _UNFINISHED:
            at = later(self._now, hours=-hours)
            self._chronicle.plan(at, partial(self._begin, path, at))
        at = later(self._now, hours=-_AT_ONCE_HOURS)
        self._chronicle.plan(at, partial(self._share_and_leave, at))
        for hours, closed in _BREACH_HOURS:
            at = later(self._now, hours=-hours)
            self._chronicle.plan(at, partial(self._go_wrong, at, closed=closed))
        at = later(self._now, hours=-_DISCARDED_HOURS)
        self._chronicle.plan(at, partial(self._discard, at))

    def _seal(self, path: Path, at: Moment) -> None:
        scene = self._scene(path, at)
        self._chronicle.seal(self._draft(path, scene), scene)

    def _seal_and_forget(self, path: Path, at: Moment) -> None:
        """Seal a decision of long ago; nobody of then comes back."""
        self._seal(path, at)
        self._casting.forget()

    def _share_then_seal(self, path: Path, at: Moment) -> None:
        scene = self._scene(path, at)
        number, emergency = self._chronicle.shared_at_once(scene, at)
        written_at = at_work(later(at, hours=2 + int(self._chance.random() * 40)))
        written = replace(scene, started_at=later(written_at, minutes=-50), at=written_at)
        draft = replace(self._draft(path, written), emergencies=(number,))
        self._chronicle.plan(written.at, partial(self._chronicle.seal, draft, written, emergency.at))
        self._chronicle.list_emergency(number, emergency, completed=True)

    def _share_and_leave(self, at: Moment) -> None:
        scene = self._scene(SHARED_AT_ONCE, at)
        number, emergency = self._chronicle.shared_at_once(scene, at)
        self._chronicle.list_emergency(number, emergency, completed=False)
        draft = self._draft(SHARED_AT_ONCE, scene)
        self._keep(replace(draft, people=scene.people, emergencies=(number,)), at)

    def _begin(self, path: Path, at: Moment) -> None:
        scene = self._scene(path, at)
        self._keep(self._draft(path, scene), at)

    def _go_wrong(self, at: Moment, *, closed: bool) -> None:
        self._chronicle.aftermath.go_wrong(self._scene(BEGUN[0], at), at, closed=closed)

    def _discard(self, at: Moment) -> None:
        scene = self._scene(BEGUN[0], at)
        reason = scene.say("discarded")
        row = Row(self._writing.numbers.next_draft(), State.DISCARDED, at, summary=reason)
        self._writing.list(Line(row, reason))

    def _keep(self, draft: Draft, at: Moment) -> None:
        self._writing.repositories.drafts.put(draft, at)
        self._writing.list(Line(row_of_draft(draft, stand(self._pack, draft)), search_text(draft)))

    def _scene(self, path: Path, at: Moment) -> Scene:
        themes = self._texts.fitting(path.name)
        theme = themes[int(self._chance.random() * len(themes))]
        return Scene(
            chance=self._chance,
            texts=self._texts,
            theme=theme,
            pack=self._pack,
            worker=self._texts.profile.worker,
            started_at=later(at, minutes=-40 - int(self._chance.random() * 50)),
            at=at,
            people=self._casting.people(theme, path.people, at),
            recipient=recipient_of(theme.agencies, self._texts, self._chance),
            verified=self._chance.choice(("called_back", "known_colleague", "official_email")),
        )

    def _draft(self, path: Path, scene: Scene) -> Draft:
        draft = Draft(self._writing.numbers.next_draft(), self._pack_hash, scene.started_at)
        for step in path.steps:
            draft = step(draft, scene)
        return draft


def _moment(day: date, clock_time: time, zone: str) -> Moment:
    return Moment(datetime.combine(day, clock_time, ZoneInfo(zone)).astimezone(UTC), zone)


def _checked(profile: Profile, on: date) -> Profile:
    """The profile with its contacts checked on a day."""
    return replace(
        profile,
        supervisor=replace(profile.supervisor, checked_on=on),
        emergency_team=replace(profile.emergency_team, checked_on=on),
        safeguarding_lead=replace(profile.safeguarding_lead, checked_on=on),
        others=tuple(replace(one, contact=replace(one.contact, checked_on=on)) for one in profile.others),
    )
