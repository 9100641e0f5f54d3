"""One sealed decision with all that a report may say about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from infoshare_desktop.domain.facts.afterwards import amended, corrections_of
from infoshare_desktop.domain.guidance import QuestionField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.acts.correcting import Amendment, Comment
    from infoshare_desktop.domain.acts.following import Followed
    from infoshare_desktop.domain.acts.sharing import Disclosure, Receipt
    from infoshare_desktop.domain.acts.withdrawing import Withdrawal
    from infoshare_desktop.domain.facts.fact import Fact
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.records.record import Decision


@dataclass(frozen=True, slots=True)
class Case:
    """A decision, the guidance it was made with, and what followed."""

    decision: Decision
    pack: Pack
    fingerprint: str
    """Of the entry that sealed it."""
    disclosures: tuple[tuple[int, Disclosure], ...] = ()
    """Each with the sequence of its entry."""
    receipts: tuple[Receipt, ...] = ()
    follow_ups: tuple[Followed, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    comments: tuple[Comment, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()

    def receipts_for(self, sequence: int) -> tuple[Receipt, ...]:
        """What came back for one disclosure."""
        return tuple(receipt for receipt in self.receipts if receipt.disclosure == sequence)

    def corrected(self, facts: Iterable[Fact]) -> tuple[Fact, ...]:
        """The facts as they were sealed, each with its corrections after it."""
        return amended(facts, self.amendments)

    def corrections_of(self, passage: str) -> tuple[Fact, ...]:
        """What one passage was corrected to."""
        return corrections_of(passage, self.amendments)

    @property
    def has_acts(self) -> bool:
        """Whether something was added after the seal."""
        return bool(self.disclosures or self.receipts or self.amendments or self.comments or self.withdrawals)

    @property
    def shares(self) -> bool:
        """Whether the worker decided to share, now or later."""
        kind = self.decision.outcome.kind
        return kind is not None and kind.shares

    @property
    def had_purpose(self) -> bool:
        """Whether the way went past the question of purpose with a yes: on to whom the information identifies."""
        asking = {question.id for question in self.pack.questions if QuestionField.PEOPLE in question.fields}
        return any(answer.used and answer.question in asking for answer in self.decision.answers)
