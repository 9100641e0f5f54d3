"""A worker who answers, changes, goes back, leaves and comes again, in any order."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from infoshare_desktop.domain.codec import plain, valued
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.decision.interest import Interest
from infoshare_desktop.domain.flow import stand
from infoshare_desktop.domain.guidance import AnsweredBy, Choice
from infoshare_desktop.domain.text import clean
from infoshare_desktop.ui.decide.check.screen import check_screen
from infoshare_desktop.ui.decide.question.screen import screen
from tests.domain.making import WORKER
from tests.guidance.builtin import leaflet
from tests.ui.decide.walking import presenter

PEOPLE = ("P-0001", "P-0002")
WORDS = st.text(max_size=12).map(clean)
PICKED = st.sampled_from((Choice.YES, Choice.NO, Choice.NOT_SURE))
QUESTIONS = st.sampled_from([question.id for question in leaflet().questions])


def used_only(draft: Draft) -> Draft:
    """The draft without the answers that do not count."""
    standing = stand(leaflet(), draft)
    return replace(draft, answers={key: kept for key, kept in draft.answers.items() if standing.uses(key)})


def kept(draft: Draft, kind: str, key: str) -> str | None:
    """What the draft holds of what was typed at a question, or about a person."""
    match kind:
        case "answer":
            return draft.answer(key).choice
        case "reason":
            return draft.answer(key).reason
        case "note":
            return draft.consent(key).note
        case _:
            return draft.interest(key).why


class Desk(RuleBasedStateMachine):
    """Remembers what the worker last typed in each place, and looks whether it is still there."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = presenter()
        self.typed: dict[tuple[str, str], str] = {}

    @rule(choice=PICKED)
    def answer(self, choice: Choice) -> None:
        """Pick an answer, where there is one to pick."""
        question = self.desk.viewed
        if question.answered_by is AnsweredBy.WORKER and question.route(choice):
            self.desk.answer(choice)
            self.typed["answer", question.id] = choice

    @rule(words=WORDS)
    def type_reason(self, words: str) -> None:
        """Type a reason."""
        self.desk.reason(words)
        self.typed["reason", self.desk.viewed.id] = words

    @rule(person=st.sampled_from(PEOPLE))
    def add(self, person: str) -> None:
        """Add a person, or change their part."""
        self.desk.person(PersonLine(person, "client"))

    @rule(person=st.sampled_from(PEOPLE))
    def take_out(self, person: str) -> None:
        """Take a person out."""
        self.desk.remove_person(person)

    @rule(person=st.sampled_from(PEOPLE), status=st.sampled_from(ConsentStatus), anyway=PICKED, note=WORDS)
    def consent(self, person: str, status: ConsentStatus, anyway: Choice, note: str) -> None:
        """Say how somebody's consent stands."""
        self.desk.consent(Consent(person, anyway, status, note=note))
        self.typed["note", person] = note

    @rule(person=st.sampled_from(PEOPLE), holds=PICKED, why=WORDS)
    def weigh(self, person: str, holds: Choice, why: str) -> None:
        """Weigh the public interest."""
        self.desk.interest(Interest(person, holds, why=why))
        self.typed["why", person] = why

    @rule(question=QUESTIONS)
    def go_to(self, question: str) -> None:
        """Go to any question, as the path strip and the check page let one."""
        self.desk.go_to(question)

    @rule()
    def go_on(self) -> None:
        """Save and continue."""
        self.desk.proceed()

    @rule()
    def go_back(self) -> None:
        """Back."""
        self.desk.back()

    @rule()
    def leave_and_come_again(self) -> None:
        """The draft goes through the codec as it goes through the vault."""
        kept = json.dumps(plain(self.desk.draft))
        self.desk = presenter(valued(json.loads(kept), Draft))

    @invariant()
    def nothing_is_lost(self) -> None:
        """All that was typed is in the draft, whatever was changed after it."""
        for (kind, key), words in self.typed.items():
            assert kept(self.desk.draft, kind, key) == words

    @invariant()
    def indication_depends_on_used_answers_alone(self) -> None:
        """Without the answers that do not count the guidance points to the same."""
        whole, used = self.desk.standing, stand(leaflet(), used_only(self.desk.draft))
        assert (whole.indication, whole.because, whole.waits) == (used.indication, used.because, used.waits)

    @invariant()
    def everything_can_be_drawn(self) -> None:
        """Question screen and check page have something to show at every step; the viewed question is on the strip."""
        shown = screen(self.desk)
        check = check_screen(self.desk, WORKER)
        answered = [step.question for step in shown.path]
        assert len(set(answered)) == len(answered)
        assert {line.question for line in check.unused} == set(self.desk.standing.unused)


TestDesk = Desk.TestCase
TestDesk.settings = settings(
    max_examples=40, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
