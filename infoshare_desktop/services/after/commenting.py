"""Writing down what a supervisor said about a decision. Design section 3, journey 9."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.correcting import SUPERVISION_SCHEMA
from infoshare_desktop.domain.after.afterwards import problems_of_comment
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.services.after.after_seal import append_act, refuse_first, standing

if TYPE_CHECKING:
    from infoshare_desktop.domain.acts.correcting import Comment
    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


class Commenting:
    """Adds supervision comments to decisions and emergency disclosures; what was agreed becomes a follow-up."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def comment(self, number: str, comment: Comment) -> Entry:
        """Add a comment; its action gets an id of its own within the decision.

        Raises NoSuchRecord; NotAllowed for a restricted record, where something is missing, for a day before the
        decision or still to come, and for an action that was due before today.
        """
        now = self._clock()

        def work(repositories: Repositories) -> Entry:
            after = standing(repositories, number)
            refuse_first(problems_of_comment(comment, after.happened_at.day(), now.day()))
            kept = comment
            if comment.action is not None:
                action = replace(comment.action, id=f"supervision-{len(after.comments) + 1}")
                kept = replace(comment, action=action)
                repositories.follow_ups.add(number, action)
            return append_act(repositories, EntryKind.SUPERVISION, number, SUPERVISION_SCHEMA, kept, now)

        return self._vault.write(work)
