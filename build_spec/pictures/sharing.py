"""What is passed on after the seal, and what stands in its way."""

from collections.abc import Mapping

from build_spec.pictures.scene import Scene
from build_spec.pictures.stage import Stage, current, window_at
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.share.share_page import SharePage
from infoshare_desktop.ui.shell.main_window import MainWindow
from tests.cases import story


def sharing() -> Mapping[str, Scene]:
    """A disclosure that is warned of, one that is planned for the wrong person, and one that is left half filled in."""
    return {"share-warned": warned, "properly-warned": planned, "share-left": unrecorded}


def warned(stage: Stage) -> MainWindow:
    """Recorded to somebody who must not learn of it, by a phone that he answers: each asks for a reason."""
    number = story.decided(stage.desk).number
    typed = '{"name": "D. Marsh", "contact": "07700 900123"}'
    window = window_at(stage.desk, Place("share", number, "1", field="warned", typed=typed))
    current(window, SharePage).stops.ask()
    return window


def unrecorded(stage: Stage) -> MainWindow:
    """Somewhere else is gone to from a page that is not recorded."""
    number = story.decided(stage.desk).number
    window = window_at(stage.desk, Place("share", number, "1", typed='{"name": "D. Marsh"}'))
    window.sidebar.entry("people").click()
    return window


def planned(stage: Stage) -> MainWindow:
    """Warned of while it can still be planned otherwise."""
    desk = stage.desk
    story.people(desk)
    draft = story.draft(desk)
    place = Place("decide", draft.reference, "properly", field="tellings")
    desk.deciding.save(story.to_him(draft))
    return window_at(desk, place)
