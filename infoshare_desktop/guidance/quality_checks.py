"""Whether the rules of the private look can do what they are for."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.quality.words import phrase_of
from infoshare_desktop.domain.quality_rules import LooksFor
from infoshare_desktop.guidance.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.quality_rules import QualityRule

FILE: Final = "quality.toml"
_NEED_WORDS: Final = frozenset({LooksFor.WORDS, LooksFor.NO_WORDS})
_TAKE_NO_WORDS: Final = frozenset({LooksFor.FEW_WORDS, LooksFor.NOTHING})


def quality_faults(rule: QualityRule) -> Iterator[Fault]:
    """What must be changed in one rule."""
    if not rule.looks_in:
        yield Fault(FILE, rule.id, _("say where it looks; add at least one place to looks_in"))
    if rule.looks_for in _NEED_WORDS and not rule.words:
        yield Fault(FILE, rule.id, _("“{kind}” needs words; add them").format(kind=rule.looks_for))
    if rule.looks_for in _TAKE_NO_WORDS and rule.words:
        yield Fault(FILE, rule.id, _("“{kind}” uses no words; take them out").format(kind=rule.looks_for))
    if (rule.looks_for is LooksFor.FEW_WORDS) != (rule.least > 0):
        yield Fault(FILE, rule.id, _("“least” goes with “few_words”: a whole number above 0, and nowhere else"))
    for word in rule.words:
        if not phrase_of(word):
            yield Fault(FILE, rule.id, _("“{word}” has no letters to look for; take it out").format(word=word))
