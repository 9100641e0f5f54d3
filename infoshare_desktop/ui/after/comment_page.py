"""Writing down what a supervisor said about a decision."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.acts.correcting import Comment, Stance
from infoshare_desktop.domain.after.afterwards import problems_of_comment
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.after.act_page import ActPage
from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.days.date_field import DateField
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.words.text import heading, hint

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from infoshare_desktop.ui.after.tools import AfterTools

SCREEN: Final = "comment"
"""The name of this screen in a Place."""


class CommentPage(ActPage):
    """Who said what, when, whether they agree, and what is to be done; ``decided_on`` is the decision's day."""

    def __init__(self, number: str, decided_on: date, tools: AfterTools, place: Place | None = None) -> None:
        clock = tools.clock
        self.said = LongText("said", _("What did they say?"), _("The main points, in your own words."), lines=4)
        stances = [Option(stance.value, wording.stance(stance)) for stance in Stance]
        self.stance = Choice("stance", _("Do they agree with the decision?"), stances)
        self.supervisor = TextLine("supervisor", _("Who said it?"))
        self.on = DateField("on", _("On which day?"), clock)
        self.what = TextLine("what", _("What is to be done?"), _("Leave this empty if nothing was agreed."))
        self.owner = TextLine("owner", _("Who does it?"))
        self.due_on = DateField("due_on", _("By when?"), clock)
        form = Form((self.said, self.stance, self.supervisor, self.on))
        super().__init__(
            _("Add what your supervisor said"),
            _("{number}: the decision stays as it is, and this is kept beside it.").format(number=number),
            Place(SCREEN, number),
            form,
            tools.runner,
        )
        form.add_part(heading(_("What was agreed")))
        form.add_part(hint(_("It waits on Home until its result is recorded.")))
        for field in (self.what, self.owner, self.due_on):
            form.add(field)
        self._number, self._decided_on, self._tools = number, decided_on, tools
        self.supervisor.set_value(tools.profile.supervisor.name)
        self.owner.set_value(tools.profile.name)
        self.on.set_value(clock().day())
        self.close_with(_("Record this comment"))
        self.begin(place)

    def problems(self) -> dict[str, str]:
        """See ActPage."""
        found = {} if self.stance.value() else {"stance": _("Choose one; “left open” is an answer too.")}
        if self.on.value() is None:
            found["on"] = _("Say on which day.")
        today = self._tools.clock().day()
        return {**problems_of_comment(self._comment(), self._decided_on, today), **found}

    def work(self) -> Callable[[], object]:
        """See ActPage."""
        number, comment, commenting = self._number, self._comment(), self._tools.commenting
        return lambda: commenting.comment(number, comment)

    def _comment(self) -> Comment:
        """What the form holds; an empty day stands for today, no stance for one that was left open."""
        return Comment(
            on=self.on.value() or self._tools.clock().day(),
            supervisor=self.supervisor.value().strip(),
            said=self.said.value().strip(),
            stance=Stance(self.stance.value() or Stance.LEFT_OPEN),
            worker=self._tools.profile.worker,
            action=self._action(),
        )

    def _action(self) -> FollowUp | None:
        """What was agreed; the owner alone, who stands there from the beginning, is nothing."""
        what, due_on = self.what.value().strip(), self.due_on.value()
        return FollowUp("", what, self.owner.value().strip(), due_on) if what or due_on else None
