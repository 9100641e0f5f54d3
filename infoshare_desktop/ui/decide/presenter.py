"""The draft on the desk: what the worker does becomes a new draft. No Qt, no vault."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Telling
from infoshare_desktop.domain.decision.draft import Draft, EmergencyForm
from infoshare_desktop.domain.decision.information import Statement
from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome
from infoshare_desktop.domain.flow import choice_of, stand
from infoshare_desktop.domain.guidance import AnsweredBy, Choice, QuestionField
from infoshare_desktop.domain.needs.gap import CHECK_PAGE
from infoshare_desktop.ui.decide.lines import next_id, unfilled, with_line, without_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.domain.decision.beginning import Duty, Trigger
    from infoshare_desktop.domain.decision.consent import Consent
    from infoshare_desktop.domain.decision.draft import Answer
    from infoshare_desktop.domain.decision.information import Information, PersonLine
    from infoshare_desktop.domain.decision.interest import Interest, ManagerTold
    from infoshare_desktop.domain.decision.law import Law
    from infoshare_desktop.domain.flow import Standing
    from infoshare_desktop.domain.guidance import Pack, Question
    from infoshare_desktop.domain.moments import Clock, Moment


class Presenter:
    """Holds one draft, its pack, and the question that is looked at; every intent makes a new draft.

    The question looked at is no part of the draft: where the worker *stands* is computed from the answers.
    """

    def __init__(self, draft: Draft, pack: Pack, clock: Clock, viewed: str = "") -> None:
        self._draft = draft
        self._clock = clock
        self.pack = pack
        self.hides_notes = False
        """Whether the worker put the private notes away while this draft is on the desk."""
        self.shows_names = False
        """Whether the worker asked to see names while this draft is on the desk."""
        self._viewed = pack.first
        self.go_to(viewed or self.standing.current.id)

    @property
    def draft(self) -> Draft:
        """The draft as it is now."""
        return self._draft

    @property
    def standing(self) -> Standing:
        """Where the draft stands in the guidance."""
        return stand(self.pack, self._draft)

    @property
    def viewed(self) -> Question:
        """The question that is looked at."""
        return self.pack.question(self._viewed)

    @property
    def at_check(self) -> bool:
        """Whether the check page is looked at."""
        return self.viewed.answered_by is AnsweredBy.CHECK

    def now(self) -> Moment:
        """The time on the clock."""
        return self._clock()

    # Where to look

    def go_to(self, question: str) -> None:
        """Look at a question, or at the check page; a question that the pack does not have changes nothing."""
        if question == CHECK_PAGE:
            question = next(q.id for q in self.pack.questions if q.answered_by is AnsweredBy.CHECK)
        if any(known.id == question for known in self.pack.questions):
            self._viewed = question

    def proceed(self) -> bool:
        """Look at the question that follows on the way; False where this one has to be answered first."""
        way = [step.question.id for step in self.standing.steps]
        if self._viewed not in way:
            self._viewed = way[-1]
            return True
        after = way[way.index(self._viewed) + 1 :]
        if after:
            self._viewed = after[0]
        return bool(after)

    def back(self) -> bool:
        """Look at the question before on the way; False at the first one."""
        way = [step.question.id for step in self.standing.steps]
        before = way[: way.index(self._viewed)] if self._viewed in way else way
        if before:
            self._viewed = before[-1]
        return bool(before)

    # Answers

    def answer(self, choice: Choice) -> None:
        """Answer the question looked at, with the wording that is on the screen and the time."""
        self._answered(replace(self._draft.answer(self._viewed), choice=choice))

    def reason(self, text: str) -> None:
        """Give the reason for the answer to the question looked at."""
        said = self._draft.answer(self._viewed)
        if text != said.reason:
            self._answered(replace(said, reason=text))

    def _answered(self, answer: Answer) -> None:
        stamped = replace(answer, wording=self.viewed.title, answered_at=self._clock())
        self._draft = self._draft.answered(self._viewed, stamped)

    def unfinished(self, texts: Mapping[str, str]) -> None:
        """Keep what stands in these fields (by id) and is no value yet; an empty text means that nothing does."""
        kept = {field: text for field, text in {**self._draft.unfinished, **texts}.items() if text}
        self._draft = replace(self._draft, unfinished=kept)

    # What the questions ask for

    def trigger(self, trigger: Trigger) -> None:
        """Say what started this."""
        self._draft = replace(self._draft, trigger=trigger)

    def information(self, information: Information) -> None:
        """Say what the information is, and of what kind."""
        self._draft = replace(self._draft, information=information)

    def add_statement(self) -> str:
        """Set out one more fact, allegation or opinion, or the one that was begun and is empty; its id."""
        statement = unfilled(self._draft.information.statements, Statement)
        self.statement(statement)
        return statement.id

    def statement(self, statement: Statement) -> None:
        """Change a statement."""
        known = self._draft.information
        self.information(replace(known, statements=with_line(known.statements, statement, "id")))

    def remove_statement(self, statement_id: str) -> None:
        """Take a statement out."""
        known = self._draft.information
        self.information(replace(known, statements=without_line(known.statements, statement_id, "id")))

    def law(self, law: Law) -> None:
        """Say what it rests on in law."""
        self._draft = replace(self._draft, law=law)

    def purposes(self, purposes: tuple[str, ...]) -> None:
        """Say what it is for."""
        self._draft = replace(self._draft, purposes=purposes)

    def duty(self, duty: Duty) -> None:
        """Say which duty or order it is."""
        self._draft = replace(self._draft, duty=duty)

    def emergency(self, form: EmergencyForm) -> None:
        """Write down an emergency disclosure that is not recorded yet."""
        self._draft = replace(self._draft, emergency=form)

    def emergency_recorded(self, number: str) -> None:
        """Take over the number that an emergency disclosure got; its form is empty again."""
        emergencies = tuple(dict.fromkeys((*self._draft.emergencies, number)))
        self._draft = replace(self._draft, emergencies=emergencies, emergency=EmergencyForm())

    def person(self, line: PersonLine) -> None:
        """Add a person, or change what is said of one. Who names somebody has said that it identifies them."""
        if QuestionField.PEOPLE in self.viewed.fields and choice_of(self.viewed, self._draft) is None:
            self.answer(Choice.YES)
        self._draft = replace(self._draft, people=with_line(self._draft.people, line, "reference"))

    def remove_person(self, reference: str) -> None:
        """Take a person out. What was entered about them stays in the draft, for when they are put back."""
        self._draft = replace(self._draft, people=without_line(self._draft.people, reference, "reference"))

    def consent(self, line: Consent) -> None:
        """Say how a person's consent stands."""
        if line != self._draft.consent(line.person):
            self._draft = replace(self._draft, consents=with_line(self._draft.consents, line, "person"))
            self._stamp(AnsweredBy.CONSENTS)

    def interest(self, line: Interest) -> None:
        """Weigh the public interest for a person."""
        if line != self._draft.interest(line.person):
            self._draft = replace(self._draft, interests=with_line(self._draft.interests, line, "person"))
            self._stamp(AnsweredBy.INTERESTS)

    def manager(self, told: ManagerTold) -> None:
        """Say whether a manager knows of sharing without consent."""
        self._draft = replace(self._draft, manager=told)

    def _stamp(self, answered_by: AnsweredBy) -> None:
        """Keep wording and time of a question whose answer is computed from lines."""
        if self.viewed.answered_by is answered_by:
            self._answered(self._draft.answer(self._viewed))

    def telling(self, line: Telling) -> None:
        """Say whether and when a person is told."""
        self._draft = replace(self._draft, tellings=with_line(self._draft.tellings, line, "person"))

    def add_plan(self) -> str:
        """Plan one more disclosure, or the one that was begun and is empty; its id."""
        plan = unfilled(self._draft.planned, PlannedDisclosure)
        self.plan(plan)
        return plan.id

    def plan(self, plan: PlannedDisclosure) -> None:
        """Change a planned disclosure."""
        self._draft = replace(self._draft, planned=with_line(self._draft.planned, plan, "id"))

    def remove_plan(self, plan_id: str) -> None:
        """Take a planned disclosure out."""
        self._draft = replace(self._draft, planned=without_line(self._draft.planned, plan_id, "id"))

    # Advice

    def add_advice(self, adviser: str = "", kind: str = "") -> str:
        """Start to write down advice on the question looked at, asked for now; its id."""
        key = next_id(line.id for line in self._draft.advice)
        advice = Advice(key, self._viewed, adviser, kind, asked_at=self._clock())
        self.advice(advice)
        return advice.id

    def advice(self, advice: Advice) -> None:
        """Change advice; the time of the answer is kept when its first words come."""
        said_at = advice.said_at if advice.said_at or advice.open else self._clock()
        self._draft = replace(self._draft, advice=with_line(self._draft.advice, replace(advice, said_at=said_at), "id"))

    def remove_advice(self, advice_id: str) -> None:
        """Take advice out that was not asked for after all."""
        self._draft = replace(self._draft, advice=without_line(self._draft.advice, advice_id, "id"))

    # What was decided

    def outcome(self, outcome: Outcome) -> None:
        """Say what was decided, and why."""
        self._draft = replace(self._draft, outcome=outcome)

    def add_follow_up(self, owner: str) -> str:
        """Add something to do, or take what was begun and is empty; its id."""
        follow_up = unfilled(self._draft.follow_ups, lambda key: FollowUp(key, owner=owner))
        self.follow_up(follow_up)
        return follow_up.id

    def follow_up(self, follow_up: FollowUp) -> None:
        """Change something to do."""
        self._draft = replace(self._draft, follow_ups=with_line(self._draft.follow_ups, follow_up, "id"))

    def remove_follow_up(self, follow_up_id: str) -> None:
        """Take something to do out."""
        self._draft = replace(self._draft, follow_ups=without_line(self._draft.follow_ups, follow_up_id, "id"))
