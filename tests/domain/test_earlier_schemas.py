"""What was sealed under an earlier schema is read for ever, to the same facts.

The fixtures were sealed by the first program that had the schema, and so was the list of what they say. They never
change: a program that cannot read them is wrong.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Final

import pytest

from infoshare_desktop.domain.chain import canonical, content_hash
from infoshare_desktop.domain.decision.beginning import Trigger
from infoshare_desktop.domain.decision.interest import ManagerTold
from infoshare_desktop.domain.decision.law import Law
from infoshare_desktop.domain.facts import decided
from infoshare_desktop.domain.facts.answers import sealed_answers
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.domain.records.record import Decision, read
from infoshare_desktop.guidance.document import from_document

FIXTURES: Final = Path(__file__).parent / "fixtures"
HASHES: Final = {
    "shared_in_part": (
        "d4e81b416566e83901e40204ee11e33ca577fe35885c5dcead99c5d86224d8f6",
        "cb48f75caa7b6e4a07819cb5755a5d357ae89e2ff78a4783d935fe04e137374a",
    ),
    "completes_an_emergency": (
        "fccc669317f105e4b7f810612cc70deafe9c49cdadfb9da4aa0dc483505d7970",
        "ef5a6fe6bc2bd11e158697310a65e0186b0d6b7d2e80ade3c5c004528e2c0d35",
    ),
}
"""The random bytes and the content hash with which each stands in its chain."""


@pytest.mark.parametrize("name", HASHES)
def test_the_fixture_is_as_it_was_sealed(name: str) -> None:
    """Its bytes are canonical, name their schema, and have the hash that is in the chain."""
    content = document(name)
    random, sealed = HASHES[name]
    assert json.loads(content)["schema"] == "decision/1"
    assert canonical(json.loads(content)) == content
    assert content_hash(bytes.fromhex(random), content).hex() == sealed


@pytest.mark.parametrize("name", HASHES)
def test_it_says_what_it_always_said(name: str) -> None:
    """Each question, answer and passage, in the words of the guidance of its day."""
    decision, pack = read(document(name), Decision), from_document((FIXTURES / "guidance_1.json").read_bytes())
    said = {}
    facts = [*decided.outcome(decision.outcome), *(decided.follow_up(line) for line in decision.follow_ups)]
    for line in sealed_answers(decision, pack):
        said[f"answers.{line.question}"] = f"{line.wording} {line.answer}"
        facts.extend(line.facts)
    said |= {fact.passage: fact.words for fact in facts if fact.passage}
    assert said == json.loads((FIXTURES / "decision_1_facts.json").read_text(encoding="utf-8"))[name]


@pytest.mark.parametrize("name", HASHES)
def test_what_was_not_asked_then_is_empty(name: str) -> None:
    """Later fields have their defaults: nothing is made up about what nobody said."""
    decision = read(document(name), Decision)
    assert (decision.manager, decision.law, decision.shared_before) == (ManagerTold(), Law(), None)
    assert decision.trigger.noticed_at is Trigger().noticed_at
    assert {line.address_secret for line in decision.people} == {None}


def test_the_guidance_of_its_day_is_read_too() -> None:
    """It is the one that the record names; lists that came later are empty in it."""
    content = (FIXTURES / "guidance_1.json").read_bytes()
    assert hashlib.sha256(content).hexdigest() == read(document("shared_in_part"), Decision).pack
    pack = from_document(content)
    assert len(pack.lists) == len(pack.offered) == 10
    assert pack.choices(ListName.COMPETENCE).entries == ()


def document(name: str) -> bytes:
    """A sealed content as it stands in its vault."""
    return (FIXTURES / f"decision_1_{name}.json").read_bytes()
