"""A vault in which one word stands in every field that anybody can type in, among records that do not have it."""

from __future__ import annotations

import random
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from infoshare_desktop.domain.access import Access, Act, By
from infoshare_desktop.domain.acts.correcting import (
    AMENDMENT_SCHEMA,
    RESTRICTION_SCHEMA,
    SUPERVISION_SCHEMA,
    Amendment,
    Comment,
    Restriction,
    Stance,
)
from infoshare_desktop.domain.acts.following import Followed
from infoshare_desktop.domain.acts.keeping import RETENTION_SCHEMA, Retention
from infoshare_desktop.domain.acts.person import PERSON_SCHEMA, ContactLine, Person
from infoshare_desktop.domain.acts.sharing import (
    DISCLOSURE_SCHEMA,
    EMERGENCY_SCHEMA,
    RECEIPT_SCHEMA,
    Disclosure,
    Emergency,
    PersonTold,
    Receipt,
)
from infoshare_desktop.domain.acts.withdrawing import WITHDRAWAL_SCHEMA, Withdrawal
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.codec import plain
from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.disclosing import Recipient, TellWhen
from infoshare_desktop.domain.decision.information import Statement
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.flow import stand
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.people.aliases import ALIAS_SCHEMA, alias, leads
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.records.history import history
from infoshare_desktop.domain.records.lines import line_of_decision, line_of_emergency
from infoshare_desktop.domain.records.listing import row_of_draft, search_text
from infoshare_desktop.domain.records.record import SCHEMA, sealed, statement
from infoshare_desktop.store.erasing.content import PLACE
from infoshare_desktop.store.rows.numbers.numbers import Counters
from tests.domain.making import WORKER, pack, shared_with_consent
from tests.hand_clock import START
from tests.store.vaults import seal

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

NUMBER: Final = "KM-2026-0900"
URGENT: Final = "KM-2026-0899"
PEOPLE: Final = ("P-0011", "P-0012")
OTHERS: Final = 40

_NOT_PLANTED: Final = frozenset(
    {
        "id",
        "reference",
        "person",
        "question",
        "number",
        "draft",
        "pack",
        "earlier",
        "kind",
        "planned_id",
        "passage",
        "channel",
    }
)
"""What holds references and ids, which nobody types."""


def planted(value: Any, word: str) -> Any:
    """The same with the word in every field of text."""
    if type(value) is str:
        return f"{word} {value}".strip()
    if isinstance(value, tuple):
        return tuple(planted(one, word) if is_dataclass(one) else one for one in value)
    if isinstance(value, dict):
        return {key: planted(one, word) for key, one in value.items()}
    if not is_dataclass(value) or isinstance(value, (type, Moment)):
        return value
    parts = {one.name: getattr(value, one.name) for one in fields(value) if one.name not in _NOT_PLANTED}
    return replace(value, **{name: planted(part, word) for name, part in parts.items()})


def plant(vault: Vault, word: str, others: int = OTHERS) -> None:
    """Write a decision with all that can follow it, the emergency that it completes and two people, in many steps.

    ``others``: how many records without the word come before it, and after it.
    """
    _others(vault, range(1, others))
    for step in (_people, _draft, _emergency, _decision, _acts, _memory):
        vault.write(lambda kept, step=step: step(kept, word))  # type: ignore[misc]  # mypy knows no default here
    _others(vault, range(others, 2 * others))


def _draft_about_them() -> Draft:
    """The simple draft, about the people of whom no other record is."""
    draft = shared_with_consent()
    return replace(
        draft,
        people=tuple(replace(line, reference=PEOPLE[0]) for line in draft.people),
        consents=tuple(replace(line, person=PEOPLE[0]) for line in draft.consents),
        tellings=tuple(replace(line, person=PEOPLE[0]) for line in draft.tellings),
    )


def _others(vault: Vault, running: range) -> None:
    """Other records, whose words come to lie around the planted one's in every index."""
    dice = random.Random(running.start)
    for one in running:
        words = ("".join(dice.choices("abcdefgh", k=dice.randint(3, 24))) for _word in range(120))
        seal(vault, " ".join(words), f"KM-2026-{one:04}")


def _people(kept: Repositories, word: str) -> None:
    for reference in PEOPLE:
        person = planted(Person(reference, "", contacts=(ContactLine(""),)), word)
        for one in (replace(person, note=""), person):
            kept.people.put(one)
            kept.entries.append(EntryKind.PERSON, reference, PERSON_SCHEMA, statement(one), START)
    link = planted(alias(*PEOPLE, "", same=True), word)
    link = replace(link, one=PEOPLE[0], other=PEOPLE[1])
    kept.entries.append(EntryKind.ALIAS, link.one, ALIAS_SCHEMA, statement(link), START)
    kept.people.set_leads(leads(PEOPLE, [link]))
    kept.numbers.continue_above(Counters(number=901, draft=2, person=13))


def _draft(kept: Repositories, word: str) -> None:
    """The draft as it was saved on the way, and then sealed."""
    for words in (word, f"{word} and {word}"):
        draft = planted(_draft_about_them(), words)
        kept.drafts.put(draft, START)
        kept.records.put(row_of_draft(draft, stand(pack(), draft)))
        kept.records.index(draft.reference, search_text(draft))
    kept.drafts.remove(draft.reference)
    kept.records.remove(draft.reference)


def _emergency(kept: Repositories, word: str) -> None:
    urgent = planted(Emergency(START, Recipient(), "", "", WORKER, people=PEOPLE), word)
    kept.entries.append(EntryKind.EMERGENCY, URGENT, EMERGENCY_SCHEMA, statement(urgent), START)
    _list(kept, URGENT)


def _decision(kept: Repositories, word: str) -> None:
    draft = _draft_about_them()
    draft = replace(
        draft,
        emergencies=(URGENT,),
        advice=(Advice("1", "purpose"),),
        information=replace(draft.information, statements=(Statement("s"),)),
        follow_ups=(FollowUp("f"),),
    )
    made = planted(sealed(draft, pack(), WORKER, NUMBER, START), word)
    kept.entries.append(EntryKind.SEAL, NUMBER, SCHEMA, statement(made), START)
    _follow(kept, word, *made.follow_ups)


def _acts(kept: Repositories, word: str) -> None:
    plan = _draft_about_them().planned[0].id
    shared = Disclosure(START, Recipient(), "", WORKER, plan, told=(PersonTold(PEOPLE[0], TellWhen.AFTER),))
    entry = _append(kept, EntryKind.DISCLOSURE, DISCLOSURE_SCHEMA, planted(shared, word))
    _append(kept, EntryKind.RECEIPT, RECEIPT_SCHEMA, planted(Receipt(entry, START, "", WORKER), word))
    amended = planted(Amendment(START, "outcome.reasons", "", "", "", "", WORKER), word)
    _append(kept, EntryKind.AMENDMENT, AMENDMENT_SCHEMA, amended)
    comment = planted(Comment(START.day(), "", "", Stance.AGREES, WORKER, FollowUp("c")), word)
    _append(kept, EntryKind.SUPERVISION, SUPERVISION_SCHEMA, comment)
    taken_back = planted(Withdrawal(START, PEOPLE[0], "", WORKER, (FollowUp("w"),)), word)
    _append(kept, EntryKind.WITHDRAWAL, WITHDRAWAL_SCHEMA, taken_back)
    _follow(kept, word, comment.action, *taken_back.follow_ups)
    for restricted in (True, False):
        act = planted(Restriction(START, restricted, "", WORKER), word)
        _append(kept, EntryKind.RESTRICTION, RESTRICTION_SCHEMA, act)
    _append(kept, EntryKind.RETENTION, RETENTION_SCHEMA, planted(Retention(START, "", False, "", WORKER), word))
    _list(kept, NUMBER)
    _list(kept, URGENT, completed=True)


def _memory(kept: Repositories, word: str) -> None:
    """What the vault remembers beside the record."""
    kept.settings.put(PLACE, plain(Place("amend", NUMBER, typed=word)))
    kept.access.add([Access(START, Act.OPENED, NUMBER, By.WINDOW)])


def _append(kept: Repositories, kind: EntryKind, schema: str, act: object) -> int:
    return kept.entries.append(kind, NUMBER, schema, statement(act), START).header.sequence


def _follow(kept: Repositories, word: str, *tasks: FollowUp) -> None:
    kept.follow_ups.add_many((NUMBER, Followed(task, f"{word} done", START)) for task in tasks)


def _list(kept: Repositories, number: str, *, completed: bool = False) -> None:
    after = history(kept.entries.about(number))
    if after.decision is not None:
        line = line_of_decision(after.decision, after)
    else:
        assert after.emergency is not None
        line = line_of_emergency(number, after.emergency, completed=completed, after=after)
    kept.records.put(line.row)
    kept.records.index(number, line.text)
