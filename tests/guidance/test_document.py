"""A pack as bytes: kept once in the vault, named by its hash, read back equal years later."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.errors import PackBroken
from infoshare_desktop.guidance.document import from_document, pack_hash, to_document
from tests.domain.packs import packs
from tests.guidance.builtin import leaflet

if TYPE_CHECKING:
    from infoshare_desktop.domain.guidance import Pack


def test_the_built_in_pack_reads_back_equal() -> None:
    """With every word, day and choice."""
    assert from_document(to_document(leaflet())) == leaflet()


@given(packs(), st.text())
def test_any_pack_reads_back_equal(pack: Pack, title: str) -> None:
    """Whatever its questions lead to, and whatever is written in it."""
    pack = replace(pack, title=title)
    assert from_document(to_document(pack)) == pack


def test_the_hash_is_that_of_the_kept_bytes() -> None:
    """Whoever has the bytes can compute the hash without this program."""
    content = to_document(leaflet())
    assert pack_hash(leaflet()) == hashlib.sha256(content).hexdigest()
    assert list(json.loads(content)) == ["schema", "statement"]


def test_a_pack_kept_before_there_was_a_private_look_reads_without_its_rules() -> None:
    """Records made with it keep their hash and their meaning; a newer pack only adds."""
    kept = json.loads(to_document(leaflet()))
    del kept["statement"]["quality"]
    assert from_document(json.dumps(kept).encode()) == replace(leaflet(), quality=())


def test_a_pack_kept_before_there_were_retention_rules_reads_without_them() -> None:
    """Its records fall under the rules of the vault, whatever pack they were made with."""
    kept = json.loads(to_document(leaflet()))
    del kept["statement"]["retention"]
    assert from_document(json.dumps(kept).encode()) == replace(leaflet(), retention=())


def test_one_changed_word_is_another_pack() -> None:
    """A draft never silently goes on with other guidance."""
    assert pack_hash(replace(leaflet(), disclaimer="Other words.")) != pack_hash(leaflet())


def test_a_document_of_a_newer_program_is_refused_in_words() -> None:
    """An unknown schema is not guessed at."""
    newer = to_document(leaflet()).replace(b"guidance/1", b"guidance/2")
    with pytest.raises(PackBroken, match="newer version of this program"):
        from_document(newer)
