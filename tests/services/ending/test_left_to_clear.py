"""Copies of what was erased that cannot be deleted yet: told, remembered, and come back to."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.keeping import Disposal
from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.services.ending.clearing import to_clear
from infoshare_desktop.store.erasing.content import dispose
from tests.domain.making import WORKER
from tests.hand_clock import START
from tests.services.ending.copies import GROUND, SECOND, sealed, taken
from tests.store.damaged_logs import killed_with_damaged_log
from tests.store.vaults import OTHER_KEY, head, make

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from infoshare_desktop.services.ending.erasing import Erasing
    from infoshare_desktop.store.rows.repositories import Repositories
    from tests.services.desk import Desk


def test_what_the_key_does_not_open_is_told_until_somebody_looked_after_it(
    desk: Desk, erasing: Erasing, stick: Path
) -> None:
    """A backup from before a new passphrase, a plain file, a log without its vault, what a restore kept; none is gone.

    One that was deleted by hand is not asked for any more, and one on a stick that is away is.
    """
    number = sealed(desk)
    other = replace(OTHER_KEY, salt=bytes(16))
    folder = desk.vault.path.parent
    before, replaced = stick / "kim 2026-01-02 0900.infoshare", folder / "kim.replaced-1.infoshare"
    for file in (before, replaced):
        make(file, other).close()
    log, plain = folder / "kim.left-1.infoshare-wal", stick / "kim.infoshare.old"
    log.write_bytes(bytes(4096))
    plain.write_bytes(b"SQLite format 3\0" + bytes(4096))
    told = {before, replaced, log, plain}
    assert set(erasing.what_goes([number]).locked) == told
    assert set(erasing.dispose([number], GROUND, SECOND).cleared.locked) == told
    assert all(file.exists() for file in told)
    log.unlink()
    away = stick.rename(stick.with_name("in the drawer"))
    erasing.finish()
    left = erasing.unfinished()
    assert left is not None
    assert (set(left.files), left.folders) == (told - {log}, ())
    away.rename(stick)
    before.unlink()
    erasing.finish()
    left = erasing.unfinished()
    assert left is not None
    assert set(left.files) == {replaced, plain}
    erasing.dealt_with()
    assert erasing.unfinished() is None


def test_an_exported_copy_is_told_of_wherever_it_is_now(desk: Desk, erasing: Erasing, tmp_path: Path) -> None:
    """Carried away it may still hold it; once dealt with, it is told of again only where it still is."""
    first, second = sealed(desk), sealed(desk)
    target = tmp_path / "elsewhere" / "for Alex.infoshare"
    target.parent.mkdir()
    Keeping(desk.clock).export(desk.vault, target, "paper lantern quarry mitten")
    carried = target.rename(target.with_name("carried away"))
    assert erasing.dispose([first], GROUND, SECOND).cleared.locked == (target,)
    carried.rename(target)
    erasing.dealt_with()
    assert erasing.what_goes([second]).locked == (target,)
    assert erasing.dispose([second], GROUND, SECOND).cleared.locked == (target,)
    target.unlink()
    erasing.finish()
    assert erasing.unfinished() is not None
    erasing.dealt_with()
    assert erasing.what_goes([sealed(desk)]).locked == ()


def test_a_copy_with_a_damaged_log_is_told_and_left_as_it_is(desk: Desk, erasing: Erasing, stick: Path) -> None:
    """To look into it would cost what SQLite drops of the log."""
    number = sealed(desk)
    copy = stick / "kim 2026-05-01 0900.infoshare"
    log = killed_with_damaged_log(desk.vault, copy)
    assert erasing.what_goes([number]).unclear == (copy,)
    assert erasing.dispose([number], GROUND, SECOND).cleared.unclear == (copy,)
    assert copy.with_name(f"{copy.name}-wal").read_bytes() == log


def test_a_copy_that_cannot_be_looked_into_is_told_and_looked_for_again(
    desk: Desk, erasing: Erasing, stick: Path
) -> None:
    """Damaged: it may still hold it. Once somebody took it away, nothing is left to do; no second backup is taken."""
    number = sealed(desk)
    holding = taken(desk, stick)
    damaged = holding.read_bytes()[:4096]
    holding.write_bytes(damaged[:100] + bytes(3996))
    assert erasing.what_goes([number]).unclear == (holding,)
    first = erasing.dispose([number], GROUND, SECOND).cleared
    assert (first.deleted, first.unclear, len(first.backups)) == ((), (holding,), 1)
    left = erasing.unfinished()
    assert left is not None
    assert left.folders == (stick,)
    holding.unlink()
    again = erasing.finish()
    assert again is not None
    assert again.backups == ()
    assert erasing.unfinished() is None
    assert erasing.finish() is None


def test_a_copy_that_cannot_be_deleted_is_told_and_tried_again(
    desk: Desk, erasing: Erasing, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program holds it: the others go, it is looked for again, and no second backup is taken."""
    number = sealed(desk)
    held, holding = taken(desk, stick), taken(desk, stick)
    unlink = os.unlink

    def refuse(path: Path, *more: object, **named: object) -> None:
        if path == held:
            raise PermissionError(errno.EACCES, "somebody has it open")
        unlink(path, *more, **named)  # type: ignore[arg-type]  # handed on as it came

    with monkeypatch.context() as patched:
        patched.setattr(os, "unlink", refuse)
        cleared = erasing.dispose([number], GROUND, SECOND).cleared
    assert (cleared.deleted, cleared.unclear, len(cleared.backups)) == ((holding,), (held,), 1)
    left = erasing.unfinished()
    assert left is not None
    assert (left.folders, left.to_back_up) == ((stick,), ())
    again = erasing.finish()
    assert again is not None
    assert (again.deleted, again.unclear, again.backups) == ((held,), (), ())
    assert erasing.unfinished() is None


def test_a_stick_that_is_not_plugged_in_becomes_a_task(desk: Desk, erasing: Erasing, stick: Path) -> None:
    """The erasure is done in the vault; as soon as the stick is back, its copies go."""
    number = sealed(desk)
    holding = taken(desk, stick)
    away = stick.rename(stick.with_name("in the drawer"))
    assert erasing.what_goes([number]).unreachable == (stick,)
    cleared = erasing.dispose([number], GROUND, SECOND).cleared
    assert (cleared.unreachable, cleared.backups) == ((stick,), ())
    assert holding.name in {file.name for file in away.iterdir()}
    left = erasing.unfinished()
    assert left is not None
    assert (left.folders, left.fresh) == ((stick,), False)
    away.rename(stick)
    found = erasing.finish()
    assert found is not None
    assert found.deleted == (holding,)
    assert len(found.backups) == 1
    assert erasing.unfinished() is None


def test_what_a_killed_program_left_is_finished(desk: Desk, erasing: Erasing) -> None:
    """Erased, and no fresh file made yet: the vault remembers."""
    number = sealed(desk)
    act = Disposal(START, "", GROUND, WORKER, SECOND, ())

    def erase(kept: Repositories) -> None:
        to_clear(kept, desk.vault.path.parent, START)
        dispose(kept, [number], act, START)

    desk.vault.write(erase)
    left = erasing.unfinished()
    assert left is not None
    assert (left.fresh, left.since) == (True, START)
    cleared = erasing.finish()
    assert cleared is not None
    assert cleared.head == head(desk.vault)
    assert erasing.unfinished() is None
