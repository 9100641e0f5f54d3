"""Which guidance a record goes by."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.guidance import ChoiceList, ListEntry, ListName, QuestionField
from infoshare_desktop.guidance.document import to_document
from infoshare_desktop.services.guiding import Guiding
from tests.guidance.builtin import leaflet
from tests.services.desk import pack

if TYPE_CHECKING:
    from tests.services.desk import Desk


def test_pack_of_an_earlier_record_is_read_from_the_vault(desk: Desk) -> None:
    """With new guidance built in, an old hash still leads to the old pack, word for word."""
    decision = desk.sealed()
    newer = Guiding(desk.vault, replace(pack(), version="2"))
    assert newer.pack_of(decision.pack) == pack()
    assert newer.current().version == "2"


def test_an_older_pack_borrows_the_lists_that_it_never_had(desk: Desk) -> None:
    """Its own stay as they are; what is kept in the vault, and its hash, stay too."""
    mine = ChoiceList(ListName.METHODS, (ListEntry("pigeon", "By pigeon"),))
    older = Guiding(desk.vault, replace(pack(), lists=(mine,)))
    desk.vault.write(older.keep_current)
    found = Guiding(desk.vault, leaflet()).pack_of(older.current_hash)
    assert found.choices(ListName.METHODS) == mine
    assert found.choices(ListName.SOURCES) == leaflet().choices(ListName.SOURCES)
    assert {choices.name for choices in found.lists} == set(ListName)
    assert desk.vault.read(lambda kept: kept.packs.get(older.current_hash)) == to_document(older.current())


def test_an_older_pack_asks_for_what_nobody_asked_for_then(desk: Desk) -> None:
    """A field that none of its questions has stands where the current pack has it; one that it has stays."""
    fields = {"purpose": (QuestionField.TRIGGER, QuestionField.LAW), "identify": (QuestionField.INFORMATION,)}
    asking = replace(
        pack(),
        questions=tuple(
            replace(question, fields=fields.get(question.id, question.fields)) for question in pack().questions
        ),
    )
    older = Guiding(desk.vault, replace(pack(), lists=()))
    desk.vault.write(older.keep_current)
    found = Guiding(desk.vault, asking).pack_of(older.current_hash)
    assert found.question("purpose").fields == (*pack().question("purpose").fields, QuestionField.LAW)
    assert found.question("identify").fields == pack().question("identify").fields


def test_unknown_pack_is_told(desk: Desk) -> None:
    """A hash that no pack has leads nowhere."""
    with pytest.raises(NoSuchRecord):
        desk.guiding.pack_of("00" * 32)
