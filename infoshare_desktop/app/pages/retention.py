"""The pages about how long records are kept and how they end, and how the worker comes to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.facts import keeping
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.after import passages_page
from infoshare_desktop.ui.after.passages_page import PassagesPage, to_redact
from infoshare_desktop.ui.jobs import OnLock
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.people.people_screen import SCREEN as PEOPLE
from infoshare_desktop.ui.records import records_screen
from infoshare_desktop.ui.retention import dispose_page, earlier_page, hold_page, keep_page, review_page, rules_page
from infoshare_desktop.ui.retention.dispose_page import DisposePage
from infoshare_desktop.ui.retention.earlier_page import EarlierPage
from infoshare_desktop.ui.retention.erased_page import ErasedPage
from infoshare_desktop.ui.retention.hold_page import HoldPage
from infoshare_desktop.ui.retention.keep_page import KeepPage
from infoshare_desktop.ui.retention.notices import EndNotices
from infoshare_desktop.ui.retention.redact_page import RedactPage
from infoshare_desktop.ui.retention.review_page import ReviewPage
from infoshare_desktop.ui.retention.rules_page import RulesPage
from infoshare_desktop.ui.retention.tools import RetentionTools

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from infoshare_desktop.app.pages.frame import Frame
    from infoshare_desktop.app.pages.papers import Papers
    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.erasing.earlier_details import Earlier
    from infoshare_desktop.domain.erasing.earlier_links import EarlierLink
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.facts.passages import Passage
    from infoshare_desktop.domain.retention_rules import RetentionRule
    from infoshare_desktop.services.ending.erasing import Erased, WhatGoes
    from infoshare_desktop.services.ending.retaining import KeptSoLong
    from infoshare_desktop.ui.after.act_page import ActPage
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.retention.erasing_page import ErasingPage

RECORDS: Final = records_screen.SCREEN
REVIEW: Final = review_page.SCREEN

SCREENS: Final = frozenset(
    {REVIEW, rules_page.SCREEN, keep_page.SCREEN, hold_page.HOLD, hold_page.LIFT, dispose_page.SCREEN}
    | {passages_page.REDACT, earlier_page.SCREEN}
)
"""The screens of a Place that are gone to here."""


class RetentionPages:
    """Brings the pages to the window; they stand among the records."""

    def __init__(self, session: Session, runner: Runner, frame: Frame, papers: Papers) -> None:
        self._session = session
        self._runner = runner
        self._frame = frame
        self._papers = papers

    def go(self, place: Place) -> None:
        """Go to one of these pages, or back to where the worker was on it."""
        ways: dict[str, Callable[[Place], None]] = {
            rules_page.SCREEN: self.rules,
            keep_page.SCREEN: lambda place: self.keep(place.reference, place),
            hold_page.HOLD: lambda place: self._hold(place.reference, place),
            hold_page.LIFT: lambda place: self._hold(place.reference, place, lifting=True),
            dispose_page.SCREEN: lambda place: self._dispose(place.reference.split(), place),
            passages_page.REDACT: lambda place: self.redact(place.reference, place),
            earlier_page.SCREEN: self._erase_earlier,
        }
        ways.get(place.screen, self.review)(place)

    def review(self, place: Place | None = None) -> None:
        """The records whose time is over."""
        page = ReviewPage(self._tools(), place)
        page.left.connect(lambda: self._frame.go(Place(RECORDS)))
        page.rules_asked.connect(self.rules)
        page.read_asked.connect(self._read)
        page.dispose_asked.connect(self._dispose)
        self._frame.show(RECORDS, page, page.place)

    def notices(self) -> EndNotices:
        """What Home tells of old records and of erasing that is not finished."""
        session = self._session
        notices = EndNotices(session.reviewing, session.erasing, self._runner)
        notices.review_asked.connect(self.review)
        return notices

    def rules(self, place: Place | None = None) -> None:
        """The rules, to be changed."""

        def show(rules: tuple[RetentionRule, ...]) -> None:
            page = RulesPage(rules, self._tools(), place)
            page.left.connect(self.review)
            self._frame.show(RECORDS, page, page.place)

        self._frame.run(self._session.retaining.rules, show)

    def keep(self, number: str, place: Place | None = None) -> None:
        """How long one record is kept, and what can be done about it."""
        retaining = self._session.retaining

        def show(found: tuple[KeptSoLong, tuple[RetentionRule, ...]]) -> None:
            page = KeepPage(*found, self._tools(), place)
            page.hold_asked.connect(lambda: self._hold(number))
            page.lift_asked.connect(lambda: self._hold(number, lifting=True))
            page.dispose_asked.connect(lambda: self._dispose([number]))
            self._show(page, lambda: self._read(number))

        self._frame.run(lambda: (retaining.about(number), retaining.rules()), show, self._turn_back)

    def redact(self, number: str, place: Place | None = None) -> None:
        """Choose words that must go; with a place, the page about those."""
        key = place.question if place else ""

        def show(passages: tuple[Passage, ...]) -> None:
            passage = next((one for one in passages if one.key == key), None)
            if passage is not None:
                page = RedactPage(number, passage, self._tools(), place)
                self._show_erasing(page, Place(passages_page.REDACT, number), Place(RECORDS, number))
                return
            choosing = PassagesPage(number, passages, to_redact(number))
            choosing.left.connect(lambda: self._read(number))
            choosing.chosen.connect(lambda chosen: self.redact(number, Place(passages_page.REDACT, number, chosen)))
            self._frame.show(RECORDS, choosing, choosing.place)

        self._frame.run(lambda: self._session.erasing.passages(number), show, self._turn_back)

    def _erase_earlier(self, place: Place) -> None:
        """What a person's details were before they were changed."""
        person = Place(PEOPLE, place.reference)

        def show(earlier: tuple[Earlier | EarlierLink, ...]) -> None:
            if earlier:
                self._show_erasing(EarlierPage(place.reference, earlier, self._tools(), place), person, person)
            else:  # they were erased since the worker was here
                self._frame.go(person)

        self._frame.run(lambda: self._session.erasing.earlier(place.reference), show, self._turn_back)

    def _hold(self, number: str, place: Place | None = None, *, lifting: bool = False) -> None:
        self._show(HoldPage(number, self._tools(), place, lifting=lifting), lambda: self.keep(number))

    def _dispose(self, numbers: Sequence[str], place: Place | None = None) -> None:
        """Show what goes; all of the records are due by the same rule, or the first decides whether they are due."""
        session = self._session

        def look() -> tuple[WhatGoes, KeptSoLong]:
            return session.erasing.what_goes(numbers), session.retaining.about(numbers[0])

        def show(found: tuple[WhatGoes, KeptSoLong]) -> None:
            what, kept = found
            over = kept.due.on is not None and kept.due.on <= session.clock().day()
            page = DisposePage(what, keeping.rule(kept.due.rule) if over else "", self._tools(), place)
            self._show_erasing(page, Place(REVIEW) if over else Place(keep_page.SCREEN, numbers[0]), Place(REVIEW))

        self._frame.run(look, show, self._turn_back, OnLock.GIVE_UP)

    def _show_erasing(self, page: ErasingPage, back: Place, on: Place) -> None:
        """``back``: where the page is left to; ``on``: where the worker goes on once it is erased."""

        def show(erased: Erased) -> None:
            done = ErasedPage(erased, on)
            done.left.connect(lambda: self._frame.go(on))
            done.certificate_asked.connect(lambda numbers: self._papers.certificate(numbers, on))
            self._frame.show(among, done, done.place)

        among = PEOPLE if on.screen == PEOPLE else RECORDS
        page.left.connect(lambda: self._frame.go(back))
        page.erased.connect(show)
        page.paused.connect(self._frame.keep_place)
        self._frame.show(among, page, page.place)

    def _show(self, page: ActPage, leave: Callable[[], None]) -> None:
        page.left.connect(leave)
        page.recorded.connect(self._read)
        page.paused.connect(self._frame.keep_place)
        self._frame.show(RECORDS, page, page.place)

    def _turn_back(self, error: KnownError) -> None:
        """The record cannot be shown: it was disposed of since the worker was there, or is restricted."""
        self._frame.tell(str(error), Tone.DANGER)
        self._frame.go(Place(RECORDS))

    def _read(self, number: str) -> None:
        self._frame.go(Place(RECORDS, number))

    def _tools(self) -> RetentionTools:
        session = self._session
        return RetentionTools(
            session.retaining,
            session.reviewing,
            session.erasing,
            self._runner,
            session.clock,
            session.profiles.get(),
            session.pack,
        )
