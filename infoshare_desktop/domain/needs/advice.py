"""What was asked of an adviser, and what came of it. Field table 4.8. Where nobody was asked, no advice was needed."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.guidance import Choice, ListName
from infoshare_desktop.domain.needs.case import Case
from infoshare_desktop.domain.needs.gap import Gap
from infoshare_desktop.domain.needs.unread import unread


def advice_gaps(case: Case) -> Iterator[Gap]:
    """For each asking: of whom, when, how, without identity or not, the answer, and whether it was followed."""
    for asked in case.draft.advice:
        yield from _asked(asked, case)
        yield from _answered(asked)
        yield from unread(f"advice.{asked.id}.", asked.question, case.draft)


def _asked(asked: Advice, case: Case) -> Iterator[Gap]:
    place = f"advice.{asked.id}"
    if not asked.adviser.strip():
        yield Gap(_("Say whom you asked for advice."), asked.question, f"{place}.adviser")
    if case.offers(ListName.ADVISERS) and not asked.kind:
        yield Gap(_("Say what part the person has whom you asked for advice."), asked.question, f"{place}.kind")
    if asked.asked_at is None and f"{place}.asked_at" not in case.draft.unfinished:
        yield Gap(_("Say when you asked for advice."), asked.question, f"{place}.asked_at")
    if case.offers(ListName.CHANNELS) and not asked.channel:
        yield Gap(_("Say how you asked for advice."), asked.question, f"{place}.channel")
    if asked.identity_withheld is None:
        sentence = _("Say whether you asked without saying who the person is.")
        yield Gap(sentence, asked.question, f"{place}.withheld")


def _answered(asked: Advice) -> Iterator[Gap]:
    place = f"advice.{asked.id}"
    if asked.open:
        sentence = _("Write down what your adviser said, or that no answer came.")
        yield Gap(sentence, asked.question, f"{place}.said")
    elif asked.followed is None:
        yield Gap(_("Say whether you followed the advice."), asked.question, f"{place}.followed")
    elif asked.followed is Choice.NO and not asked.followed_why.strip():
        yield Gap(_("Say why you did not follow the advice."), asked.question, f"{place}.followed_why")
