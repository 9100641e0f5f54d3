"""Finding and reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.records.query import Query
from tests.services.desk import emergency

if TYPE_CHECKING:
    from tests.services.desk import Desk


def test_each_kind_of_record_is_read_in_full(desk: Desk) -> None:
    """A draft, a decision and an emergency each come with what they are, and nothing of the others."""
    decision = desk.sealed()
    draft = desk.complete()
    _, number = desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    views = [desk.browsing.read(reference) for reference in (decision.number, draft.reference, number)]
    kinds = [(view.decision is not None, view.draft is not None, view.emergency is not None) for view in views]
    assert kinds == [(True, False, False), (False, True, False), (False, False, True)]
    assert views[1].draft == draft
    assert all(view.pack == desk.guiding.current() for view in views)
    assert {view.head.entries for view in views} == {2}


def test_count_and_ids_agree(desk: Desk) -> None:
    """As many ids as records are counted."""
    desk.sealed()
    desk.complete()
    assert desk.browsing.count(Query()) == len(desk.browsing.ids(Query())) == 2


def test_unknown_record_is_told(desk: Desk) -> None:
    """Nothing has this number."""
    with pytest.raises(NoSuchRecord, match="KM-2026-0404"):
        desk.browsing.read("KM-2026-0404")
