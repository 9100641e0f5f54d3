"""Whether the rules of how long records are kept hold together."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.domain.retention_rules import problem_of_all, problems
from infoshare_desktop.guidance.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.guidance import Pack

FILE: Final = "retention.toml"


def retention_faults(pack: Pack) -> Iterator[Fault]:
    """What must be changed; packs that were kept before there were such rules have none, and nothing to change."""
    ids = {choices.name: {entry.id for entry in choices.entries} for choices in pack.lists}
    for rule in pack.retention:
        for field, change in problems(rule).items():
            yield Fault(FILE, f"{rule.id}, {field}", change)
        for field, named, name in (("roles", rule.roles, ListName.ROLES), ("ages", rule.ages, ListName.AGES)):
            for one in named:
                if one not in ids.get(name, ()):
                    change = _("there is no “{name}” in the list {list} of lists.toml; take it out, or add it there")
                    yield Fault(FILE, f"{rule.id}, {field}", change.format(name=one, list=name))
    change = problem_of_all(pack.retention) if pack.retention else ""
    if change:
        yield Fault(FILE, "rules", change)
