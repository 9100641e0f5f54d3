"""Who the worker is."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.ui.gate.new_key.step import Heading, Step
from infoshare_desktop.ui.profile.profile_form import ProfileForm

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.ui.gate.create.presenter import Creating


class ProfileStep(Step["Creating"]):
    """The first step; all of it may be filled in later."""

    def __init__(self, clock: Clock) -> None:
        self._profile = ProfileForm(clock)
        heading = Heading(
            1,
            5,
            _("Who you are"),
            _("Your records and prints say who decided. What you do not know yet can be filled in later, in Settings."),
            _("Continue"),
        )
        super().__init__(heading, form=self._profile)

    def draw(self, creating: Creating) -> None:
        """Show the profile."""
        self._profile.set_profile(creating.profile)

    def keep(self, creating: Creating) -> None:
        """Hand over the profile."""
        creating.profile = self._profile.profile()
