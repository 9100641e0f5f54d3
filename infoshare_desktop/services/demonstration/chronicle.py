"""Writes made-up cases into a vault in the order of time: sealed, passed on, confirmed, followed up."""

from __future__ import annotations

import heapq
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.following import Followed
from infoshare_desktop.domain.acts.sharing import (
    DISCLOSURE_SCHEMA,
    EMERGENCY_SCHEMA,
    RECEIPT_SCHEMA,
    Disclosure,
    Emergency,
    PersonTold,
    Receipt,
)
from infoshare_desktop.domain.after.arising import arising
from infoshare_desktop.domain.after.chasing import CHASE, with_tasks
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.decision.disclosing import Recipient, TellWhen
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.records import record
from infoshare_desktop.domain.records.lines import line_of_decision, line_of_emergency
from infoshare_desktop.services.demonstration.aftermath import Aftermath
from infoshare_desktop.services.demonstration.course import Course
from infoshare_desktop.services.demonstration.scene import at_work, later, recipient_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Telling
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.decision.outcome import FollowUp
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.services.demonstration.scene import Scene
    from infoshare_desktop.services.demonstration.writing import Writing

_RECENT: Final = timedelta(days=21)
"""Of what is younger than this, every third thing is still to be done; of what is older, hardly anything."""

_UNDONE_RECENT: Final = 3
_UNDONE_OLD: Final = 0.004
_NEW_RECIPIENT: Final = 0.05
"""The chance that somebody is told whom the decision had not planned for."""

_KNOWN_BY_THEN: Final = frozenset({TellWhen.BEFORE, TellWhen.NOT_TOLD})
"""Of whom it is known as it is shared whether they are told; the others are told afterwards."""

_CHASED_AFTER: Final = timedelta(days=14)
_PUT_RIGHT_DAYS: Final = 6
"""How long it takes to put right what is shared later."""


class Chronicle:
    """Lets things happen in the order of time, up to ``now``."""

    def __init__(self, writing: Writing, now: Moment) -> None:
        self._writing = writing
        self._now = now
        self._coming: list[tuple[Moment, int, Callable[[], None]]] = []
        self._asked = 0
        self._recent: Counter[str] = Counter()
        self.aftermath = Aftermath(writing, self.plan, self.finish_if_done, now)

    def plan(self, at: Moment, happening: Callable[[], None]) -> None:
        """Let something happen at a moment; what is planned for one moment happens in the order of planning."""
        self._asked += 1
        heapq.heappush(self._coming, (at, self._asked, happening))

    def unfold(self) -> None:
        """Let everything happen that was planned, and what follows from it."""
        while self._coming:
            _at, _place, happening = heapq.heappop(self._coming)
            happening()
        self._writing.finish()

    def shared_at_once(self, scene: Scene, at: Moment) -> tuple[str, Emergency]:
        """Append an emergency disclosure; its number, and what was passed on."""
        recipient = recipient_of(("emergency",), scene.texts, scene.chance)
        emergency = Emergency(
            at=at,
            recipient=replace(recipient, contact="999"),
            what=scene.say("emergency_what"),
            why=scene.say("emergency_why"),
            worker=scene.worker,
            reached="emergency_line",
            only_needed=Choice.YES,
            exposes=Choice.NO,
            people=tuple(line.reference for line in scene.people),
            basis="life",
        )
        number = self._writing.numbers.next_number(at.day().year)
        statement = record.statement(emergency)
        self._writing.entries.append(EntryKind.EMERGENCY, number, EMERGENCY_SCHEMA, statement, at)
        return number, emergency

    def list_emergency(self, number: str, emergency: Emergency, *, completed: bool) -> None:
        """Put an emergency disclosure into the table."""
        self._writing.list(line_of_emergency(number, emergency, completed=completed))

    def seal(self, draft: Draft, scene: Scene, shared_before: Moment | None = None) -> None:
        """Seal a case, and plan what follows from it; ``shared_before``: when something was passed on at once."""
        at = scene.at
        whole = replace(draft, follow_ups=(*draft.follow_ups, *arising(draft, scene.worker.name, at.day())))
        number = self._writing.numbers.next_number(at.day().year)
        decision = record.sealed(whole, scene.pack, scene.worker, number, at, shared_before)
        statement = record.statement(decision)
        self._writing.entries.append(EntryKind.SEAL, number, record.SCHEMA, statement, at)
        course = Course(decision, scene)
        before = {f"tell-{line.person}" for line in decision.tellings if line.when is TellWhen.BEFORE}
        for follow_up in decision.follow_ups:
            if follow_up.id in before:
                course.to_tell.append(follow_up)
            else:
                self._follow(number, follow_up, scene)
        if decision.outcome.kind is not None and decision.outcome.kind.shares:
            for plan in decision.planned:
                self._plan_disclosure(course, plan, plan.recipient, new_because="")
            if scene.chance.random() < _NEW_RECIPIENT and decision.people:
                other = recipient_of(scene.theme.agencies, scene.texts, scene.chance)
                self._plan_disclosure(course, decision.planned[0], other, scene.say("new_because"))
        self.aftermath.plan(course)
        self.finish_if_done(course)

    def _plan_disclosure(self, course: Course, plan: PlannedDisclosure, recipient: Recipient, new_because: str) -> None:
        chance = course.scene.chance
        days = _PUT_RIGHT_DAYS if course.decision.outcome.kind is OutcomeKind.SHARE_LATER else 0
        at = at_work(later(course.scene.at, days=days, minutes=10 + int(chance.random() * 2500)))
        if at > self._now or self._undone("disclosure", self._age(at), course.scene):
            return
        course.waiting += 1
        self.plan(at, lambda: self._disclose(course, plan, recipient, new_because, at))

    def _disclose(
        self, course: Course, plan: PlannedDisclosure, recipient: Recipient, new_because: str, at: Moment
    ) -> None:
        act = with_tasks(_carried_out(course, plan, recipient, new_because, at), course.history())
        number = course.decision.number
        for task in course.to_tell:
            self._writing.follow(number, Followed(task, course.scene.say("told_then"), at))
        course.to_tell.clear()
        entry = self._writing.entries.append(EntryKind.DISCLOSURE, number, DISCLOSURE_SCHEMA, record.statement(act), at)
        course.disclosures.append((entry.header.sequence, act))
        confirmed_at = at_work(later(at, minutes=40 + int(course.scene.chance.random() * 7000)))
        confirmed = confirmed_at <= self._now and not self._undone("receipt", self._age(at), course.scene)
        for task in act.follow_ups:
            done = confirmed and task.kind == CHASE
            finished = Followed(task, course.scene.say("receipt_done"), confirmed_at) if done else Followed(task)
            self._writing.follow(number, finished)
        if confirmed:
            course.waiting += 1
            self.plan(confirmed_at, lambda: self._receive(course, entry.header.sequence, recipient, confirmed_at))
        course.waiting -= 1
        self.finish_if_done(course)

    def _receive(self, course: Course, sequence: int, recipient: Recipient, at: Moment) -> None:
        receipt = Receipt(sequence, at, recipient.name, course.scene.worker, course.scene.say("reply"))
        self._writing.entries.append(
            EntryKind.RECEIPT, course.decision.number, RECEIPT_SCHEMA, record.statement(receipt), at
        )
        course.receipts.append(receipt)
        course.waiting -= 1
        self.finish_if_done(course)

    def _follow(self, number: str, follow_up: FollowUp, scene: Scene) -> None:
        age = self._now.day() - (follow_up.due_on or self._now.day())
        if age <= timedelta() or self._undone("follow-up", age, scene):
            self._writing.follow(number, Followed(follow_up))
            return
        done = {"review": "review_done", "follow-up-1": "follow_up_done"}.get(follow_up.id, "telling_done")
        finished_at = later(self._now, days=-age.days)
        self._writing.follow(number, Followed(follow_up, scene.say(done), finished_at))

    def _undone(self, kind: str, age: timedelta, scene: Scene) -> bool:
        """Whether something of this kind was left undone: certainly so for the first recent one."""
        if age >= _RECENT:
            return scene.chance.random() < _UNDONE_OLD
        self._recent[kind] += 1
        return self._recent[kind] % _UNDONE_RECENT == 1

    def _age(self, at: Moment) -> timedelta:
        return self._now.instant - at.instant

    def finish_if_done(self, course: Course) -> None:
        """Put a decision into the table once nothing more happens to it."""
        if not course.waiting:
            for task in course.to_tell:
                self._writing.follow(course.decision.number, Followed(task))
            self._writing.list(line_of_decision(course.decision, course.history()))


def _carried_out(
    course: Course, plan: PlannedDisclosure, recipient: Recipient, new_because: str, at: Moment
) -> Disclosure:
    """The act as planned, or to somebody who was not: looked over, and with who was told of it."""
    scene = course.scene
    risky = any(line.address_secret is Choice.YES or line.role == "accused" for line in course.decision.people)
    return Disclosure(
        at=at,
        recipient=recipient,
        what=plan.what,
        worker=scene.worker,
        planned_id="" if new_because else plan.id,
        new_because=new_because,
        method=plan.method,
        verified=scene.verified,
        told=tuple(_told(line, scene, at) for line in course.decision.tellings if line.when in _KNOWN_BY_THEN),
        verified_note=scene.say(f"note_{scene.verified}"),
        withheld=plan.withheld,
        need_to_know=plan.need_to_know,
        security=plan.security,
        conditions=plan.conditions,
        only_needed=True,
        parts_marked=True,
        others_removed=True,
        address_checked_by=scene.texts.profile.supervisor.name if risky else "",
        action_wanted=plan.action_wanted,
        action_by=plan.action_by,
        chase_on=at.day() + _CHASED_AFTER,
    )


def _told(line: Telling, scene: Scene, at: Moment) -> PersonTold:
    when = line.when or TellWhen.NOT_TOLD
    if when is TellWhen.NOT_TOLD:
        return PersonTold(line.person, when, line.why_not, line.reason, line.tell_on)
    return PersonTold(line.person, when, at=later(at, minutes=-30), by=scene.worker.name, said=scene.say("told_said"))
