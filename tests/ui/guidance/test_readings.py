"""Everything there is to read, in sections."""

from __future__ import annotations

from infoshare_desktop.domain import wording
from infoshare_desktop.guidance.help import HelpPage, load_help
from infoshare_desktop.ui.guidance.readings import Section, found, sections
from tests.guidance.builtin import RESOURCES, leaflet

PAGES = load_help(RESOURCES / "help")


def _all() -> tuple[Section, ...]:
    return sections(leaflet(), PAGES)


def _whole(shown: tuple[Section, ...]) -> str:
    return "\n".join(
        f"{reading.title}\n{passage.heading}\n{passage.words}"
        for section in shown
        for reading in section.readings
        for passage in reading.passages
    )


def _section(title: str) -> Section:
    return next(section for section in _all() if section.title == title)


def test_nothing_of_the_pack_is_left_out() -> None:
    """Questions with what to consider and examples, rules, law, links, words, credit and version can all be read."""
    pack, whole = leaflet(), _whole(_all())
    expected = [
        *(text for question in pack.questions for text in (question.title, *question.consider, *question.examples)),
        *(text for rule in (*pack.rules, *pack.added) for text in (rule.name, rule.meaning.strip(), *rule.points)),
        *pack.always,
        *(note.source for note in pack.law),
        *(text for link in pack.links for text in (link.title, link.printed_address, link.what_became, link.address)),
        *(text for term in pack.glossary for text in (term.word, term.meaning)),
        *(said.explanation.strip() for said in pack.indications),
        pack.credit.strip(),
        f"version {pack.version}",
        *(page.text for page in PAGES),
    ]
    assert [text for text in expected if text not in whole] == []


def test_a_law_note_that_nobody_confirmed_says_so_first() -> None:
    """It may be in force; a confirmed one does not say so. Both give nation, day and source."""
    notes = dict(zip(leaflet().law, _section("The law today").readings, strict=True))
    assert {note.confirmed for note in notes} == {True, False}
    for note, reading in notes.items():
        first, last = reading.passages[0].words, reading.passages[-1].words
        assert (first == "May be in force; ask your lead.") is not note.confirmed
        assert note.nation in last
        assert wording.day(note.as_at) in last


def test_words_are_found_whatever_their_case() -> None:
    """All words must occur in a reading, in any order, in its title or its text."""
    shown = found(_all(), "cabinet THINK")
    assert [reading.title for section in shown for reading in section.readings] == [
        "The Cabinet Office: Reaching Out: Think Family (2007)"
    ]


def test_help_is_found_too() -> None:
    """A word of a help page finds that page."""
    made = sections(leaflet(), (HelpPage("a", "Aardvarks", "They dig."),))
    assert [section.title for section in found(made, "aardvark dig")] == ["Help with this program"]


def test_words_that_are_nowhere_find_nothing() -> None:
    """No section is left."""
    assert found(_all(), "zyzzyva") == ()
