"""How the outcome stands to the indication and to consent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.draft import Answer
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.decision.interest import Interest
from infoshare_desktop.domain.decision.outcome import Outcome, OutcomeKind
from infoshare_desktop.domain.flow import stand
from infoshare_desktop.domain.guidance import Choice, Indication
from infoshare_desktop.domain.outcomes import (
    FOLLOWS,
    against_indication,
    asks_consent,
    needs_override_reason,
    overrides_consent,
    without_consent,
)
from tests.domain.making import draft, pack, refused, shared_with_consent


def test_every_indication_is_known() -> None:
    """No indication can come up of which it is not said what follows it."""
    assert set(FOLLOWS) == set(Indication)


@pytest.mark.parametrize("kind", [OutcomeKind.DO_NOT_SHARE, OutcomeKind.SHARE_LATER, OutcomeKind.SHARE_PART])
def test_against(kind: OutcomeKind) -> None:
    """Where the guidance points to sharing, every other outcome goes against it."""
    entered = replace(shared_with_consent(), outcome=Outcome(kind))

    assert against_indication(entered, stand(pack(), entered))
    assert needs_override_reason(entered, stand(pack(), entered))


def test_with() -> None:
    """Sharing where the guidance points to sharing, with consent, overrides nothing."""
    entered = shared_with_consent()

    assert not needs_override_reason(entered, stand(pack(), entered))


def test_undecided() -> None:
    """Without an outcome nothing is overridden."""
    entered = replace(refused(Choice.YES), outcome=Outcome())

    assert not needs_override_reason(entered, stand(pack(), entered))


def test_refused_and_shared() -> None:
    """Sharing against a refusal is an override of consent, though the guidance points to it."""
    entered = refused(Choice.YES)
    standing = stand(pack(), entered)

    assert not against_indication(entered, standing)
    assert overrides_consent(entered, standing)


def test_refused_off_the_way() -> None:
    """A refusal that no longer counts, because the information is not confidential, is not overridden."""
    entered = refused(Choice.YES).answered("confidential", Answer(Choice.NO))

    assert not overrides_consent(entered, stand(pack(), entered))


@pytest.mark.parametrize(("holds", "overrides"), [(Choice.YES, True), (Choice.NO, False)])
def test_refused_and_left_out(holds: Choice, *, overrides: bool) -> None:
    """Sharing in part overrides the refusal of those who are in it, and of nobody who is left out."""
    entered = refused(holds)
    entered = replace(
        entered,
        people=(*entered.people, PersonLine("P-0002")),
        consents=(*entered.consents, Consent("P-0002", Choice.NO, ConsentStatus.GIVEN)),
        outcome=Outcome(OutcomeKind.SHARE_PART),
    )

    assert overrides_consent(entered, stand(pack(), entered)) is overrides


IN_PART = Consent("P-0001", Choice.NO, ConsentStatus.IN_PART, limits="Not her health")


@pytest.mark.parametrize(
    ("kind", "reason"),
    [(OutcomeKind.SHARE_PART, False), (OutcomeKind.SHARE_NOW, True), (OutcomeKind.DO_NOT_SHARE, True)],
)
def test_agreed_to_in_part(kind: OutcomeKind, *, reason: bool) -> None:
    """Who agreed to a part has that part shared; anything else needs its own reason, and all of it is an override."""
    entered = replace(shared_with_consent(), consents=(IN_PART,), outcome=Outcome(kind))
    standing = stand(pack(), entered)

    assert standing.indication is Indication.SHARE_PART
    assert needs_override_reason(entered, standing) is reason
    assert overrides_consent(entered, standing) is (kind is OutcomeKind.SHARE_NOW)
    assert without_consent(entered, standing) == ()


def test_agreed_to_in_part_beside_a_refusal() -> None:
    """Where somebody refused, the public interest is asked for both; what holds for nobody overrides nobody."""
    entered = replace(
        refused(Choice.NO),
        people=(PersonLine("P-0001"), PersonLine("P-0002")),
        consents=(replace(IN_PART, person="P-0002"), Consent("P-0001", Choice.NO, ConsentStatus.REFUSED)),
        interests=(Interest("P-0001", Choice.NO), Interest("P-0002", Choice.YES)),
        outcome=Outcome(OutcomeKind.SHARE_PART),
    )
    standing = stand(pack(), entered)

    assert without_consent(entered, standing) == ("P-0001", "P-0002")
    assert overrides_consent(entered, standing)
    nobody = replace(entered, interests=(Interest("P-0001", Choice.NO), Interest("P-0002", Choice.NO)))
    assert not overrides_consent(nobody, standing)


def test_asks_consent() -> None:
    """Consent was the question only where the way leads over it."""
    assert asks_consent(stand(pack(), shared_with_consent()))
    assert not asks_consent(stand(pack(), draft()))
