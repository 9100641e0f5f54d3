"""What is said, corrected and taken back after the seal, and what goes wrong with the information."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.breach import BREACH_SCHEMA, Breach
from infoshare_desktop.domain.acts.correcting import (
    AMENDMENT_SCHEMA,
    SUPERVISION_SCHEMA,
    Amendment,
    Comment,
    Stance,
)
from infoshare_desktop.domain.acts.following import Followed
from infoshare_desktop.domain.acts.withdrawing import WITHDRAWAL_SCHEMA, Withdrawal
from infoshare_desktop.domain.after.withdrawals import with_tasks
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.decision.consent import ConsentStatus
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.records import record
from infoshare_desktop.domain.records.lines import line_of_breach
from infoshare_desktop.services.demonstration.scene import at_work, later

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.services.demonstration.course import Course
    from infoshare_desktop.services.demonstration.scene import Scene
    from infoshare_desktop.services.demonstration.writing import Writing

_COMMENTED: Final = (0.2, 20)
"""How often a supervisor says something, and how many days after the decision."""
_AMENDED: Final = (0.03, 2)
_TAKEN_BACK: Final = (0.02, 9)


class Aftermath:
    """Plans what comes after a decision; the first that can have something has it, all others now and then.

    ``plan`` lets something happen at a moment, ``done`` is told when something has happened to a course.
    """

    def __init__(
        self,
        writing: Writing,
        plan: Callable[[Moment, Callable[[], None]], None],
        done: Callable[[Course], None],
        now: Moment,
    ) -> None:
        self._writing = writing
        self._plan = plan
        self._done = done
        self._now = now
        self._happened: Counter[str] = Counter()

    def plan(self, course: Course) -> None:
        """Plan for one sealed decision, while its course is still open."""
        if not course.decision.people:
            return
        self._maybe("comment", _COMMENTED, course, self._comment)
        self._maybe("amendment", _AMENDED, course, self._amend)
        if any(line.standing is ConsentStatus.GIVEN for line in course.decision.consents):
            self._maybe("withdrawal", _TAKEN_BACK, course, self._take_back)

    def go_wrong(self, scene: Scene, at: Moment, *, closed: bool) -> None:
        """Information goes to the wrong person; ``closed``: all is done about it by now."""
        number = self._writing.numbers.next_number(at.day().year)
        breach = Breach(
            at=at,
            kind="wrong_person",
            what=scene.say("breach_what"),
            found_at=later(at, minutes=-35),
            worker=scene.worker,
            happened_at=later(at, hours=-3),
            people=tuple(line.reference for line in scene.people),
            contained=scene.say("breach_contained"),
            at_risk=Choice.NO,
            warned=scene.say("breach_warned"),
        )
        self._record(number, breach, at)
        if not closed:
            self._writing.list(line_of_breach(number, breach))
        else:
            over = at_work(later(at, days=2))
            done = replace(
                breach,
                at=over,
                reported=Choice.NO,
                reported_why=scene.say("breach_not_reported"),
                lessons=scene.say("breach_lessons"),
                closed=True,
            )
            self._plan(over, lambda: self._record(number, done, over))
            self._writing.list(line_of_breach(number, done))

    def _record(self, number: str, breach: Breach, at: Moment) -> None:
        self._writing.entries.append(EntryKind.BREACH, number, BREACH_SCHEMA, record.statement(breach), at)

    def _maybe(
        self, kind: str, often: tuple[float, int], course: Course, happening: Callable[[Course, Moment], None]
    ) -> None:
        chance, days = often
        at = at_work(later(course.scene.at, days=days, minutes=30 + int(course.scene.chance.random() * 90)))
        if at > self._now or (self._happened[kind] and course.scene.chance.random() > chance):
            return
        self._happened[kind] += 1
        course.waiting += 1
        self._plan(at, partial(self._happen, course, happening, at))

    def _happen(self, course: Course, happening: Callable[[Course, Moment], None], at: Moment) -> None:
        happening(course, at)
        course.waiting -= 1
        self._done(course)

    def _comment(self, course: Course, at: Moment) -> None:
        scene = course.scene
        act = Comment(
            on=at.day(),
            supervisor=scene.texts.profile.supervisor.name,
            said=scene.say("comment"),
            stance=Stance.AGREES,
            worker=scene.worker,
        )
        course.comments.append(act)
        self._append(course, EntryKind.SUPERVISION, SUPERVISION_SCHEMA, act, at)

    def _amend(self, course: Course, at: Moment) -> None:
        """Something small that was left out of the reasons."""
        scene, reasons = course.scene, course.decision.outcome.reasons
        act = Amendment(
            at=at,
            passage="outcome.reasons",
            label=scene.say("amended_label"),
            original=reasons,
            corrected=f"{reasons} {scene.say('amended_added')}",
            reason=scene.say("amended_why"),
            worker=scene.worker,
        )
        course.amendments.append(act)
        self._append(course, EntryKind.AMENDMENT, AMENDMENT_SCHEMA, act, at)

    def _take_back(self, course: Course, at: Moment) -> None:
        scene = course.scene
        agreed = next(line for line in course.decision.consents if line.standing is ConsentStatus.GIVEN)
        act = Withdrawal(at=at, person=agreed.person, said=scene.say("taken_back"), worker=scene.worker)
        recipients = (disclosure.recipient for _sequence, disclosure in course.disclosures)
        whole = with_tasks(act, recipients, 0, scene.worker.name, at.day())
        for task in whole.follow_ups:
            self._writing.follow(course.decision.number, Followed(task))
        course.withdrawals.append(whole)
        self._append(course, EntryKind.WITHDRAWAL, WITHDRAWAL_SCHEMA, whole, at)

    def _append(self, course: Course, kind: EntryKind, schema: str, act: object, at: Moment) -> None:
        self._writing.entries.append(kind, course.decision.number, schema, record.statement(act), at)
