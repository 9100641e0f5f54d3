"""The one thread that owns the connection."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from infoshare_desktop.store.file.owner import Owner


def test_everything_runs_on_one_other_thread() -> None:
    """Whoever asks, from whatever thread, the same thread answers."""
    owner = Owner()
    with ThreadPoolExecutor(8) as crowd:
        seen = {task.result() for task in [crowd.submit(owner.run, threading.get_ident) for _ in range(50)]}
    owner.close()
    assert len(seen) == 1
    assert threading.get_ident() not in seen


def test_an_error_comes_back_to_the_caller() -> None:
    """What the work raises is raised where it was asked for, and the thread goes on."""
    owner = Owner()
    with pytest.raises(ZeroDivisionError):
        owner.run(lambda: 1 // 0)
    assert owner.run(lambda: 7) == 7
    owner.close()


def test_asking_from_within_is_a_bug_and_not_a_standstill() -> None:
    """Work that asks its own thread would wait for ever; it is told so instead."""
    owner = Owner()
    with pytest.raises(RuntimeError, match="wait for itself"):
        owner.run(lambda: owner.run(lambda: 1))
    owner.close()


def test_a_closed_owner_refuses_work() -> None:
    """After closing no thread is left, and none is started again."""
    owner = Owner()
    owner.close()
    with pytest.raises(RuntimeError):
        owner.run(lambda: 1)
