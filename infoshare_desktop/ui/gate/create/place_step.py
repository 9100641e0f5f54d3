"""Where the vault is kept."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.ui.gate.new_key.step import Heading, Step
from infoshare_desktop.ui.gate.vault_files import vault_filters
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.fields.file_choice import Wanted
from infoshare_desktop.ui.kit.fields.path_field import PathField, PathWanted
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from infoshare_desktop.ui.gate.create.presenter import Creating


class PlaceStep(Step["Creating"]):
    """The place that is shown first is good for most. ``remark``: what is to be known of a place, or nothing."""

    def __init__(self, place: Path, remark: Callable[[Path], str] = lambda _place: "") -> None:
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
        self._remark = remark
        self.warning = Banner(Tone.WARNING, "", word=_("Not only on this laptop"))
        self.warning.hide()
        self.add(self.warning)
        self._place.changed.connect(self._look_at_place)

    def draw(self, creating: Creating) -> None:
        """Show the place."""
        self._place.set_value(creating.path)
        self._look_at_place()

    def keep(self, creating: Creating) -> None:
        """Hand over the place."""
        if (place := self._place.value()) is not None:
            creating.keep_path(place)
            self._place.set_value(creating.path)

    def _look_at_place(self) -> None:
        """Say what is to be known of the place; it can be chosen all the same."""
        place = self._place.value()
        sentence = self._remark(place) if place is not None else ""
        self.warning.set_text(sentence)
        self.warning.setVisible(bool(sentence))
