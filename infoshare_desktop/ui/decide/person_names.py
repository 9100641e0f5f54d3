"""The names of people beside their references: on the screen alone, never in what is sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.ui.decide.cards import Cards

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.services.people import People
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools


def shown_person(reference: str, name: str) -> str:
    """*P-0042 · Rosa*, or the reference alone where no name is known."""
    return f"{reference} · {name}" if name.strip() else reference


class PersonCards(Cards):
    """Cards of persons, known by their references. The names are read once, and again when somebody is added."""

    def __init__(self, presenter: Presenter, tools: Tools, title: str = "") -> None:
        super().__init__(presenter, title)
        self._tools = tools
        self._names: dict[str, str] = {}
        self._asked: frozenset[str] = frozenset()

    def refresh(self) -> None:
        """See Cards."""
        super().refresh()
        wanted = frozenset(self.keys())
        if not wanted <= self._asked:
            self._asked |= wanted
            people = self._tools.people
            self._tools.runner.run(
                lambda _token: _names(people, wanted),
                receiver=self,
                done=self._name,
                known_error=lambda _error: None,  # the references alone say who it is
                reads=True,
            )

    def title_of(self, key: str) -> str:
        """See Cards."""
        return shown_person(key, self._names.get(key, ""))

    def _name(self, names: Mapping[str, str]) -> None:
        self._names.update(names)
        self.draw_titles()


def _names(people: People, references: frozenset[str]) -> dict[str, str]:
    return {person.reference: person.name for person in people.all() if person.reference in references}
