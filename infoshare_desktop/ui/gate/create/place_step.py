"""Where the vault is kept."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.ui.gate.create.step import Heading, Step
from infoshare_desktop.ui.gate.vault_files import vault_filters
from infoshare_desktop.ui.kit.file_choice import Wanted
from infoshare_desktop.ui.kit.form import Form
from infoshare_desktop.ui.kit.path_field import PathField, PathWanted

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.ui.gate.create.presenter import Creating


class PlaceStep(Step["Creating"]):
    """The place that is shown first is good for most."""

    def __init__(self, place: Path) -> None:
        self._place = PathField(
            "place",
            _("Your vault will be this file"),
            PathWanted(_("Choose another place"), Wanted.NEW_FILE, place.parent, vault_filters()),
            _("Best on this laptop’s own disk: not in a folder that is copied to the internet, nor on a stick."),
        )
        heading = Heading(
            2,
            5,
            _("Where your vault is kept"),
            _(
                "One encrypted file holds everything you enter."
                " Without your passphrase or your recovery words nobody can read it."
            ),
            _("Continue"),
        )
        super().__init__(heading, form=Form((self._place,)))

    def draw(self, creating: Creating) -> None:
        """Show the place."""
        self._place.set_value(creating.path)

    def keep(self, creating: Creating) -> None:
        """Hand over the place."""
        if (place := self._place.value()) is not None:
            creating.keep_path(place)
            self._place.set_value(creating.path)
