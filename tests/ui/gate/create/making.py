"""What a worker does on the steps of making a vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.ui.gate.create.presenter import Stage
from infoshare_desktop.ui.kit.words.text import Words
from tests.ui.hands import press, type_into

if TYPE_CHECKING:
    from infoshare_desktop.ui.gate.create.screen import Create
    from infoshare_desktop.ui.kit.fields.field import AnyField

PASSPHRASE = "violin Tuesday 'gravel' orchid"


def field(screen: Create, stage: Stage, field_id: str) -> AnyField:
    """A field of a step."""
    return screen.step(stage).form.field(field_id)


def go_on(screen: Create, stage: Stage) -> None:
    """Press the button of a step that leads on."""
    press(screen.step(stage).on)


def to_passphrase(screen: Create) -> None:
    """From the first step to the passphrase, typed twice."""
    type_into(field(screen, Stage.PROFILE, "name"), "Kim Mason")
    go_on(screen, Stage.PROFILE)
    go_on(screen, Stage.PLACE)
    type_into(field(screen, Stage.PASSPHRASE, "passphrase"), PASSPHRASE)
    type_into(field(screen, Stage.PASSPHRASE, "repeated"), PASSPHRASE)


def words_seen(screen: Create) -> list[str]:
    """Everything there is to read."""
    return [words.words() for words in screen.findChildren(Words) if words.isVisible()]
