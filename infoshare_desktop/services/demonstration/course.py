"""One sealed decision of the demonstration and what has become of it so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from infoshare_desktop.domain.records.history import History

if TYPE_CHECKING:
    from infoshare_desktop.domain.acts.correcting import Amendment, Comment
    from infoshare_desktop.domain.acts.sharing import Disclosure, Receipt
    from infoshare_desktop.domain.acts.withdrawing import Withdrawal
    from infoshare_desktop.domain.decision.outcome import FollowUp
    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.services.demonstration.scene import Scene


@dataclass
class Course:
    """``waiting``: acts that are still to come."""

    decision: Decision
    scene: Scene
    disclosures: list[tuple[int, Disclosure]] = field(default_factory=list)
    receipts: list[Receipt] = field(default_factory=list)
    amendments: list[Amendment] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    withdrawals: list[Withdrawal] = field(default_factory=list)
    to_tell: list[FollowUp] = field(default_factory=list)
    """Tasks to tell somebody that are done as the information is passed on."""
    waiting: int = 0

    def history(self) -> History:
        """The decision and its acts, as a reader of the chain would put them together."""
        return History(
            decision=self.decision,
            disclosures=tuple(self.disclosures),
            receipts=tuple(self.receipts),
            amendments=tuple(self.amendments),
            comments=tuple(self.comments),
            withdrawals=tuple(self.withdrawals),
        )
