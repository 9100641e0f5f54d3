"""The pages on which something is recorded about a sealed decision, and how the worker comes to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.facts import shared
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.records.history import History
from infoshare_desktop.ui.after import comment_page, passages_page, restrict_page, withdraw_page
from infoshare_desktop.ui.after.amend_page import AmendPage
from infoshare_desktop.ui.after.comment_page import CommentPage
from infoshare_desktop.ui.after.passages_page import PassagesPage, to_correct
from infoshare_desktop.ui.after.restrict_page import RestrictPage
from infoshare_desktop.ui.after.tools import AfterTools
from infoshare_desktop.ui.after.withdraw_page import WithdrawPage
from infoshare_desktop.ui.records import records_screen
from infoshare_desktop.ui.share import receipt_page, share_page
from infoshare_desktop.ui.share.receipt_page import ReceiptPage
from infoshare_desktop.ui.share.share_page import SharePage
from infoshare_desktop.ui.share.tools import ShareTools

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from infoshare_desktop.app.pages.frame import Frame
    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.facts.fact import Fact
    from infoshare_desktop.domain.facts.passages import Passage
    from infoshare_desktop.services.browsing import RecordView
    from infoshare_desktop.ui.after.act_page import ActPage
    from infoshare_desktop.ui.jobs import Runner

RECORDS: Final = records_screen.SCREEN

SCREENS: Final = frozenset(
    {share_page.SCREEN, receipt_page.SCREEN, passages_page.SCREEN, comment_page.SCREEN}
    | {restrict_page.RESTRICT, restrict_page.LIFT, withdraw_page.SCREEN}
)
"""The names of these pages in a Place."""


class AfterSeal:
    """Brings the pages about one sealed decision to the window; from each the way leads back to its record."""

    def __init__(self, session: Session, runner: Runner, frame: Frame) -> None:
        self._session = session
        self._runner = runner
        self._frame = frame

    def go(self, place: Place) -> None:
        """Go back to one of these pages where the worker was."""
        number = place.reference
        pages: Mapping[str, Callable[[], None]] = {
            share_page.SCREEN: lambda: self.share(number, place),
            receipt_page.SCREEN: lambda: self.receive(number, int(place.question), place),
            passages_page.SCREEN: lambda: self._correct_again(place),
            comment_page.SCREEN: lambda: self.comment(number, place),
            withdraw_page.SCREEN: lambda: self.withdraw(number, place),
            restrict_page.RESTRICT: lambda: self.restrict(number, place),
            restrict_page.LIFT: lambda: self.lift(number, place),
        }
        pages[place.screen]()

    def share(self, number: str, place: Place | None = None) -> None:
        """Record what was shared."""

        def show(view: RecordView) -> None:
            assert view.decision is not None
            page = SharePage(view.decision, self._share_tools(view), place)
            page.left.connect(lambda: self._back(number))
            page.paused.connect(self._frame.keep_place)
            self._frame.show(RECORDS, page, page.place)

        self._frame.run(lambda: self._session.browsing.read(number), show)

    def receive(self, number: str, sequence: int, place: Place | None = None) -> None:
        """Record that a disclosure arrived."""

        def show(view: RecordView) -> None:
            page = ReceiptPage(number, sequence, _passed_on(view, sequence), self._share_tools(view), place)
            self._show(page, lambda: self._back(number))

        self._frame.run(lambda: self._session.browsing.read(number), show)

    def correct(self, number: str) -> None:
        """Choose what is wrong."""

        def show(passages: tuple[Passage, ...]) -> None:
            page = PassagesPage(number, passages, to_correct(number))
            page.left.connect(lambda: self._back(number))
            page.chosen.connect(lambda key: self.correct_passage(number, key))
            self._frame.show(RECORDS, page, page.place)

        self._frame.run(lambda: self._session.amending.passages(number), show)

    def correct_passage(self, number: str, key: str, place: Place | None = None) -> None:
        """Put one passage right; from there the way back leads to the choice."""

        def show(passages: tuple[Passage, ...]) -> None:
            passage = next(one for one in passages if one.key == key)
            self._show(AmendPage(number, passage, self._tools(), place), lambda: self.correct(number))

        self._frame.run(lambda: self._session.amending.passages(number), show)

    def _correct_again(self, place: Place) -> None:
        if place.question:
            self.correct_passage(place.reference, place.question, place)
        else:
            self.correct(place.reference)

    def comment(self, number: str, place: Place | None = None) -> None:
        """Write down what a supervisor said."""

        def show(view: RecordView) -> None:
            page = CommentPage(number, view.row.at.day(), self._tools(), place)
            self._show(page, lambda: self._back(number))

        self._frame.run(lambda: self._session.browsing.read(number), show)

    def withdraw(self, number: str, place: Place | None = None) -> None:
        """Write down that somebody took consent back."""

        def show(view: RecordView) -> None:
            if view.decision is not None:
                after = History(view.decision, withdrawals=view.withdrawals)
                self._show(WithdrawPage(view.decision, after, self._tools(), place), lambda: self._back(number))

        self._frame.run(lambda: self._session.browsing.read(number), show)

    def restrict(self, number: str, place: Place | None = None) -> None:
        """Hide the record."""
        self._show(RestrictPage(number, self._tools(), place), lambda: self._back(number))

    def lift(self, number: str, place: Place | None = None) -> None:
        """Show the record again."""
        self._show(RestrictPage(number, self._tools(), place, lifting=True), lambda: self._back(number))

    def _show(self, page: ActPage, leave: Callable[[], None]) -> None:
        page.left.connect(leave)
        page.recorded.connect(self._back)
        page.paused.connect(self._frame.keep_place)
        self._frame.show(RECORDS, page, page.place)

    def _back(self, number: str) -> None:
        self._frame.go(Place(RECORDS, number))

    def _tools(self) -> AfterTools:
        session = self._session
        return AfterTools(
            session.amending,
            session.commenting,
            session.restricting,
            session.withdrawing,
            self._runner,
            session.clock,
            session.profiles.get(),
        )

    def _share_tools(self, view: RecordView) -> ShareTools:
        session = self._session
        return ShareTools(
            session.sharing, session.looking_out, self._runner, session.clock, view.pack, session.profiles.get().worker
        )


def _passed_on(view: RecordView, sequence: int) -> tuple[Fact, ...]:
    """What a receipt is for: a disclosure of the decision, or an emergency disclosure."""
    act = dict(view.disclosures).get(sequence)
    if act is not None:
        return shared.disclosure(act, (), view.pack)[:-1]
    return shared.emergency(view.emergency, view.pack) if view.emergency else ()
