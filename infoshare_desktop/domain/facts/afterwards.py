"""What was said and corrected after the seal, in words."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.differences import changes
from infoshare_desktop.domain.facts.fact import Fact, filled, joined

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.acts.correcting import Amendment, Comment, Restriction
    from infoshare_desktop.domain.acts.withdrawing import Withdrawal
    from infoshare_desktop.domain.decision.beginning import Worker
    from infoshare_desktop.domain.differences import Change
    from infoshare_desktop.domain.moments import Moment

_MOST_CHANGES: Final = 6
"""Changes that are told one by one."""
_LONGEST: Final = 90
"""Characters of a change that are told: the whole stands beside it."""


def amended(facts: Iterable[Fact], amendments: Iterable[Amendment]) -> tuple[Fact, ...]:
    """The facts as they were sealed, each with its corrections after it, the oldest first."""
    kept = tuple(amendments)
    return tuple(line for fact in facts for line in (fact, *corrections_of(fact.passage, kept)))


def corrections_of(passage: str, amendments: Iterable[Amendment]) -> tuple[Fact, ...]:
    """What one passage was corrected to, in short."""
    return tuple(
        Fact(_("Corrected {day}").format(day=wording.day(act.at.day())), act.corrected)
        for act in amendments
        if passage and act.passage == passage
    )


def correction(act: Amendment) -> tuple[Fact, ...]:
    """One correction in full: the words before, the words now, what is different, why, who and when."""
    before = (_("As it stood"), act.original)
    after = (_("Corrected to") if act.original else _("Added"), act.corrected)
    return filled(
        before,
        after,
        (_("What changed"), what_changed(act.original, act.corrected) if act.original else ""),
        (_("Why"), act.reason),
        (_("Corrected by"), _by(act.worker, act.at)),
    )


def what_changed(before: str, after: str) -> str:
    """The differences as sentences."""
    found = changes(before, after)
    told = [_change(one) for one in found[:_MOST_CHANGES]]
    if len(found) > _MOST_CHANGES:
        told.append(_("And {count} more.").format(count=len(found) - _MOST_CHANGES))
    return " ".join(told)


def comment(said: Comment) -> tuple[Fact, ...]:
    """What a supervisor said, and what was agreed."""
    return filled(
        (_("Said by"), joined((said.supervisor, wording.day(said.on)))),
        (_("What was said"), said.said),
        (_("On the decision"), wording.stance(said.stance)),
        (_("To be done"), _action(said)),
        (_("Written down by"), joined((said.worker.name, said.worker.role))),
    )


def restriction(act: Restriction) -> tuple[Fact, ...]:
    """Why a record is restricted, since when, and by whom; nothing of what it says."""
    return filled((_("Ground"), act.ground), (_("Restricted by"), _by(act.worker, act.at)))


def withdrawal(act: Withdrawal) -> tuple[Fact, ...]:
    """Who took consent back, when, what they said, and what is to be done about it."""
    return filled(
        (_("Who"), act.person),
        (_("When"), wording.moment(act.at)),
        (_("What they said"), act.said),
        (_("To be done"), joined((task.what for task in act.follow_ups), "; ")),
        (_("Written down by"), joined((act.worker.name, act.worker.role))),
    )


def _action(said: Comment) -> str:
    if said.action is None:
        return ""
    due = _("by {day}").format(day=wording.day(said.action.due_on)) if said.action.due_on else ""
    return joined((said.action.what, said.action.owner, due))


def _by(worker: Worker, at: Moment) -> str:
    return joined((worker.name, worker.role, wording.moment(at)))


def _change(one: Change) -> str:
    if not one.taken_out:
        sentence = _("“{words}” was put in.")
    elif not one.put_in:
        sentence = _("“{before}” was taken out.")
    else:
        sentence = _("“{before}” became “{words}”.")
    return sentence.format(before=_short(one.taken_out), words=_short(one.put_in))


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
