"""What can stand in the way of passing information on, found in what a worker typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from gettext import gettext as _
from typing import Final

from infoshare_desktop.domain.acts.person import Person, Safety
from infoshare_desktop.domain.acts.sharing import Danger, Disclosure, Warned
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Recipient
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.warnings.names import Naming
from infoshare_desktop.domain.warnings.traces import Traces, Written
from infoshare_desktop.domain.wording import N_

ACCUSED: Final = "accused"
"""The role of somebody who is said to have done harm: id in the choice list *roles*."""

_SENTENCES: Final[Mapping[Danger, str]] = {
    Danger.MUST_NOT_LEARN: N_("This may reach {person}, who must not learn of it."),
    Danger.ACCUSED: N_("This may reach {person}, who is said to have done the harm."),
    Danger.HOUSEHOLD: N_("This may reach {person}, who lives with {other}. {other} must not learn of it."),
    Danger.HIDDEN_ADDRESS: N_("What you share seems to hold an address or number of {person} that must stay secret."),
    Danger.UNSAFE_CONTACT: N_("This goes by a phone, address or mailbox of {person} that is marked as unsafe."),
    Danger.UNSURE_CONTACT: N_(
        "This goes by a phone, address or mailbox of {person}. Nobody has said yet whether it is safe: find out first."
    ),
    Danger.TAKEN_BACK: N_("{person} took consent back, so this no longer rests on it. Decide again first."),
    Danger.CONSENT_OVER: N_("The consent of {person} is over, so this no longer rests on it. Ask them again first."),
}

Known = Mapping[str, tuple[Person, ...]]
"""By reference: the details of that person under every reference that they have."""


@dataclass(frozen=True, slots=True)
class Passing:
    """What is passed on and by which way, as far as it can warn."""

    recipient: Recipient
    copies: str = ""
    shared: str = ""
    """Every text that the recipient gets."""
    rung: str = ""
    """Numbers and mailboxes that were used on the way: what was rung to check who it is."""

    @classmethod
    def planned(cls, plan: PlannedDisclosure) -> Passing:
        """What is planned for one recipient."""
        return cls(plan.recipient, plan.copies, _lines(plan.what, plan.action_wanted, plan.conditions_note))

    @classmethod
    def done(cls, act: Disclosure) -> Passing:
        """What was passed on, or is about to be."""
        shared = _lines(act.what, act.action_wanted, act.conditions_note)
        return cls(act.recipient, act.copies, shared, act.verified_note)

    @classmethod
    def at_once(cls, recipient: Recipient, what: str) -> Passing:
        """What is passed on because somebody is in danger."""
        return cls(recipient, shared=what)


@dataclass(frozen=True, slots=True)
class DisclosureWarning:
    """One warning. ``other`` is the person because of whom a household is dangerous."""

    danger: Danger
    person: str
    other: str = ""

    @property
    def sentence(self) -> str:
        """What to look at, in references and never in names."""
        return _(_SENTENCES[self.danger]).format(person=self.person, other=self.other)


def warnings(passing: Passing, people: Iterable[PersonLine], known: Known) -> tuple[DisclosureWarning, ...]:
    """What to warn of. ``known`` holds those of the record, those who must not learn, and their households."""
    lines = tuple(people)
    unsafe = (DisclosureWarning(Danger.UNSAFE_CONTACT, one) for one in _used(Safety.UNSAFE, passing, lines, known))
    reachable = [line for line in lines if line.reference not in dangerous(lines)]
    unsure = (DisclosureWarning(Danger.UNSURE_CONTACT, one) for one in _used(Safety.UNKNOWN, passing, reachable, known))
    return (*_reached(passing, lines, known), *_given_away(passing, lines, known), *unsafe, *unsure)


def unanswered(found: Iterable[DisclosureWarning], warned: Iterable[Warned]) -> tuple[DisclosureWarning, ...]:
    """The warnings that nobody gave a reason for going on in spite of."""
    answered = {(one.danger, one.person) for one in warned if one.because.strip()}
    return tuple(one for one in found if (one.danger, one.person) not in answered)


def dangerous(people: Iterable[PersonLine]) -> dict[str, Danger]:
    """By reference, who must not be reached. To be kept from it weighs more than to be accused."""
    lines = tuple(people)
    accused = {line.reference: Danger.ACCUSED for line in lines if line.role == ACCUSED}
    return {**accused, **{person: Danger.MUST_NOT_LEARN for line in lines for person in line.not_to_learn}}


def _reached(passing: Passing, lines: Iterable[PersonLine], known: Known) -> Iterator[DisclosureWarning]:
    """Who of those who must not be reached stands among recipient and copies, and who of their households."""
    kept_from = dangerous(lines)
    for person, danger in kept_from.items():
        if _reaches(passing, person, known):
            yield DisclosureWarning(danger, person)
    for person, other in _households(kept_from, known).items():
        if _reaches(passing, person, known):
            yield DisclosureWarning(Danger.HOUSEHOLD, person, other)


def _households(kept_from: Iterable[str], known: Known) -> dict[str, str]:
    """Who lives with a dangerous person, on whichever of the two it was noted; and with whom."""
    same = {one.reference: reference for reference in kept_from for one in known.get(reference, ())}
    found: dict[str, str] = {}
    for reference, under in known.items():
        for one in under:
            for other in one.lives_with:
                if other in same and one.reference not in same:
                    found.setdefault(reference, same[other])
                elif one.reference in same and other not in same:
                    found.setdefault(other, same[one.reference])
    return found


def _reaches(passing: Passing, reference: str, known: Known) -> bool:
    recipient = passing.recipient
    at_work = bool(recipient.organisation.strip())
    whole = _lines(recipient.name, passing.copies, recipient.organisation, recipient.role, recipient.contact)
    written = Written.of(whole)
    for one in known.get(reference, (Person(reference),)):
        naming = Naming.of(one.name)
        if one.reference in whole or naming.named_in(whole):
            return True
        if naming.alone_in(recipient.name, at_work=at_work) or naming.alone_in(passing.copies):
            return True
        if any(Traces.of(contact).found_in(written) for contact in _contacts(one)):
            return True
    return False


def _given_away(passing: Passing, lines: Iterable[PersonLine], known: Known) -> Iterator[DisclosureWarning]:
    """Whose secret address or number stands in what is shared, or in the list of copies."""
    written = Written.of(_lines(passing.shared, passing.copies))
    for line in lines:
        if any(traces.found_in(written, names=True) for traces in _secrets(line, known)):
            yield DisclosureWarning(Danger.HIDDEN_ADDRESS, line.reference)


def _secrets(line: PersonLine, known: Known) -> Iterator[Traces]:
    for one in known.get(line.reference, ()):
        yield from (Traces.of(contact.what) for contact in one.contacts if contact.safety is Safety.HIDDEN)
        if line.address_secret is Choice.YES:
            yield from (Traces.of(contact).address for contact in _contacts(one))


def _used(safety: Safety, passing: Passing, lines: Iterable[PersonLine], known: Known) -> Iterator[str]:
    """Whose phone, address or mailbox it goes by, of those of which this holds."""
    recipient = passing.recipient
    written = Written.of(
        _lines(recipient.contact, recipient.name, recipient.organisation, passing.copies, passing.rung)
    )
    for line in lines:
        marked = (
            contact.what
            for one in known.get(line.reference, ())
            for contact in one.contacts
            if contact.safety is safety
        )
        if any(Traces.of(contact).found_in(written, names=True) for contact in marked):
            yield line.reference


def _contacts(person: Person) -> Iterator[str]:
    """Every way to reach a person that is known; a note of one line beside it stands for itself."""
    yield from (contact.what for contact in person.contacts)
    yield from person.contact.splitlines()


def _lines(*texts: str) -> str:
    return "\n".join(texts)
