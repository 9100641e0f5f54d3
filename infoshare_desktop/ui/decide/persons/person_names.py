"""The names of people beside their references: on the screen alone, once asked for, never in what is sealed."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from infoshare_desktop.domain.facts.fact import joined
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.cards import Cards
from infoshare_desktop.ui.kit.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools


def shown_person(reference: str, apart: str) -> str:
    """*P-0042 · Rosa*, or what else tells them apart; the reference alone where nothing does."""
    return joined((reference, apart), " · ")


class PersonCards(Cards):
    """Cards of persons, known by their references and by their part in this; by name only once that was asked for.

    What is known of them is read once, and again when somebody is added.
    """

    def __init__(self, presenter: Presenter, tools: Tools, title: str = "") -> None:
        super().__init__(presenter, title)
        self.tools = tools
        self.known: dict[str, Person] = {}
        self._asked: frozenset[str] = frozenset()
        self.names = Button(_("Show names"))
        self.names.setCheckable(True)
        self.names.setProperty("kind", "chip")
        self.names.setChecked(presenter.shows_names)
        self.names.toggled.connect(self._turn_names)
        self.names.hide()
        self.column.insertWidget(self.column.count() - 1, self.names, alignment=Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        """See Cards."""
        super().refresh()
        self.draw_titles()
        wanted = frozenset(self.keys())
        if not wanted <= self._asked:
            self._asked |= wanted
            people = self.tools.people
            self.tools.runner.run(
                lambda _token: people.named(sorted(wanted)),
                receiver=self,
                done=self.learn,
                known_error=lambda _error: None,  # the references alone say who it is
                reads=True,
            )

    def title_of(self, key: str) -> str:
        """See Cards."""
        known = self.known.get(key)
        name = known.name if known and self.presenter.shows_names else ""
        return shown_person(key, name.strip() or self._part_of(key))

    def learn(self, people: Sequence[Person]) -> None:
        """What was read of the people has arrived."""
        self.known.update({person.reference: person for person in people})
        self.names.setVisible(self.has_names())
        self.draw_titles()

    def has_names(self) -> bool:
        """Whether there is a name to show."""
        return any(person.name.strip() for person in self.known.values())

    def _turn_names(self, shown: bool) -> None:  # noqa: FBT001  (a Qt slot takes what the signal gives)
        self.presenter.shows_names = shown
        self.names.set_words(_("Hide names") if shown else _("Show names"))
        self.draw_titles()

    def _part_of(self, key: str) -> str:
        pack = self.presenter.pack
        line = next((line for line in self.presenter.draft.people if line.reference == key), None)
        if line is None:
            return ""
        return joined((pack.choices(ListName.ROLES).label(line.role), pack.choices(ListName.AGES).label(line.age)))
