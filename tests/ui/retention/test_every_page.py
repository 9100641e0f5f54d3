"""What holds for every page about keeping and erasing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.facts import keeping
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.retention.dispose_page import DisposePage
from infoshare_desktop.ui.retention.erased_page import ErasedPage
from infoshare_desktop.ui.retention.hold_page import HoldPage
from infoshare_desktop.ui.retention.keep_page import KeepPage
from infoshare_desktop.ui.retention.redact_page import RedactPage
from infoshare_desktop.ui.retention.review_page import ReviewPage
from infoshare_desktop.ui.retention.rule_form import RuleForm
from infoshare_desktop.ui.retention.rules_page import RulesPage
from tests.guidance.builtin import leaflet
from tests.ui.audit import faults_of
from tests.ui.hands import fill
from tests.ui.retention.old_records import GROUND, SECOND, SIX_YEARS, WHY, old, passage
from tests.ui.typed import HOSTILE, over_a_lock
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.after.act_page import ActPage
    from infoshare_desktop.ui.retention.tools import RetentionTools
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop


def test_what_is_typed_survives_a_lock(on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """Every page comes back with every field as it was."""
    number = old(workshop)
    what, kept = tools.erasing.what_goes([number]), tools.retaining.about(number)
    words, rules = passage(tools, number), tools.retaining.rules()
    makes: tuple[tuple[Callable[[Place | None], ActPage], dict[str, object]], ...] = (
        (lambda place: KeepPage(kept, rules, tools, place), {"rule": "long", "reason": HOSTILE}),
        (lambda place: HoldPage(number, tools, place), {"reason": HOSTILE}),
        (lambda place: DisposePage(what, "", tools, place), {"ground": HOSTILE, "second": "Ru"}),
        (lambda place: RedactPage(number, words, tools, place), {"ground": HOSTILE, "second": "Ru"}),
    )
    for make, typed in makes:
        page = make(None)
        on_desk(page)
        fill(page.form, typed)
        again = make(over_a_lock(page))
        on_desk(again)
        assert again.form.values() == page.form.values()
        assert (again.place().screen, again.place().reference) == (page.place().screen, number)


@pytest.mark.parametrize(
    "name", ["review", "keep", "held", "hold", "lift", "rules", "rule", "dispose", "early", "redact", "erased"]
)
def test_audit(appearance: Appearance, workshop: Workshop, tools: RetentionTools, name: str) -> None:
    """Every page is sound at both text sizes."""
    number, held = old(workshop), old(workshop)
    tools.retaining.hold(held, WHY, PROFILE.worker)
    old(workshop, SIX_YEARS - timedelta(days=30))
    long = replace(passage(tools, number), words=f"{HOSTILE} {'x' * 200} " * 3)
    what = tools.erasing.what_goes([number, held])
    folder = workshop.vault.path.parent
    wide = replace(what, backups=(folder / f"{'x' * 90}.infoshare",), unreachable=(folder,), unclear=(folder,))
    rules = tools.retaining.rules()
    done = tools.erasing.dispose([old(workshop)], GROUND, SECOND)
    makes: dict[str, Callable[[], QWidget]] = {
        "review": lambda: ReviewPage(tools),
        "keep": lambda: KeepPage(tools.retaining.about(number), rules, tools),
        "held": lambda: KeepPage(tools.retaining.about(held), rules, tools),
        "hold": lambda: HoldPage(number, tools),
        "lift": lambda: HoldPage(number, tools, lifting=True),
        "rules": lambda: RulesPage(rules, tools),
        "rule": lambda: RuleForm(leaflet()),
        "dispose": lambda: DisposePage(wide, keeping.rule(rules[0]), tools),
        "early": lambda: DisposePage(what, "", tools),
        "redact": lambda: RedactPage(number, long, tools),
        "erased": lambda: ErasedPage(done, Place("review")),
    }
    assert faults_of(appearance, makes[name]) == []
