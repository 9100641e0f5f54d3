"""Looking through what is printed, and how the worker comes to it."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.paper.paper import Paper, certificate_file_name, decision_file_name, supervision_file_name
from infoshare_desktop.ui.paper.paper_screen import PaperScreen
from infoshare_desktop.ui.paper.period_page import PeriodPage
from infoshare_desktop.ui.records.records_screen import SCREEN as RECORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from infoshare_desktop.app.pages.frame import Frame
    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.ui.jobs import Runner


class Papers:
    """Brings reports to the window; from each the way leads back to where it was asked for."""

    def __init__(self, session: Session, runner: Runner, frame: Frame) -> None:
        self._session = session
        self._runner = runner
        self._frame = frame

    def decision(self, number: str) -> None:
        """The sheet about one decision."""
        reporting = self._session.reporting
        title = _("Decision {number}").format(number=number)
        paper = Paper(title, lambda: reporting.decision(number), decision_file_name(number))
        self.show(paper, Place(RECORDS, number), lambda: (number,))

    def certificate(self, numbers: Sequence[str], back: Place) -> None:
        """What was disposed of or taken out under these numbers; the way leads ``back``."""
        certifying = self._session.certifying
        title = _("Certificate of erasure")
        paper = Paper(title, lambda: certifying.certificate(*numbers), certificate_file_name(numbers[0]))
        self.show(paper, back, lambda: tuple(numbers))

    def period(self) -> None:
        """Ask for the days of a supervision report."""
        page = PeriodPage(self._session.clock)
        page.left.connect(lambda: self._frame.go(Place(RECORDS)))
        page.wanted.connect(self.supervision)
        self._frame.show(RECORDS, page, lambda: Place(RECORDS), begin=page.setFocus)

    def supervision(self, since: date, until: date) -> None:
        """The supervision report over these days."""
        reporting = self._session.reporting
        name = supervision_file_name(since, until)
        paper = Paper(_("Supervision report"), lambda: reporting.supervision(since, until), name)
        self.show(paper, Place(RECORDS), lambda: reporting.numbers(since, until))

    def brief(self, draft: Draft, place: Place) -> None:
        """The page without names to ask for advice from; the way leads back to the question."""
        reporting = self._session.reporting
        paper = Paper(_("Asking for advice"), lambda: reporting.brief(draft, place.question))
        self.show(paper, place)
        self._frame.run(lambda: reporting.doubtful(draft, place.question), self._warn_of)

    def _warn_of(self, words: tuple[str, ...]) -> None:
        if words:
            sentence = _("Look again at these words: somebody may be known by them. {words}")
            self._frame.tell(sentence.format(words=", ".join(words)), Tone.WARNING)

    def show(self, paper: Paper, back: Place, about: Callable[[], tuple[str, ...]] | None = None) -> None:
        """Look through a paper; from it the way leads ``back``. ``about`` gives the records that it shows, to note."""
        screen = PaperScreen(paper, self._runner, Path.home())
        screen.left.connect(lambda: self._frame.go(back))
        screen.told.connect(self._frame.tell)
        if about is not None:
            self._note(screen, about)
        self._frame.show(back.screen, screen, lambda: back, begin=screen.begin)

    def _note(self, screen: PaperScreen, about: Callable[[], tuple[str, ...]]) -> None:
        """Note in the vault what becomes of the pages."""
        accessing = self._session.accessing

        def note(done: Callable[[tuple[str, ...]], None]) -> None:
            self._frame.run(lambda: done(about()), lambda _none: None)

        screen.seen.connect(lambda: note(accessing.opened))
        screen.printed.connect(lambda: note(accessing.printed))
        screen.saved.connect(lambda: note(accessing.saved))
