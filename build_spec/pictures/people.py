"""The people: the list, one of them over time, and the pages on which something about them is changed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from build_spec.pictures.scene import Scene
from build_spec.pictures.stage import Stage, current, window_at
from infoshare_desktop.domain.people.people import PersonRow
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.people.people_screen import PeopleScreen
from infoshare_desktop.ui.shell.main_window import MainWindow

MOVED: Final = "Moved in with her sister"
WHY: Final = "She gave the same birthday, and her sister came along both times"


def people() -> Mapping[str, Scene]:
    """The scenes by name."""
    return {
        "people": lambda stage: window_at(stage.full, Place("people")),
        "people-empty": lambda stage: window_at(stage.empty, Place("people")),
        "person": lambda stage: window_at(stage.full, Place("people", _fullest(stage)[2].reference)),
        "person-linked": linked,
        "person-change": lambda stage: window_at(stage.full, Place("person", _fullest(stage)[2].reference)),
        "person-link": lambda stage: window_at(
            stage.full, Place("same_person", _fullest(stage)[2].reference, typed='{"other": "an"}')
        ),
        "person-changed": lambda stage: window_at(stage.full, Place("people", _changed(stage))),
        "erase-earlier": lambda stage: window_at(stage.full, Place("erase_earlier", _changed(stage))),
        "person-part": lambda stage: window_at(stage.full, Place("two_people", *_pair(stage))),
    }


def linked(stage: Stage) -> MainWindow:
    """Two references of one person, with all names shown."""
    window = window_at(stage.full, Place("people", _pair(stage)[0]))
    screen = current(window, PeopleScreen)
    screen.names.click()
    if screen.pane.name is not None:
        screen.pane.name.button.click()
    return window


def _changed(stage: Stage) -> str:
    """The reference of somebody whose details were others before."""
    service = stage.full.people
    reference = _fullest(stage)[2].reference
    person = service.get(reference)
    if person.note != MOVED:
        service.change(replace(person, note=MOVED))
    return reference


def _pair(stage: Stage) -> tuple[str, str]:
    """Two references that are linked."""
    service = stage.full.people
    first = service.history_of(_fullest(stage)[0].reference)
    if not first.links:
        service.alias(first.references[0], _fullest(stage)[1].reference, WHY)
        first = service.history_of(first.references[0])
    return first.references[0], first.references[1]


def _fullest(stage: Stage) -> list[PersonRow]:
    """Those about whom most is recorded come first."""
    service = stage.full.people
    return sorted(service.rows(service.ids()), key=lambda row: -row.records)
