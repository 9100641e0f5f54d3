"""What holds for every page about a sealed decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.facts.passages import MISSING
from infoshare_desktop.ui.after.amend_page import AmendPage
from infoshare_desktop.ui.after.comment_page import CommentPage
from infoshare_desktop.ui.after.passages_page import PassagesPage, to_correct
from infoshare_desktop.ui.after.restrict_page import RestrictPage
from tests.ui.after.passages import passage
from tests.ui.audit import faults_of
from tests.ui.hands import fill
from tests.ui.typed import HOSTILE, over_a_lock

if TYPE_CHECKING:
    from infoshare_desktop.ui.after.tools import AfterTools
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.hands import Desk


def test_what_is_typed_survives_a_lock(on_desk: Desk, tools: AfterTools, number: str, today: date) -> None:
    """Every page comes back with every field as it was, at the same passage and way."""
    amend = AmendPage(number, passage(tools, number), tools)
    comment = CommentPage(number, today, tools)
    restrict = RestrictPage(number, tools)
    on_desk(amend)
    fill(amend.form, {"corrected": HOSTILE, "reason": "half a rea"})
    on_desk(comment)
    fill(
        comment.form,
        {"said": HOSTILE, "stance": "left_open", "what": "Ring", "owner": "", "on": today - timedelta(days=1)},
    )
    on_desk(restrict)
    fill(restrict.form, {"ground": HOSTILE})
    again = (
        AmendPage(number, passage(tools, number), tools, over_a_lock(amend)),
        CommentPage(number, today, tools, over_a_lock(comment)),
        RestrictPage(number, tools, over_a_lock(restrict)),
    )
    for page, before in zip(again, (amend, comment, restrict), strict=True):
        assert page.form.values() == before.form.values()
        here = (before.place().screen, before.place().reference, before.place().question)
        assert (page.place().screen, page.place().reference, page.place().question) == here
    assert amend.place().question == "outcome.reasons"
    assert again[0].changed.words()


@pytest.mark.parametrize("name", ["passages", "amend", "added", "comment", "restrict", "lift"])
def test_audit(appearance: Appearance, tools: AfterTools, number: str, today: date, name: str) -> None:
    """Every page is sound at both text sizes."""
    long = replace(passage(tools, number), words=f"{HOSTILE} {'x' * 200} " * 3)
    makes = {
        "passages": lambda: PassagesPage(number, (long, *tools.amending.passages(number)[:6]), to_correct(number)),
        "amend": lambda: AmendPage(number, long, tools),
        "added": lambda: AmendPage(number, passage(tools, number, MISSING), tools),
        "comment": lambda: CommentPage(number, today, tools),
        "restrict": lambda: RestrictPage(number, tools),
        "lift": lambda: RestrictPage(number, tools, lifting=True),
    }
    assert faults_of(appearance, makes[name]) == []
