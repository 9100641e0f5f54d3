"""The demonstration vault, with the built-in guidance and the texts that come with the program."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.app.resources import resources_folder
from infoshare_desktop.domain.acts.person import Safety
from infoshare_desktop.domain.decision.consent import ConsentStatus
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.flow import stand
from infoshare_desktop.domain.guidance import Choice, Indication, ListName
from infoshare_desktop.domain.needs.sealing import missing_to_seal
from infoshare_desktop.domain.records.listing import Mark, State, search_text
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.domain.records.record import statement
from infoshare_desktop.guidance.loading import load
from infoshare_desktop.services.browsing import Browsing
from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.services.demonstrating import Demonstrating
from infoshare_desktop.services.demonstration import filling, paths
from infoshare_desktop.services.demonstration.texts import load as load_texts
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.services.ending.reviewing import Reviewing
from infoshare_desktop.services.guiding import Guiding
from infoshare_desktop.services.home import Home
from infoshare_desktop.services.profiles import Profiles
from tests.hand_clock import START, HandClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.services.browsing import RecordView
    from infoshare_desktop.store.vault import Vault

DECISIONS: Final = 60
TEXTS: Final = resources_folder() / "demonstration"


@dataclass(frozen=True, slots=True)
class Shown:
    """A filled vault, read."""

    vault: Vault
    pack: Pack
    views: tuple[RecordView, ...]

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The sealed ones."""
        return tuple(view.decision for view in self.views if view.decision is not None)


def filled(path: Path, seed: int) -> Shown:
    """A demonstration vault, filled."""
    clock = HandClock()
    pack = load(resources_folder() / "guidance" / "leaflet-uk")
    vault = Keeping(clock).create_for_demonstration(path)
    Demonstrating(vault, pack, TEXTS, clock).fill(DECISIONS, seed)
    browsing = Browsing(vault, Guiding(vault, pack))
    rows = browsing.rows(browsing.ids(Query(descending=False)))
    return Shown(vault, pack, tuple(browsing.read(row.reference) for row in rows))


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    """The vault of seed 1."""
    made = filled(tmp_path_factory.mktemp("demonstration") / "d.infoshare", 1)
    yield made
    made.vault.close()


def test_as_many_decisions_as_asked_for(shown: Shown) -> None:
    """Sealed decisions are counted; what is not sealed comes on top."""
    assert len(shown.decisions) == DECISIONS
    assert shown.vault.fictional


def test_every_answer_has_its_time(shown: Shown) -> None:
    """Also where it follows from what was entered for each person; the last one is answered by sealing."""
    answers = [answer for decision in shown.decisions for answer in decision.answers if answer.choice is not None]
    assert {answer.question for answer in answers} >= {"consent", "interest"}
    at_the_seal = "recorded"
    assert {answer.question for answer in answers if answer.used and answer.answered_at is None} == {at_the_seal}


def test_every_path_is_there(shown: Shown) -> None:
    """Every indication, outcome and stand of consent that can be sealed comes up, and every state but none twice."""
    assert {decision.indication for decision in shown.decisions} == set(Indication) - {Indication.GET_ADVICE}
    assert {decision.outcome.kind for decision in shown.decisions} == set(OutcomeKind)
    stands = {consent.standing for decision in shown.decisions for consent in decision.consents}
    assert stands == set(ConsentStatus) - {ConsentStatus.NOT_SURE}
    assert {view.row.state for view in shown.views} == set(State) - {State.DISPOSED}
    assert {mark for view in shown.views for mark in view.row.marks} == set(Mark) - {
        Mark.RESTRICTED,
        Mark.HELD,
        Mark.WARNED,
    }
    assert any(decision.overrides_consent for decision in shown.decisions)
    assert any(decision.against_indication for decision in shown.decisions)
    assert any(not decision.people for decision in shown.decisions)


@pytest.mark.parametrize("path", paths.PATHS, ids=lambda path: path.name)
def test_every_path_can_be_sealed(path: paths.Path, tmp_path: Path) -> None:
    """No made-up decision has a gap that a real worker would have been stopped by."""
    clock = HandClock()
    pack = load(resources_folder() / "guidance" / "leaflet-uk")
    texts = load_texts(TEXTS)
    with Keeping(clock).create_for_demonstration(tmp_path / "d.infoshare") as vault:

        def work(kept: object) -> tuple[str, ...]:
            made = filling.Filling(kept, pack, texts, START, 3)  # type: ignore[arg-type]  # a stand-in
            scene = made._scene(path, START)
            draft = made._draft(path, scene)
            standing = stand(pack, draft)
            found = missing_to_seal(draft, standing, scene.worker)
            return tuple(gap.sentence for gap in found if not (path.emergency and gap.field == "emergency"))

        assert vault.write(work) == ()


def test_all_ids_are_the_packs(shown: Shown) -> None:
    """Whatever was chosen from a list is in the built-in pack's list, so it has words."""
    for decision in shown.decisions:
        used = {
            ListName.TRIGGERS: {decision.trigger.kind},
            ListName.VERIFIED: {decision.trigger.requester.verified},
            ListName.PURPOSES: set(decision.purposes),
            ListName.CATEGORIES: set(decision.information.categories),
            ListName.DUTIES: {decision.duty.kind},
            ListName.ROLES: {line.role for line in decision.people},
            ListName.AGES: {line.age for line in decision.people},
            ListName.METHODS: {plan.method for plan in decision.planned},
            ListName.ADVISERS: {advice.kind for advice in decision.advice},
            ListName.NOT_SOUGHT: {reason for consent in decision.consents for reason in consent.not_sought_because},
        }
        for name, ids in used.items():
            known = {entry.id for entry in shown.pack.choices(name).entries}
            assert ids - {""} <= known, (name, ids - known)


def test_the_vault_is_whole_and_in_the_order_of_time(shown: Shown) -> None:
    """A check finds nothing, entries follow each other in time, and none is later than now."""
    assert [finding.sentence for finding in shown.vault.check() if not finding.ok] == []
    times = shown.vault.read(lambda kept: [entry.header.recorded_at for entry in kept.entries.all()])
    assert times == sorted(times)
    assert times[-1] <= START
    assert sum(1 for time in times if time.instant < START.instant - timedelta(days=400)) < 8


@pytest.mark.parametrize("seed", [8, 13, 19])
def test_nothing_lies_in_the_future(tmp_path: Path, seed: int) -> None:
    """Whatever the seed, nothing was recorded that has not happened yet."""
    made = filled(tmp_path / "d.infoshare", seed)
    with made.vault as vault:
        times = vault.read(lambda kept: [entry.header.recorded_at for entry in kept.entries.all()])
    assert times == sorted(times)
    assert times[-1] <= START


def test_numbers_go_on_after_the_demonstration(shown: Shown) -> None:
    """Trying the program out in it does not give a number twice."""
    given = {view.row.reference for view in shown.views}
    assert shown.vault.write(lambda kept: kept.numbers.next_number(2026)) not in given
    assert shown.vault.write(lambda kept: kept.numbers.next_draft()) not in given


def test_home_has_something_of_everything(shown: Shown) -> None:
    """Whoever tries the program sees what each list of Home is for."""
    waiting = Home(shown.vault, HandClock()).waiting()
    assert waiting.emergencies_overdue
    assert waiting.drafts.total
    assert waiting.advice_total
    assert waiting.to_share.total
    assert waiting.receipts
    assert waiting.follow_ups_overdue


def test_something_is_due_and_can_be_disposed_of(shown: Shown) -> None:
    """One decision is older than the rules keep it, and takes with it somebody whom nothing else is about."""
    clock = HandClock()
    guiding = Guiding(shown.vault, shown.pack)
    reviewing = Reviewing(shown.vault, guiding, clock)
    review = reviewing.begin()
    while not review.ended:
        review = reviewing.go_on(review)
    (due,) = review.due
    assert due.kept.hindrances == ()
    goes = Erasing(shown.vault, guiding, clock).what_goes([due.row.reference])
    assert goes.records[0].refusal == ""
    assert goes.people


def test_contacts_of_every_kind_are_there(shown: Shown) -> None:
    """Safe, unsafe and secret ones of people, and those whom the worker turns to, all of them checked."""
    people = shown.vault.read(lambda kept: kept.people.all())
    assert {line.safety for person in people for line in person.contacts} >= {Safety.SAFE, Safety.UNSAFE, Safety.HIDDEN}
    others = Profiles(shown.vault).get().others
    assert len({listed.kind for listed in others}) > 2
    assert not [listed for listed in others if listed.contact.stale(START.day())]


def test_who_came_of_age_was_asked(shown: Shown) -> None:
    """Children are in it, so there are birthdays; none that is over is open."""
    numbers = [view.row.reference for view in shown.views]
    rows = shown.vault.read(lambda kept: [kept.follow_ups.about(number) for number in numbers])
    told = [one for tasks in rows for one in tasks if one.follow_up.kind == "birthday"]
    assert told
    assert not [one for one in told if one.finished_at is None and (one.follow_up.due_on or START.day()) < START.day()]


def test_what_was_kept_is_not_asked_after(shown: Shown) -> None:
    """Nobody is to ask an agency what came of something that was not shared."""
    kept = [one for one in shown.decisions if one.outcome.kind and not one.outcome.kind.shares]
    assert not [task for one in kept for task in one.follow_ups if "what came of it" in task.what]


def test_decisions_read_like_notes(shown: Shown) -> None:
    """They are as long as a worker writes, all places for names are filled, and hardly two are alike."""
    texts = [search_text(decision) for decision in shown.decisions]
    words = [len(text.split()) for text in texts]
    assert 200 < sum(words) / len(words) < 420
    assert not [text for text in texts if "{" in text or "}" in text]
    reasons = Counter(decision.outcome.reasons for decision in shown.decisions)
    assert reasons.most_common(1)[0][1] <= 3


def test_no_name_of_a_person_is_in_a_record(shown: Shown) -> None:
    """Records know people by reference; names stay with the people."""
    people = shown.vault.read(lambda kept: kept.people.all())
    names = {person.name for person in people}
    text = "\n".join(search_text(decision) for decision in shown.decisions)
    assert names
    assert not [name for name in names if name in text]


def test_same_seed_gives_the_same_records(shown: Shown, tmp_path: Path) -> None:
    """All that can be read is the same; another seed gives something else."""
    again, other = filled(tmp_path / "again.infoshare", 1), filled(tmp_path / "other.infoshare", 2)
    with again.vault, other.vault:
        readable = [[statement(decision) for decision in each.decisions] for each in (shown, again, other)]
        assert [view.row for view in shown.views] == [view.row for view in again.views]
    assert readable[0] == readable[1] != readable[2]


def test_choice_of_a_question_is_one_that_it_has(shown: Shown) -> None:
    """Every answer in a made-up record could have been given on the screen."""
    for decision in shown.decisions:
        for answer in decision.answers:
            question = shown.pack.question(answer.question)
            assert answer.choice in {None, Choice.YES} or question.route(answer.choice or Choice.NO)
            assert answer.wording == question.title


def test_empty_demonstration_has_only_its_worker(tmp_path: Path) -> None:
    """No decisions were asked for: no record, no person, and the worker is known."""
    clock = HandClock()
    pack = load(resources_folder() / "guidance" / "leaflet-uk")
    with Keeping(clock).create_for_demonstration(tmp_path / "d.infoshare") as vault:
        Demonstrating(vault, pack, TEXTS, clock).fill(0, 1)
        assert vault.read(lambda kept: (kept.records.count(Query()), kept.people.all())) == (0, [])
        assert vault.read(lambda kept: kept.numbers.code()) == "KM"
