"""What the rules have to say about a draft. Nothing of it is stored, and nothing waits for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.flow import Standing, stand
from infoshare_desktop.domain.outcomes import asks_consent
from infoshare_desktop.domain.quality.abbreviations import AbbreviationsLook
from infoshare_desktop.domain.quality.names import Names, NamesLook
from infoshare_desktop.domain.quality.passages import Written, written
from infoshare_desktop.domain.quality.words import Phrases, Word, phrase_of, words_of
from infoshare_desktop.domain.quality_rules import LooksFor, Passage, QualityRule, QualityWishes, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.guidance import Pack

_MOST_WORDS: Final = 5
"""How many of the words that a remark is about are named: enough to know what is meant."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to think about: what, and where (as a gap says it)."""

    rule: str
    sentence: str
    passage: Passage
    question: str
    field: str
    person: str = ""
    """Whom the passage is about, by reference; empty where it is about nobody in particular."""
    words: tuple[str, ...] = ()
    """The words that it is about, each once, as typed; at most five."""


def remarks(pack: Pack, draft: Draft, names: Names, wishes: QualityWishes) -> tuple[Remark, ...]:
    """What the pack's rules say about a draft, in the order of the rules and then of the way.

    Takes time in proportion to what is written.
    """
    standing = stand(pack, draft)
    rules = [rule for rule in pack.quality if wishes.wants(rule) and _applies(rule.when, draft, standing)]
    look = _Look(pack, _with_colleagues(names, draft), written(draft, standing))
    return tuple(remark for rule in rules for remark in look.by(rule))


def _applies(when: When, draft: Draft, standing: Standing) -> bool:
    shares = draft.outcome.kind is not None and draft.outcome.kind.shares
    match when:
        case When.ALWAYS:
            return True
        case When.SHARED:
            return shares
        case When.WITHOUT_CONSENT:
            return shares and asks_consent(standing) and bool(draft.without_consent)


def _with_colleagues(names: Names, draft: Draft) -> Names:
    """Whom the draft itself names as professionals counts too."""
    named = (
        draft.trigger.requester.name,
        draft.duty.confirmed_by,
        *(plan.recipient.name for plan in draft.planned),
        *(advice.adviser for advice in draft.advice),
    )
    return replace(names, colleagues=(*names.colleagues, *named))


class _Look:
    """One look over a draft; each text is taken apart into words once."""

    def __init__(self, pack: Pack, names: Names, texts: Sequence[Written]) -> None:
        self._pack = pack
        self._names = names
        self._texts = texts
        self._words: dict[str, list[Word]] = {}

    def by(self, rule: QualityRule) -> Iterator[Remark]:
        """What one rule says."""
        texts = self._in(rule.looks_in)
        if any(text.text.strip() for text in self._in(rule.enough)):
            return
        match rule.looks_for:
            case LooksFor.NOTHING:
                yield from self._nothing(rule, texts)
            case LooksFor.FEW_WORDS:
                short = (text for text in texts if 0 < len(self._words_of(text)) < rule.least)
                yield from (_remark(rule, text) for text in short)
            case LooksFor.NO_WORDS:
                yield from self._no_words(rule, texts)
            case _:
                yield from self._found(rule, texts)

    def _in(self, passages: Iterable[Passage]) -> list[Written]:
        """The texts in these passages, in the order in which the rule names them."""
        return [text for passage in passages for text in self._texts if text.passage is passage]

    def _words_of(self, text: Written) -> list[Word]:
        if text.text not in self._words:
            self._words[text.text] = words_of(text.text)
        return self._words[text.text]

    def _nothing(self, rule: QualityRule, texts: Sequence[Written]) -> Iterator[Remark]:
        """One remark for each line (a person, a recipient) in which all is empty."""
        lines = {text.line: [other for other in texts if other.line == text.line] for text in texts}
        for line in lines.values():
            if not any(text.text.strip() for text in line):
                yield _remark(rule, line[0])

    def _no_words(self, rule: QualityRule, texts: Sequence[Written]) -> Iterator[Remark]:
        """One remark for all texts together: it is enough to have said it somewhere."""
        filled = [text for text in texts if text.text.strip()]
        phrases = Phrases(map(phrase_of, rule.words))
        if filled and not any(next(phrases.found_in(self._words_of(text)), None) for text in filled):
            yield _remark(rule, filled[0])

    def _found(self, rule: QualityRule, texts: Sequence[Written]) -> Iterator[Remark]:
        """A remark for each text in which something is found that was not told of before."""
        look = self._look_for(rule)
        told: set[str] = set()
        for text in texts:
            found: dict[str, str] = {}
            for phrase in look.found_in(self._words_of(text)):
                found.setdefault(" ".join(word.key for word in phrase), " ".join(word.typed for word in phrase))
            new = [typed for key, typed in found.items() if key not in told]
            told |= found.keys()
            if new:
                yield _remark(rule, text, tuple(new[:_MOST_WORDS]))

    def _look_for(self, rule: QualityRule) -> Phrases | NamesLook | AbbreviationsLook:
        match rule.looks_for:
            case LooksFor.NAMES:
                return NamesLook(self._names, rule.words)
            case LooksFor.ABBREVIATIONS:
                return AbbreviationsLook((*rule.words, *(term.word for term in self._pack.glossary)))
            case _:
                return Phrases(map(phrase_of, rule.words))


def _remark(rule: QualityRule, text: Written, words: tuple[str, ...] = ()) -> Remark:
    return Remark(rule.id, rule.says, text.passage, text.question, text.field, text.person, words)
