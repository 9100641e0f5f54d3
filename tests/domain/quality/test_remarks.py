"""What the private look says about a draft, rule by rule; and that it never fails and never takes long."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.beginning import Trigger
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Recipient, Telling, TellWhen
from infoshare_desktop.domain.decision.information import Information
from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome, OutcomeKind
from infoshare_desktop.domain.guidance import Choice, Term
from infoshare_desktop.domain.quality.names import Names
from infoshare_desktop.domain.quality.remarks import Remark, remarks
from infoshare_desktop.domain.quality_rules import LooksFor, Passage, QualityRule, QualityWishes, When
from tests.domain.making import draft, pack, refused, shared_with_consent
from tests.domain.packs import drafts, packs

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.guidance import Pack

P: Final = Passage
LOOKS: Final = LooksFor
EVERYTHING: Final = QualityWishes()
HOSTILE: Final = (
    "Robert'); DROP TABLE",
    "=cmd|' /C calc'!A0",
    "\u202eevil\u202c",
    "e\u0301" * 50,
    "👩‍👩‍👧‍👦",
    "\x00\ud800",
    "<b>bold</b> & {name} %s",
    "ﷺ" * 20,
)


def rule(looks_for: LooksFor, *looks_in: Passage, words: tuple[str, ...] = (), least: int = 0) -> QualityRule:
    """A rule that looks in these passages."""
    return QualityRule("a", "A rule", "Think of it.", looks_for, looks_in, words, least)


def told(
    entered: Draft, *rules: QualityRule, people: tuple[str, ...] = (), wishes: QualityWishes = EVERYTHING
) -> tuple[Remark, ...]:
    """What these rules say."""
    return remarks(replace(pack(), quality=rules), entered, Names(people), wishes)


def where(said: tuple[Remark, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    """Question, field and words of each remark."""
    return [(remark.question, remark.field, remark.words) for remark in said]


def test_words_are_told_where_they_stand_once() -> None:
    """Each word once for the whole draft, with the link to where it stands first."""
    entered = replace(
        shared_with_consent(),
        information=Information("Obviously late. She is OBVIOUSLY lazy"),
        trigger=Trigger("own_concern", "lazy"),
    )
    said = told(entered, rule(LOOKS.WORDS, P.INFORMATION, P.WHAT_HAPPENED, words=("obviously", "lazy")))
    assert where(said) == [("purpose", "information", ("Obviously", "lazy"))]
    assert said[0].sentence == "Think of it."


def test_at_most_five_words_are_named() -> None:
    """A remark stays short."""
    entered = replace(shared_with_consent(), information=Information("a1 b1 c1 d1 e1 f1"))
    many = rule(LOOKS.WORDS, P.INFORMATION, words=("a#", "b#", "c#", "d#", "e#", "f#"))
    assert told(entered, many)[0].words == ("a1", "b1", "c1", "d1", "e1")


def test_no_time_is_told_where_reasons_are_given() -> None:
    """Nothing is said of an empty field, nor where the time stands in another field that counts."""
    when = rule(LOOKS.NO_WORDS, P.REASONS, P.WHAT_HAPPENED, words=("#:#", "Monday"))
    entered = shared_with_consent()
    assert where(told(entered, when)) == [("check", "reasons", ())]
    assert not told(replace(entered, trigger=Trigger("own_concern", "On Monday")), when)
    assert not told(replace(entered, outcome=Outcome(OutcomeKind.SHARE_NOW, "At 9:05 she asked")), when)
    assert not told(replace(entered, outcome=Outcome(OutcomeKind.SHARE_NOW)), when)


def test_proportion_is_asked_for_only_without_consent() -> None:
    """Not where the person agreed, nor where nothing is shared, nor where it is said what is left out."""
    much = replace(
        rule(LOOKS.NO_WORDS, P.REASONS, words=("no more",)), when=When.WITHOUT_CONSENT, enough=(Passage.WITHHELD,)
    )
    against = refused(Choice.YES)
    assert where(told(against, much)) == [("check", "reasons", ())]
    assert not told(shared_with_consent(), much)
    assert not told(replace(against, outcome=Outcome(OutcomeKind.DO_NOT_SHARE, "Not now")), much)
    assert not told(replace(against, planned=(replace(against.planned[0], withheld="Her debts"),)), much)


def test_few_words_are_told_and_none_are_not() -> None:
    """What is missing is a gap, and not a remark."""
    short = rule(LOOKS.FEW_WORDS, P.REASONS, least=6)
    entered = shared_with_consent()
    assert where(told(entered, short)) == [("check", "reasons", ())]
    assert not told(replace(entered, outcome=Outcome(OutcomeKind.SHARE_NOW, " \n")), short)
    assert not told(replace(entered, outcome=Outcome(OutcomeKind.SHARE_NOW, "one two three four five six")), short)


def test_abbreviations_outside_the_glossary_are_told() -> None:
    """Not the known ones, references, initials, words said loudly, or a text typed in capitals."""
    find = rule(LOOKS.ABBREVIATIONS, P.INFORMATION, words=("NHS", "GP"))
    entered = replace(
        shared_with_consent(),
        information=Information("The CAMHS worker, two IDVAs, the NHS, GPs, MARAC and J. B. of P-0042 URGENTLY ask"),
    )
    own = replace(pack(), quality=(find,), glossary=(Term("MARAC", "A meeting"),))
    said = remarks(own, entered, Names(), EVERYTHING)
    assert [remark.words for remark in said] == [("CAMHS", "IDVAs")]
    assert not told(replace(entered, information=Information("SHE ASKED ME TO RING CAMHS")), find)
    assert told(replace(entered, information=Information("CAMHS rang")), find)


def test_unexplained_consent_is_told_for_each_person() -> None:
    """The link leads to the first field that is asked for as that person's consent stands."""
    unexplained = rule(LOOKS.NOTHING, P.CONSENT_COVERS, P.CONSENT_NOTE)
    given, no = shared_with_consent(), refused(Choice.YES)
    given = replace(given, consents=(replace(given.consents[0], covers=""),))
    no = replace(no, consents=(replace(no.consents[0], note=""),))
    assert where(told(given, unexplained)) == [("consent", "consents.P-0001.covers", ())]
    assert told(given, unexplained)[0].person == "P-0001"
    assert where(told(no, unexplained)) == [("consent", "consents.P-0001.note", ())]
    noted = Consent("P-0001", Choice.NO, ConsentStatus.GIVEN, note="She said yes twice")
    assert not told(replace(given, consents=(noted,)), unexplained)
    assert not told(replace(given, consents=()), unexplained)


def test_names_of_people_are_told_wherever_they_stand() -> None:
    """But not the recipient's own, who may have the same first name."""
    names = rule(LOOKS.NAMES, *Passage)
    entered = replace(
        shared_with_consent(),
        information=Information("Rosa needs a room"),
        follow_ups=(FollowUp("1", "Ring Joan"),),
        planned=(PlannedDisclosure("a", Recipient("Housing", "Joan Bell"), "That Rosa needs a room", method="phone"),),
    )
    assert where(told(entered, names, people=("Rosa Lee", "Joan Cray"))) == [("purpose", "information", ("Rosa",))]


def test_nobody_named_and_nobody_told() -> None:
    """One remark for each recipient and each person, only where something is shared."""
    recipient = replace(rule(LOOKS.NOTHING, P.RECIPIENT), when=When.SHARED)
    telling = rule(LOOKS.NOTHING, P.TOLD)
    plans = tuple(PlannedDisclosure(key, Recipient("Housing"), "x") for key in ("a", "b"))
    entered = replace(shared_with_consent(), planned=plans, tellings=())
    assert [field for _question, field, _words in where(told(entered, recipient))] == [
        "planned.a.name",
        "planned.b.name",
    ]
    assert where(told(entered, telling)) == [("properly", "tellings.P-0001.when", ())]
    assert not told(replace(entered, tellings=(Telling("P-0001", TellWhen.AFTER),)), telling)
    assert not told(replace(entered, outcome=Outcome(OutcomeKind.DO_NOT_SHARE_YET)), recipient)


def test_answers_that_do_not_count_are_not_looked_at() -> None:
    """What is not used does not go into the reasons either."""
    lazy = rule(LOOKS.WORDS, *Passage, words=("because",))
    entered = shared_with_consent()
    off = entered.answered("purpose", replace(entered.answer("purpose"), choice=Choice.NO, reason="x"))
    assert [remark.question for remark in told(entered, lazy)] == ["danger"]
    assert [remark.question for remark in told(off, lazy)] == ["danger"]
    assert not told(off.answered("danger", replace(off.answer("danger"), reason="")), lazy)


def test_advice_is_looked_at_too() -> None:
    """An adviser should not learn a name either."""
    entered = replace(shared_with_consent(), advice=(Advice("1", "purpose", "Sal", asked="Whether Rosa may stay"),))
    names = rule(LOOKS.NAMES, P.ADVICE_ASKED)
    assert where(told(entered, names, people=("Rosa",))) == [("purpose", "advice.1.asked", ("Rosa",))]
    elsewhere = replace(entered, advice=(replace(entered.advice[0], question="interest"),))
    assert not told(elsewhere, names, people=("Rosa",))


def test_a_rule_can_be_switched_off_by_its_writer_and_by_the_worker() -> None:
    """Alone, or all of them at once."""
    short = rule(LOOKS.FEW_WORDS, P.REASONS, least=6)
    entered = shared_with_consent()
    assert told(entered, short)
    assert not told(entered, replace(short, on=False))
    assert not told(entered, short, wishes=QualityWishes().without("a"))
    assert not told(entered, short, wishes=QualityWishes(on=False))
    assert told(entered, short, wishes=QualityWishes().without("b"))


@given(st.data(), st.sampled_from(HOSTILE) | st.text())
def test_any_draft_can_be_looked_at(data: st.DataObject, text: str) -> None:
    """With any pack, any answers and any text, every remark leads to a question on the way or to the check page."""
    own = data.draw(packs().map(every_rule))
    entered = data.draw(drafts(own))
    entered = replace(
        entered,
        information=Information(text, (), text),
        trigger=Trigger("x", text),
        outcome=Outcome(data.draw(st.none() | st.sampled_from(OutcomeKind)), text, override=text, plan_meanwhile=text),
        planned=(PlannedDisclosure("a", Recipient(name=text), text, text, text, "", text),),
    )
    known = {question.id for question in own.questions} | {"check"}
    for remark in remarks(own, entered, Names((text,)), EVERYTHING):
        assert remark.question in known
        assert remark.field


def every_rule(own: Pack) -> Pack:
    """The pack with a rule of each kind that looks everywhere."""
    rules = (
        QualityRule(kind, kind, "Think of it.", kind, tuple(Passage), ("x", "#", "I feel"), 3) for kind in LooksFor
    )
    return replace(own, quality=tuple(rules))


@pytest.mark.parametrize("part", ["x", "I I feel ", "1:", "XQZ ", "a\u0301", "P-1"])
def test_a_million_characters_take_no_longer_than_their_length_asks(part: str) -> None:
    """Ten times the text takes ten times the time, or little more; nothing is looked at twice over."""
    own = every_rule(pack())
    names = Names(tuple(f"Rosa {'Maria ' * (count % 9)}{count}" for count in range(2000)))

    def seconds(characters: int) -> float:
        entered = replace(draft(), outcome=Outcome(OutcomeKind.SHARE_NOW, part * (characters // len(part))))
        start = perf_counter()
        remarks(own, entered, names, EVERYTHING)
        return perf_counter() - start

    # The fixed part (names) counts in both, so that a short run on a busy machine does not look like a slow one.
    assert seconds(1_000_000) < 40 * max(seconds(100_000), 0.02)
