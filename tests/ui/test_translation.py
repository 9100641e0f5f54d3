"""Every screen in a made-up language: nothing stays English, and the longer words fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from build_spec.pictures.backups import STICK
from build_spec.pictures.damage import BROKEN, SECOND_COPIES, SYNCED
from build_spec.pictures.keys import COPIES
from build_spec.pictures.people import MOVED
from build_spec.pictures.scenes import scenes
from build_spec.pictures.stage import Stage
from tests.known_texts import KnownTexts
from tests.pseudo_language import spoken, untranslated
from tests.ui.audit import problems_of, settle, stand
from tests.ui.gate.damage_states import BACKUP as DAMAGED_BACKUP
from tests.ui.gate.states import BACKUP, FOUND, NUMBERS, PLACE, SUGGESTED, WORDS
from tests.ui.session_texts import of_session
from tests.ui.visible import seen_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.ui.theme.appearance import Appearance

MADE_UP: Final = (
    *NUMBERS.splitlines(),
    *WORDS,
    *(str(PLACE), str(BACKUP)),
    *map(str, (*COPIES.files, *COPIES.unreachable, *COPIES.others)),
    *(str(found.path) for found in FOUND),
    *(str(SYNCED), str(DAMAGED_BACKUP.path), STICK.folder, MOVED, ", ".join(SECOND_COPIES)),
    *(looked.sentence for looked in BROKEN.found),
    *("Documents/kim 2025-11-02 1730.infoshare", "Documents/for Alex.infoshare"),
    "Word 7 is not in the list of recovery words. Check its spelling on the sheet.",
    "Done",
    *(SUGGESTED, "gosip"),
    "Not on Fridays",
    "It does not say yet whether this person is",
    *("Locked by you.", "There are 24 recovery words, and 11 were typed."),
)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The vaults of the pictures, made while the made-up language is spoken."""
    with pytest.MonkeyPatch.context() as patch, spoken(tmp_path_factory.mktemp("language"), patch):
        made = Stage(tmp_path_factory.mktemp("vaults"))
        yield made
        made.close()


@pytest.fixture(scope="module")
def looked_at(stage: Stage) -> tuple[str, ...]:
    """What the guidance, the help and the vaults say in which nothing changes, and the pictures' own made-up texts."""
    return (*of_session(stage.full), *of_session(stage.empty), *MADE_UP)


@pytest.mark.parametrize("name", scenes())
def test_a_screen_is_translated_whole(
    appearance: Appearance, stage: Stage, looked_at: tuple[str, ...], name: str
) -> None:
    """Whatever can be seen or heard is translated, or is data; and 40 per cent longer words are not cut off."""
    del appearance
    window = stand(scenes()[name](stage))
    known = KnownTexts((*looked_at, *of_session(stage.desk)))
    try:
        settle()
        problems = problems_of(window, focus=False)
        english = {
            f"{seen.where}: {rest}"
            for seen in seen_on(window)
            for piece in untranslated(seen.text)
            if (rest := known.strangers(piece))
        }
    finally:
        window.close()
        window.deleteLater()
        settle()
        stage.clear_desk()
    assert not english
    assert not problems
