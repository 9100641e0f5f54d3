"""The steps of a decision where somebody did not consent, as a worker takes them at the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys import steps

if TYPE_CHECKING:
    from tests.journeys.worker import Worker


def weigh(worker: Worker, why: str) -> None:
    """Question 5 for the one person without consent, yes: both sides, what it would be for, and no less will do."""
    worker.write("If you do not share: what may happen, to whom, how soon?", "He may come back on Friday")
    worker.choose("High", of="How likely, if not shared?")
    worker.write("If you share: what harm may that do, to whom?", "She may trust nobody any more")
    worker.choose("Low", of="How likely, if shared?")
    worker.choose("To protect an adult from serious harm")
    worker.write("Which ways would need less, and why are they not enough?", "Without a name they cannot find her")
    worker.choose("Yes", of=steps.HOLDS)
    worker.write("Why?", why)


def manager_knows(worker: Worker) -> None:
    """Question 5 where it is shared without consent: somebody above knows."""
    worker.choose("Yes", of="Does your manager know that you may share without consent?")
    worker.write("Which manager?", "Bo Adeyemi, team manager")


def names_are_needed(worker: Worker) -> None:
    """From the check page to Question 2 by what is missing there, and back: without names it would not do."""
    worker.press("Say whether it would do without saying whom it is about.")
    worker.see(steps.IDENTIFY)
    worker.choose("No", of="Would it do without saying who it is about?")
    steps.go_on(worker, steps.RECORDED)


def against_it(worker: Worker, why: str) -> None:
    """Question 5 for the one person without consent, no."""
    worker.choose("No", of=steps.HOLDS)
    worker.write("Why?", why)


def facts_apart(worker: Worker) -> None:
    """Question 6 without consent: what is known, apart from what is only said, and that it was looked at again."""
    if not worker.shows("In a sentence or two"):
        worker.press("Add a fact, an allegation or an opinion")
    worker.choose("Fact", of="What is it?")
    worker.write("In a sentence or two", "He stood in her hall at nine")
    worker.choose("I saw or heard it myself", of="Where does it come from?")
    worker.write("When was it seen, said or written?", "3 May at about nine")
    worker.write("How and when did you check that this still holds?", "I rang her again at ten")
