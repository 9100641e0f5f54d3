"""When it was decided: sealed for good, so never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.kit.forms.cursor import put_cursor
from tests.ui.decide.desks import at_desk, check_page, write
from tests.ui.decide.walking import consented, presenter

if TYPE_CHECKING:
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


@pytest.mark.parametrize(("day", "time"), [("31/2/2026", ""), ("yesterday", ""), ("tomorrow", "9:00")])
def test_what_cannot_be_when_it_was_decided_is_not_sealed(day: str, time: str, show: Show, workshop: Workshop) -> None:
    """The sentence stands at the field; put right, the way to the seal is open."""
    workshop.people.add("Rosa")
    desk = presenter(workshop.deciding.start(), workshop.clock)
    consented(desk)
    screen = at_desk(show, workshop, desk.draft, Place("decide", "D-0001", "recorded"))
    page = check_page(screen)
    field = page.outcome.decided_at
    put_cursor(page, "decided_at", 0)
    field.day.edit.setFocus()
    write(screen, day)
    field.time.setFocus()
    write(screen, time)
    page.seal.first.setFocus()
    page.seal.first.click()
    assert page.seal.sure.isHidden()
    assert field.error()
    field.now.click()
    page.seal.first.click()
    assert not page.seal.sure.isHidden()
