"""What to warn of before information is passed on: who is who is looked up here, and compared in the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.after.withdrawals import taken_back
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.warnings.consents import consent_over, resting_on
from infoshare_desktop.domain.warnings.passing import Passing, dangerous, warnings
from infoshare_desktop.services.after.after_seal import unrestricted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.domain.acts.sharing import Disclosure
    from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure
    from infoshare_desktop.domain.decision.draft import Draft, EmergencyForm
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.records.history import History
    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.domain.warnings.passing import DisclosureWarning, Known
    from infoshare_desktop.services.guiding import Guiding
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


class LookingOut:
    """Compares what is planned, passed on or about to be with those who must not be reached."""

    def __init__(self, vault: Vault, guiding: Guiding) -> None:
        self._vault = vault
        self._guiding = guiding

    def over_plan(self, draft: Draft, plan: PlannedDisclosure) -> tuple[DisclosureWarning, ...]:
        """What to warn of where this is planned."""
        return self._vault.read(lambda repositories: found(repositories, draft.people, Passing.planned(plan)))

    def over_emergency(self, draft: Draft, form: EmergencyForm) -> tuple[DisclosureWarning, ...]:
        """What to warn of in an emergency. Before it is said whom it is about, every marked contact counts."""
        passing = Passing.at_once(form.recipient, form.what)

        def work(repositories: Repositories) -> tuple[DisclosureWarning, ...]:
            marked = (PersonLine(person.reference) for person in repositories.people.with_marked_contacts())
            return found(repositories, draft.people or tuple(marked), passing)

        return self._vault.read(work)

    def over_disclosure(self, number: str, act: Disclosure) -> tuple[DisclosureWarning, ...]:
        """What to warn of before this is marked as sent. Raises NoSuchRecord; NotAllowed while it is restricted."""
        decision, after = self._vault.read(lambda repositories: unrestricted(repositories, number))
        pack = self._guiding.pack_of(decision.pack)
        return self._vault.read(lambda repositories: standing_against(repositories, decision, after, pack, act))


def standing_against(
    repositories: Repositories, decision: Decision, after: History, pack: Pack, act: Disclosure
) -> tuple[DisclosureWarning, ...]:
    """What to warn of where this is passed on under a sealed decision: whom it may reach, and whose consent is gone.

    ``pack`` is the decision's own.
    """
    resting = resting_on(decision, pack)
    gone = (*taken_back(after.withdrawals, resting, act.at), *consent_over(resting, act.at))
    return (*found(repositories, decision.people, Passing.done(act)), *gone)


def found(repositories: Repositories, people: Iterable[PersonLine], passing: Passing) -> tuple[DisclosureWarning, ...]:
    """What to warn of, with the details of everybody whom it takes looked up."""
    lines = tuple(people)
    return warnings(passing, lines, _known(repositories, lines))


def _known(repositories: Repositories, lines: tuple[PersonLine, ...]) -> Known:
    """Those of the record, those who must not learn of it, and who lives with these, under all their references."""
    kept_from = dangerous(lines)
    known = {reference: _same(repositories, reference) for reference in kept_from}
    under = [one for reference in kept_from for one in known[reference]]
    households = {other for one in under for other in one.lives_with}
    households.update(person.reference for person in repositories.people.living_with(one.reference for one in under))
    others = {line.reference for line in lines} | households
    return {**{reference: _same(repositories, reference) for reference in sorted(others)}, **known}


def _same(repositories: Repositories, reference: str) -> tuple[Person, ...]:
    """Somebody under every reference that they have; nobody where it is not in the vault."""
    try:
        return tuple(repositories.people.same_as(reference))
    except NoSuchRecord:
        return ()
