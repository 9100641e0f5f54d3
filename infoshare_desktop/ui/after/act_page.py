"""A page on which one act, about a sealed decision or a person, is written down and becomes an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.jobs import OnLock
from infoshare_desktop.ui.kit.buttons import ButtonKind
from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.forms.cursor import cursor_place, put_cursor
from infoshare_desktop.ui.kit.forms.recording_page import RecordingPage
from infoshare_desktop.ui.kit.forms.unsent import bring_back, settle, unsent

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.kit.forms.form import Form


class ActPage(RecordingPage):
    """Enter goes to what is missing below, then to the button that records.

    A subclass lays out its parts, then calls ``close_with`` and, last, ``begin``.
    """

    on_lock: ClassVar[OnLock] = OnLock.WAIT
    """What a lock does while it is being recorded."""

    def __init__(self, title: str, lead: str, here: Place, form: Form, runner: Runner) -> None:
        super().__init__(title, lead, picks=bool(form.findChildren(Choice)))
        self._here = here
        self._runner = runner
        self.form = form
        self._back_to: Place | None = None
        self._under_way = False

    def problems(self) -> dict[str, str]:
        """What is missing, by field id; what the fields find by themselves is known."""
        raise NotImplementedError

    def work(self) -> Callable[[], object]:
        """What records the form as it stands now; it runs elsewhere, and may raise KnownError."""
        raise NotImplementedError

    # Where the keyboard goes

    def needed(self) -> tuple[str, ...]:
        """See GuidedPage."""
        return tuple({**self.problems(), **self.form.problems()})

    def leave(self) -> None:
        """To the button that records; from there, record it. Or say what is missing."""
        if self.record.hasFocus():
            self.asked()
        elif self.is_complete():
            self.rest()

    # What is filled in

    def close_with(self, words: str, kind: ButtonKind = ButtonKind.PRIMARY) -> None:
        """Put the form, and the buttons under it: this one, and the way back."""
        self.add(self.form)
        self.put_buttons(words, self.asked, kind)
        self.form.paused.connect(self.paused)

    def begin(self, place: Place | None) -> None:
        """Bring back what was typed at a place that was left, and take the keyboard there once the page is shown."""
        self._back_to = place
        if place is not None and place.typed:
            bring_back(self.form, place.typed)
        QTimer.singleShot(0, self, self.focus_first)

    def place(self) -> Place:
        """Where the worker is, and what is typed and not recorded yet."""
        field, cursor = cursor_place(self)
        here = self._here
        return Place(here.screen, here.reference, here.question, field, cursor, unsent(self.form))

    def has_unsent(self) -> bool:
        """See KnowsUnsent; what is being recorded goes on being recorded when the worker leaves."""
        return self.form.is_touched and not self._under_way

    def focus_first(self) -> None:
        """Take the keyboard to where the worker was, else to the first field."""
        place = self._back_to
        if place is None or not put_cursor(self, place.field, place.cursor):
            self.form.fields()[0].focus_first()

    def asked(self) -> None:
        """The button was pressed: carry it out, unless something is missing."""
        if self.is_complete():
            self.carry_out()

    def is_complete(self) -> bool:
        """Whether nothing is missing; what is, stands at its field from now on."""
        self.failed.hide()
        found = {**self.problems(), **self.form.problems()}
        self.form.show_problems(found)
        return not found

    def carry_out(self) -> None:
        """Do the work, once; then ``done`` or ``fail`` is called."""
        self.record.setEnabled(False)
        self._under_way = True
        work = self.work()
        self._runner.run(
            lambda _token: work(), receiver=self, done=self._done, known_error=self.fail, on_lock=self.on_lock
        )

    def _done(self, result: object) -> None:
        settle(self)
        self.done(result)

    def done(self, result: object) -> None:
        """Tell that it is recorded; ``result`` is what the work gave."""
        del result
        self.recorded.emit(self._here.reference)

    def fail(self, error: KnownError) -> None:
        """Say why it is not recorded; all that is typed stays."""
        self._under_way = False
        self.say_not_recorded(error)
