"""The follow-ups that a decision brings with it, beside those that the worker wrote down."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from gettext import gettext as _
from typing import Final

from infoshare_desktop.domain.after.chasing import TELL, to_look_again
from infoshare_desktop.domain.decision.disclosing import Telling, TellWhen
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.decision.outcome import FollowUp

TELL_WITHIN: Final = timedelta(days=7)
"""How long after the decision somebody is told at the latest, when the worker said that they will be."""


def arising(draft: Draft, owner: str, on: date) -> tuple[FollowUp, ...]:
    """What is to be done because of this decision, sealed on the day ``on``: tell people, look at it again.

    Nobody is to be told of a sharing that does not happen. Whom the worker decided not to tell is looked at again on
    the day that was set for it.
    """
    return tuple(_arising(draft, owner, on))


def _arising(draft: Draft, owner: str, on: date) -> Iterator[FollowUp]:
    if draft.outcome.kind is not None and draft.outcome.kind.shares:
        for line in draft.people:
            telling = draft.telling(line.reference)
            if telling.when in {TellWhen.BEFORE, TellWhen.AFTER}:
                yield FollowUp(f"tell-{line.reference}", _to_tell(telling), owner, on + TELL_WITHIN, TELL)
            elif telling.when is TellWhen.NOT_TOLD and telling.tell_on is not None:
                yield to_look_again(line.reference, owner, telling.tell_on)
    if draft.outcome.review_on is not None:
        yield FollowUp("review", _("Look at this decision again"), owner, draft.outcome.review_on)


def _to_tell(telling: Telling) -> str:
    if telling.when is TellWhen.BEFORE:
        return _("Tell {person} that information about them will be shared").format(person=telling.person)
    return _("Tell {person} that information about them was shared").format(person=telling.person)
