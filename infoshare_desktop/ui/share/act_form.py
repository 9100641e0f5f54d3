"""The form for one act of sharing."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.needs.sending import to_be_told
from infoshare_desktop.ui.kit.days.moment_field import MomentField
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.words.text import heading
from infoshare_desktop.ui.share.fields import Contents, Group, Wanted, Way, Whom
from infoshare_desktop.ui.share.told import Told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.acts.sharing import Disclosure
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Clock, Moment
    from infoshare_desktop.domain.records.record import Decision


class ActForm(Form):
    """When, to whom really, what and what not, how, what is wanted of them, and whether each person was told.

    ``warning`` stands where the eye passes once it is said to whom and what: below what it warns of, so that nothing
    moves under the hands when it comes.
    """

    def __init__(self, act: Disclosure, decision: Decision, pack: Pack, clock: Clock, warning: QWidget) -> None:
        super().__init__()
        self._start = act
        self.at = MomentField("at", _("When did you share it?"), clock, _("Leave this empty if it was just now."))
        self.whom = Whom(pack, planned=bool(act.planned_id))
        self.contents = Contents()
        self.way = Way(pack, decision)
        self.wanted = Wanted(clock)
        asked = (*to_be_told(decision), *(line.person for line in act.told))
        told = tuple(Told(person, pack, clock) for person in dict.fromkeys(asked))
        self._groups: tuple[Group, ...] = (self.whom, self.contents, self.way, self.wanted, *told)
        self.add(self.at)
        for title, groups in self._parts(told):
            self.add_part(heading(title))
            for group in groups:
                for field in group.fields():
                    self.add(field)
                if group is self.contents:
                    self.add_part(warning)
        for group in self._groups:
            group.fill(act)
        self._follow()
        self.changed.connect(self._follow)

    def act(self, now: Moment) -> Disclosure:
        """What the form holds; without a time it happened now."""
        act = replace(self._start, at=self.at.value() or now)
        for group in self._groups:
            act = group.into(act)
        return act

    def set_values(self, values: Mapping[str, object]) -> None:
        """See Form; what is asked for follows from the values."""
        super().set_values(values)
        self._follow()

    def _parts(self, told: tuple[Told, ...]) -> tuple[tuple[str, tuple[Group, ...]], ...]:
        parts: tuple[tuple[str, tuple[Group, ...]], ...] = (
            (_("Who got it"), (self.whom,)),
            (_("What they got"), (self.contents,)),
            (_("How"), (self.way,)),
            (_("What comes next"), (self.wanted,)),
        )
        return (*parts, (_("Being open"), told)) if told else parts

    def _follow(self) -> None:
        act = self.act(self._start.at)
        for group in self._groups:
            group.follow(act)
