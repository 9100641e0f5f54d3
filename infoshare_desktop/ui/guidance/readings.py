"""All that can be read about the guidance and the program, in sections. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from infoshare_desktop.domain.guidance import LawNote, Link, Pack, Question, Rule
    from infoshare_desktop.guidance.help import HelpPage


@dataclass(frozen=True, slots=True)
class Passage:
    """Some words to read; ``markdown`` tells that they are CommonMark, a ``heading`` stands over them."""

    words: str
    heading: str = ""
    markdown: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """Something with a title that can be opened; without a title it is always open."""

    title: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Readings of one kind, and in a sentence what they are."""

    title: str
    lead: str
    readings: tuple[Reading, ...]


def sections(pack: Pack, pages: Sequence[HelpPage]) -> tuple[Section, ...]:
    """Everything, in the order of the screen."""
    return (*_of_leaflet(pack), *_since(pack), *_to_look_up(pack), *_of_program(pack, pages))


def _of_leaflet(pack: Pack) -> tuple[Section, ...]:
    """What the leaflet itself says."""
    return (
        Section(
            _("The questions"),
            _("What is asked, what to consider, and examples."),
            tuple(_question(question) for question in pack.questions),
        ),
        Section(_("Golden rules"), _("The leaflet’s five."), tuple(_rule(rule) for rule in pack.rules)),
    )


def _since(pack: Pack) -> tuple[Section, ...]:
    """What came after it."""
    return (
        Section(
            _("Added since the leaflet"),
            _("Rules that the years since have taught."),
            (*(_rule(rule) for rule in pack.added), Reading(_("Always"), _plain(pack.always))),
        ),
        Section(
            _("The law today"),
            _("Notes for your orientation. Each says where it comes from and whether it was confirmed."),
            tuple(_law(note) for note in pack.law),
        ),
    )


def _to_look_up(pack: Pack) -> tuple[Section, ...]:
    """What the program says in the guidance's name, and what its words and addresses mean."""
    return (
        Section(
            _("What the guidance can point to"),
            _("It is never the decision. You decide."),
            tuple(
                Reading(said.words[:1].upper() + said.words[1:], _plain([said.explanation]))
                for said in pack.indications
            ),
        ),
        Section(
            _("Words explained"),
            _("Words that you may meet."),
            tuple(Reading("", (Passage(term.meaning, term.word),)) for term in pack.glossary),
        ),
        Section(
            _("Useful links"),
            _("The leaflet’s links and what became of each. This program opens none of them."),
            tuple(_link(link) for link in pack.links),
        ),
    )


def _of_program(pack: Pack, pages: Sequence[HelpPage]) -> tuple[Section, ...]:
    """About this program, and about the guidance in it."""
    return (
        Section(
            _("Help with this program"),
            _("How it works, and what it promises and does not."),
            tuple(Reading(page.title, (Passage(page.text, markdown=True),)) for page in pages),
        ),
        Section(_("About this guidance"), _("Which one it is, and where it comes from."), (_about(pack),)),
    )


def found(all_sections: Iterable[Section], text: str) -> tuple[Section, ...]:
    """The readings in which every word of the text occurs, capitals or not; sections without one are left out."""
    words = text.casefold().split()
    kept = (
        replace(section, readings=tuple(reading for reading in section.readings if _holds(reading, words)))
        for section in all_sections
    )
    return tuple(section for section in kept if section.readings)


def _holds(reading: Reading, words: Sequence[str]) -> bool:
    passages = (f"{passage.heading} {passage.words}" for passage in reading.passages)
    whole = " ".join((reading.title, *passages)).casefold()
    return all(word in whole for word in words)


def _question(question: Question) -> Reading:
    title = f"{question.number}. {question.title}" if question.number else question.title
    passages = (
        *_plain([question.lead]),
        *_under(_("What to consider"), question.consider),
        *_under(_("Examples"), question.examples),
    )
    return Reading(title, passages)


def _rule(rule: Rule) -> Reading:
    return Reading(rule.name, _plain((rule.meaning, *rule.points)))


def _law(note: LawNote) -> Reading:
    """One that nobody confirmed says so first."""
    unconfirmed = () if note.confirmed else (_("May be in force; ask your lead."),)
    source = _("{nation}, as at {day}. Source: {source}").format(
        nation=note.nation, day=wording.day(note.as_at), source=note.source
    )
    return Reading(note.title, _plain((*unconfirmed, note.text, source)))


def _link(link: Link) -> Reading:
    passages = [
        Passage(link.what_became, _("What became of it")),
        Passage(link.printed_address, _("As printed in the leaflet")),
        Passage(link.address, _("Seen in use since")),
    ]
    return Reading(link.title, tuple(passage for passage in passages if passage.words))


def _about(pack: Pack) -> Reading:
    version = _("{title}, version {version}, as at {day}, for {nation}.").format(
        title=pack.title, version=pack.version, day=wording.day(pack.as_at), nation=pack.nation
    )
    return Reading("", _plain((version, pack.credit)))


def _under(heading: str, paragraphs: Sequence[str]) -> tuple[Passage, ...]:
    """Paragraphs with a heading over the first."""
    return tuple(Passage(words, "" if place else heading) for place, words in enumerate(paragraphs))


def _plain(paragraphs: Iterable[str]) -> tuple[Passage, ...]:
    return tuple(Passage(words.strip()) for words in paragraphs if words.strip())
