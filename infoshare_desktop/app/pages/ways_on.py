"""Where Home, a decision on the desk, and a record that is read lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.records import records_screen

if TYPE_CHECKING:
    from infoshare_desktop.app.pages.after_seal import AfterSeal
    from infoshare_desktop.app.pages.breach import BreachPages
    from infoshare_desktop.app.pages.papers import Papers
    from infoshare_desktop.app.pages.retention import RetentionPages
    from infoshare_desktop.app.pages.settings import SettingsPages
    from infoshare_desktop.ui.decide.decide_screen import DecideScreen
    from infoshare_desktop.ui.home.home_screen import HomeScreen
    from infoshare_desktop.ui.records.records_screen import RecordsScreen


def lead_on_from_home(screen: HomeScreen, after: AfterSeal, breaches: BreachPages) -> None:
    """Connect what waits to the pages on which it is done."""
    screen.share_asked.connect(after.share)
    screen.receipt_asked.connect(after.receive)
    screen.breach_asked.connect(breaches.record)
    screen.update_asked.connect(breaches.update)


def lead_on_from_desk(desk: DecideScreen, after: AfterSeal, papers: Papers, settings: SettingsPages) -> None:
    """Connect what is wanted while deciding, and right after the seal, to the pages on which it is done."""
    desk.share_asked.connect(after.share)
    desk.print_asked.connect(papers.decision)
    desk.brief_asked.connect(lambda: papers.brief(desk.presenter.draft, desk.place()))
    desk.settings_asked.connect(lambda: settings.go(Place()))


def lead_on(
    screen: RecordsScreen, after: AfterSeal, retention: RetentionPages, breaches: BreachPages, papers: Papers
) -> None:
    """Connect what can be done with a record to the pages on which it is done."""
    screen.print_asked.connect(papers.decision)
    screen.report_asked.connect(papers.period)
    screen.share_asked.connect(after.share)
    screen.receipt_asked.connect(after.receive)
    screen.correct_asked.connect(after.correct)
    screen.comment_asked.connect(after.comment)
    screen.restrict_asked.connect(after.restrict)
    screen.withdraw_asked.connect(after.withdraw)
    screen.lift_asked.connect(after.lift)
    screen.keep_asked.connect(retention.keep)
    screen.redact_asked.connect(retention.redact)
    screen.certificate_asked.connect(lambda number: papers.certificate((number,), Place(records_screen.SCREEN, number)))
    screen.review_asked.connect(retention.review)
    screen.breach_asked.connect(breaches.record)
    screen.update_asked.connect(breaches.update)
