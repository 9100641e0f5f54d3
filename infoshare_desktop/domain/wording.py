"""How our own values are said, the same on screen, on paper and on the console. The pack's words are the pack's.

No function translates more than it says: gettext looks for its catalogue at every call.
"""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.correcting import Stance
from infoshare_desktop.domain.acts.person import Safety
from infoshare_desktop.domain.acts.sharing import Danger
from infoshare_desktop.domain.decision.consent import ConsentForm, ConsentStatus
from infoshare_desktop.domain.decision.disclosing import TellWhen
from infoshare_desktop.domain.decision.interest import Likelihood
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.profile import ContactKind, WorkerStatus
from infoshare_desktop.domain.records.listing import Mark, State

if TYPE_CHECKING:
    from datetime import date

    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.domain.records.listing import Row


def N_(words: str) -> str:
    """Marks words for translators that are translated where they are used."""
    return words


_MONTHS: Final = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


_MARKS: Final = {
    Mark.OVERRIDE: N_("Override"),
    Mark.WITHOUT_CONSENT: N_("Without consent"),
    Mark.EMERGENCY: N_("Emergency"),
    Mark.ADVICE: N_("Advice taken"),
    Mark.TO_SHARE: N_("To share"),
    Mark.NO_RECEIPT: N_("No receipt yet"),
    Mark.WARNED: N_("Shared despite a warning"),
    Mark.AMENDED: N_("Corrected"),
    Mark.HELD: N_("Held"),
    Mark.RESTRICTED: N_("Restricted"),
}


_DANGERS: Final = {
    Danger.MUST_NOT_LEARN: N_("May reach {person}, who must not learn of it"),
    Danger.ACCUSED: N_("May reach {person}, who is said to have done the harm"),
    Danger.HOUSEHOLD: N_("May reach {person}, who lives with somebody who must not be reached"),
    Danger.HIDDEN_ADDRESS: N_("Holds an address or number of {person} that must stay secret"),
    Danger.UNSAFE_CONTACT: N_("Goes by a phone, address or mailbox of {person} that is marked as unsafe"),
    Danger.UNSURE_CONTACT: N_("Goes by a phone, address or mailbox of {person} that may not be safe"),
    Danger.TAKEN_BACK: N_("{person} took consent back before"),
    Danger.CONSENT_OVER: N_("The consent of {person} was over before"),
}


_STATES: Final = {
    State.DRAFT: N_("Draft"),
    State.AWAITING_ADVICE: N_("Awaiting advice"),
    State.EMERGENCY: N_("Shared, record to complete"),
    State.COMPLETED: N_("Shared, record completed"),
    State.SEALED: N_("Sealed"),
    State.DISCARDED: N_("Discarded"),
    State.BREACH: N_("Breach, still open"),
    State.BREACH_CLOSED: N_("Breach, closed"),
    State.DISPOSED: N_("Disposed of"),
}


_CONSENTS: Final = {
    ConsentStatus.GIVEN: N_("Given"),
    ConsentStatus.IN_PART: N_("Given for part of it"),
    ConsentStatus.REFUSED: N_("Refused"),
    ConsentStatus.WITHDRAWN: N_("Given, then withdrawn"),
    ConsentStatus.NOT_SOUGHT: N_("Not asked"),
    ConsentStatus.CANNOT_GIVE: N_("Cannot give it"),
    ConsentStatus.NOT_SURE: N_("Not sure"),
}


_CONTACTS: Final = {
    ContactKind.SUPERVISOR: N_("Supervisor"),
    ContactKind.SAFEGUARDING_LEAD: N_("Safeguarding lead"),
    ContactKind.EMERGENCY_TEAM: N_("Emergency team"),
    ContactKind.MANAGER: N_("Manager"),
    ContactKind.DATA_PROTECTION: N_("Data protection lead"),
    ContactKind.COUNCIL_CHILDREN: N_("The council’s front door for children"),
    ContactKind.COUNCIL_ADULTS: N_("The council’s front door for adults"),
    ContactKind.POLICE: N_("Police"),
    ContactKind.OTHER: N_("Somebody else"),
}


_WORKERS: Final = {
    WorkerStatus.STAFF: N_("Paid worker"),
    WorkerStatus.VOLUNTEER: N_("Volunteer"),
    WorkerStatus.SESSIONAL: N_("Sessional worker"),
}


def choice(value: Choice) -> str:
    """An answer where the question has no words of its own for it."""
    match value:
        case Choice.YES:
            return _("Yes")
        case Choice.NO:
            return _("No")
        case Choice.NOT_SURE:
            return _("Not sure")
        case Choice.IN_PART:
            return _("In part")


def outcome(value: OutcomeKind) -> str:
    """What the worker decided."""
    match value:
        case OutcomeKind.SHARE_NOW:
            return _("Share now")
        case OutcomeKind.SHARE_PART:
            return _("Share in part")
        case OutcomeKind.SHARE_LATER:
            return _("Share later")
        case OutcomeKind.DO_NOT_SHARE:
            return _("Do not share")
        case OutcomeKind.DO_NOT_SHARE_YET:
            return _("Do not share yet")


def consent(value: ConsentStatus) -> str:
    """How one person's consent stands."""
    return _(_CONSENTS[value])


def consent_form(value: ConsentForm) -> str:
    """How consent was given."""
    match value:
        case ConsentForm.WRITTEN:
            return _("In writing")
        case ConsentForm.SPOKEN:
            return _("In words")
        case ConsentForm.IMPLIED:
            return _("By what they asked for or did")


def safety(value: Safety) -> str:
    """What holds of a way to reach somebody."""
    match value:
        case Safety.SAFE:
            return _("Safe to use")
        case Safety.UNSAFE:
            return _("Never use it")
        case Safety.HIDDEN:
            return _("Keep it secret")
        case Safety.UNKNOWN:
            return _("Not said whether it is safe")


def safety_meaning(value: Safety) -> str:
    """What that means for whoever gets in touch, or passes something on."""
    match value:
        case Safety.SAFE | Safety.UNKNOWN:
            return ""
        case Safety.UNSAFE:
            return _("Somebody dangerous may answer it, read it or open it.")
        case Safety.HIDDEN:
            return _("You may use it, but it must not become known.")


def likelihood(value: Likelihood) -> str:
    """How likely something is."""
    match value:
        case Likelihood.LOW:
            return _("Low")
        case Likelihood.MEDIUM:
            return _("Medium")
        case Likelihood.HIGH:
            return _("High")


def told(value: TellWhen) -> str:
    """When a person is told."""
    match value:
        case TellWhen.BEFORE:
            return _("Before sharing")
        case TellWhen.AFTER:
            return _("After sharing")
        case TellWhen.NOT_TOLD:
            return _("Not told")


def state(value: State) -> str:
    """How far a record is."""
    return _(_STATES[value])


def how_far(row: Row) -> str:
    """How far a record is, or that it is restricted."""
    return mark(Mark.RESTRICTED) if Mark.RESTRICTED in row.marks else state(row.state)


def mark(value: Mark) -> str:
    """What a supervisor's eye should fall on."""
    return _(_MARKS[value])


def contact(value: ContactKind) -> str:
    """What a contact is to the worker."""
    return _(_CONTACTS[value])


def worker_status(value: WorkerStatus) -> str:
    """In what standing the worker works."""
    return _(_WORKERS[value])


def danger(value: Danger, person: str) -> str:
    """What the program warned of, about whom."""
    return _(_DANGERS[value]).format(person=person)


def stance(value: Stance) -> str:
    """How a supervisor stands to a decision."""
    match value:
        case Stance.AGREES:
            return _("Agrees with the decision")
        case Stance.DISAGREES:
            return _("Does not agree with the decision")
        case Stance.LEFT_OPEN:
            return _("Left open")


def day(value: date) -> str:
    """A day with its month in words: no two countries can read it differently."""
    month = _(_MONTHS[value.month - 1])
    return _("{day} {month} {year}").format(day=value.day, month=month, year=value.year)


def clock_time(value: Moment) -> str:
    """The time on the wall where the worker was: ``10:12``."""
    return f"{value.local():%H:%M}"


def moment(value: Moment) -> str:
    """Day and time on the wall where the worker was."""
    return _("{day}, {time}").format(day=day(value.day()), time=clock_time(value))
