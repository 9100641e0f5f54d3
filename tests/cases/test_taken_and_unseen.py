"""Real cases of records that were carried off, and of harm that nobody saw as a whole.

The facts behind them are public: a prosecution, and a national review. The people and words are made up. Each test
names its control, and is red without it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.cli.program import run
from infoshare_desktop.domain.access import Act, By
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.errors import NotAllowed
from infoshare_desktop.domain.people.pattern import pattern
from infoshare_desktop.services.care.keeping import Keeping
from tests.cli.conftest import PASSPHRASE, console_of
from tests.ui.decide.walking import ROSA, consented, presenter

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.decision.draft import Draft
    from tests.hand_clock import HandClock
    from tests.ui.workshop import Workshop


def test_rochdale(tmp_path: Path, clock: HandClock) -> None:
    """Rochdale Connections Trust: a worker sent the data of 183 clients to a private mailbox.

    Controls: what leaves as a whole is encrypted under a passphrase of its own, and stands in the log before a byte of
    it is written. They stop: carrying records off in the clear, and without a trace, also where it goes wrong.
    """
    key, other = tmp_path / "key", tmp_path / "other"
    key.write_text(PASSPHRASE, encoding="utf-8")
    other.write_text("four other words here", encoding="utf-8")
    vault, taken = tmp_path / "kim.infoshare", tmp_path / "taken.infoshare"
    console = console_of(clock)

    def do(*arguments: object) -> int:
        return run([str(argument) for argument in (*arguments, "--passphrase-file", key)], console)

    assert do("demo", vault, "--decisions", 3) == 0
    assert do("export", vault, tmp_path / "nowhere" / "taken.infoshare", "--export-passphrase-file", other) == 1
    clock.forward(hours=1)
    assert do("export", vault, taken, "--export-passphrase-file", other) == 0
    assert b"KM-20" not in taken.read_bytes()
    assert not taken.read_bytes().startswith(b"SQLite format 3")
    with Keeping(clock).open(vault, PASSPHRASE) as opened:
        lines = opened.read(lambda repositories: repositories.access.rows(100))
    assert [(line.act, line.by) for line in lines if line.act is Act.EXPORTED] == [(Act.EXPORTED, By.CONSOLE)] * 2


def not_sharing(workshop: Workshop, concern: str) -> Draft:
    """A small concern about Rosa's boy, with a purpose to share it; the worker leaves it at that."""
    desk = presenter(workshop.deciding.start(), workshop.clock)
    consented(desk)
    desk.information(replace(desk.draft.information, summary=concern))
    reasons = "It is a small thing, and they are known to others."
    desk.outcome(replace(desk.draft.outcome, kind=OutcomeKind.DO_NOT_SHARE, reasons=reasons, override="Not enough"))
    return desk.draft


def test_arthur_and_star(workshop: Workshop) -> None:
    """The review into the deaths of two children: each agency held one piece, and nobody put them side by side.

    Controls: the guidance asks what others hold, not sharing takes a plan and a day to look again, and all that is
    recorded about a person adds up in one view. They stop: sealing a decision not to share and leaving it at that.
    """
    purpose = next(one for one in workshop.guiding.current().questions if one.id == "purpose")
    assert "Do others hold a piece of the picture?" in " ".join(" ".join(purpose.consider).split())
    workshop.people.add("Rosa Quill")
    concerns = ("A bruise on his cheek", "He has lost weight", "His grandmother rang, worried")
    for concern in concerns:
        left = not_sharing(workshop, concern)
        with pytest.raises(NotAllowed):
            workshop.deciding.seal(left)
        looked_at = replace(
            left.outcome,
            plan_meanwhile="I ask his school and his grandmother what they see",
            review_on=workshop.clock().day(),
            risk_accepted="That more lies behind it than one visit shows",
        )
        with pytest.raises(NotAllowed):
            workshop.deciding.seal(replace(left, outcome=replace(looked_at, review_on=None)))
        workshop.deciding.seal(replace(left, outcome=looked_at))
        workshop.clock.forward(days=20)
    mentions = workshop.people.history_of(ROSA).mentions
    assert [mention.row.summary for mention in mentions] == list(reversed(concerns))
    added_up = pattern(mentions, workshop.clock().day())
    assert (added_up.total, added_up.recent, added_up.not_shared) == (3, 3, 3)
