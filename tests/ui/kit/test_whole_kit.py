"""All parts of the kit on pages, through every check that screens go through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.choices.choice import YesNoNotSure
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.choices.person_field import PersonField, PersonPicked
from infoshare_desktop.ui.kit.choices.several import Several
from infoshare_desktop.ui.kit.days.date_field import DateField
from infoshare_desktop.ui.kit.days.moment_field import MomentField
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.passphrase import Passphrase
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.entries import Entries, EntryKind
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.kit.layout.disclosure import Disclosure
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.summary_list import SummaryList, SummaryRow
from infoshare_desktop.ui.kit.words.text import body, heading
from tests.ui.audit import faults_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.hand_clock import HandClock

OPTIONS = [Option("a", "Health"), Option("b", "Housing", "Where they live, or will live"), Option("c", "Offending")]
SENTENCE = "The stick is full. Your vault is safe on this laptop; the copy was not made. Free some space and try again."


def _with_bar(page: Page) -> Page:
    back, later = Button("Back", ButtonKind.QUIET), Button("Save and leave")
    page.set_bar([back], [later, Button("Save and continue", ButtonKind.PRIMARY)])
    return page


def _plain_fields(clock: Clock) -> Page:
    form = Form(
        [
            YesNoNotSure("q", "Do you have consent?", "One line per person", hints=(SENTENCE, "They refused.", "")),
            Several("s", "What is it about?", OPTIONS),
            LongText("why", "Why? In your own words", "What did they say, and when?"),
            TextLine("who", "Who is asking?"),
            DropDown("agency", "Agency", OPTIONS),
            Passphrase("p", "Passphrase"),
            DateField("d", "Review on", clock),
        ]
    )
    form.show_problems({"who": SENTENCE, "agency": "Choose the agency that asked."})
    page = Page("Do you have consent to share?", SENTENCE)
    page.add(form)
    return _with_bar(page)


def _rich_fields(clock: Clock) -> Page:
    kind = EntryKind(
        add="Add a recipient",
        keep="Keep this recipient",
        none="No recipient yet.",
        form=lambda: Form([TextLine("name", "Name")]),
        read=lambda form: str(form.field("name").value()),
        show=lambda form, entry: form.set_values({"name": entry}),
        summary=str,
        problems=lambda _form: {},
    )
    person = PersonField("p", "Who is it about?", [Option("P-0042", "P-0042")], OPTIONS)
    person.set_value(PersonPicked("P-0042", "a"))
    moment = MomentField("m", "When was it?", clock)
    moment.set_value(clock())
    entries = Entries("e", "Recipients", kind)
    entries.set_value(("Housing Options, duty desk", SENTENCE))
    entries.rows()[1].remove.click()
    page = Page("Whom is it about?")
    page.add(Form([person, moment, entries]))
    return _with_bar(page)


def _things_to_read(_clock: Clock) -> Page:
    page = Page(
        "A title so long that it has to go over two lines even in a wide window at ordinary text size", SENTENCE
    )
    for tone in Tone:
        page.add(Banner(tone, SENTENCE))
    page.add(Disclosure("With consent where appropriate", body(SENTENCE), is_open=True))
    page.add(Disclosure("Transparency", body(SENTENCE)))
    card = Card("Waiting for you")
    card.add(heading("Receipts"))
    card.add(Button("Discard this draft", ButtonKind.DANGER))
    page.add(card)
    change = "Change your answer to Does it identify a person?"
    page.add(
        SummaryList([SummaryRow("q2", "Does it identify a person?", SENTENCE, change), SummaryRow("n", "No", "7")])
    )
    return _with_bar(page)


@pytest.mark.parametrize("make", [_plain_fields, _rich_fields, _things_to_read])
def test_every_part_passes_the_audit(appearance: Appearance, clock: HandClock, make: Callable[[Clock], Page]) -> None:
    """Nothing of the kit is clipped, nameless, out of reach or focused unseen, at 100 and at 200 percent."""
    assert faults_of(appearance, lambda: make(clock)) == []
