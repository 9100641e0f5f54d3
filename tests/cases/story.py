"""Rosa, who has a new address, and Darren, who must not find it: the people of the cases, in fictional words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Protocol

from infoshare_desktop.domain.acts.person import ContactLine, Person, Safety
from infoshare_desktop.domain.acts.sharing import Disclosure, PersonTold
from infoshare_desktop.domain.decision.consent import Consent
from infoshare_desktop.domain.decision.disclosing import Recipient, Telling, TellWhen
from infoshare_desktop.domain.decision.information import PersonLine, Statement
from infoshare_desktop.domain.decision.interest import Interest, Likelihood, ManagerTold
from infoshare_desktop.domain.guidance import Choice
from tests.ui.decide.walking import consented, presenter
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.services.deciding import Deciding
    from infoshare_desktop.services.people import People
    from infoshare_desktop.ui.decide.presenter import Presenter


class Here(Protocol):
    """What the story needs of a place where somebody works: a workshop of the tests, or an open vault."""

    @property
    def deciding(self) -> Deciding:
        """Drafts and seals."""
        ...

    @property
    def people(self) -> People:
        """Names and contacts."""
        ...

    @property
    def clock(self) -> Clock:
        """What time it is."""
        ...


ROSA: Final = "P-0001"
DARREN: Final = "P-0002"
NEW_ADDRESS: Final = "14 Mill Lane, Norton, TS20 1AB"
OLD_ADDRESS: Final = "9 Chapel Street, Norton, TS20 4CD"
HIS_PHONE: Final = "07700 900123"


def people(workshop: Here) -> None:
    """Rosa, her new address kept secret, her old one and the phone that he answers marked; and Darren."""
    workshop.people.add("Rosa Quill")
    contacts = (
        ContactLine(NEW_ADDRESS, Safety.HIDDEN),
        ContactLine(OLD_ADDRESS, Safety.UNSAFE, "He still lives there"),
        ContactLine(HIS_PHONE, Safety.UNSAFE, "He answers it"),
        ContactLine("07700 900456", Safety.SAFE, "Mornings; no messages"),
    )
    workshop.people.change(Person(ROSA, "Rosa Quill", contacts=contacts))
    workshop.people.add("Darren Marsh")


def draft(workshop: Here, **rosa: object) -> Draft:
    """A decision to share with Housing Options that can be sealed; ``rosa`` is what is different in her line."""
    desk = presenter(workshop.deciding.start(), workshop.clock)
    consented(desk)
    line = replace(desk.draft.people[0], role="victim", address_secret=Choice.YES, not_to_learn=(DARREN,))
    desk.person(replace(line, **rosa))  # type: ignore[arg-type]  # fields of a PersonLine
    desk.person(PersonLine(DARREN, "accused", "18_or_over", address_secret=Choice.NO))
    _about_darren(desk)
    return desk.draft


def to_him(made: Draft) -> Draft:
    """The same, with a copy to Darren."""
    (plan,) = made.planned
    return replace(made, planned=(replace(plan, copies="Darren Marsh"),))


def decided(workshop: Here) -> Decision:
    """The people, and the decision sealed."""
    people(workshop)
    return workshop.deciding.seal(draft(workshop))


def act(workshop: Here, decision: Decision) -> Disclosure:
    """What was planned, passed on by phone as it should be: nothing stands in its way."""
    plan = decision.planned[0]
    return Disclosure(
        workshop.clock(),
        Recipient("Housing Options", "J. Bell", "Duty officer", "020 7946 0303"),
        plan.what,
        PROFILE.worker,
        plan.id,
        method="phone",
        verified="called_back",
        verified_note="020 7946 0303, from their website",
        told=(
            PersonTold(ROSA, TellWhen.BEFORE, at=workshop.clock(), by=PROFILE.name, said="What I tell them, and why"),
            PersonTold(DARREN, TellWhen.NOT_TOLD, reason="risk"),
        ),
        withheld="Where she lives",
        need_to_know="They give out the rooms",
        security=("private_room",),
        conditions=("not_to_person",),
        only_needed=True,
        parts_marked=True,
        others_removed=True,
        action_wanted="Offer her a room",
        chase_on=workshop.clock().day(),
    )


def _about_darren(desk: Presenter) -> None:
    """What the record takes to be sealed because it is about him too."""
    desk.consent(Consent(DARREN, Choice.YES, not_sought_because=("raises_risk",), note="He is not asked"))
    desk.go_to("interest")
    desk.interest(
        Interest(
            DARREN,
            Choice.YES,
            "He may be angry",
            "He may find her",
            "Her life weighs more",
            ("adult_harm",),
            Likelihood.LOW,
            Likelihood.HIGH,
            "Nothing less would keep her safe",
        )
    )
    desk.manager(ManagerTold(Choice.YES, "Bo Adeyemi"))
    desk.telling(Telling(DARREN, TellWhen.NOT_TOLD, reason="risk"))
    information = replace(
        desk.draft.information,
        anonymous_would_do=Choice.NO,
        accuracy="She said so today",
        statements=(Statement("1", "fact", "She has no room", "told", when="Today"),),
    )
    desk.information(information)
    desk.outcome(replace(desk.draft.outcome, override="Her life weighs more"))
