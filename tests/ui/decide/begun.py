"""Drafts that are in the vault, and what the vault has of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.decide.walking import presenter

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.ui.decide.decide_screen import DecideScreen
    from infoshare_desktop.ui.decide.presenter import Presenter
    from tests.ui.workshop import Workshop


def started(workshop: Workshop) -> Presenter:
    """A presenter over a draft that is in the vault, with Rosa known there."""
    workshop.people.add("Rosa")
    draft = workshop.deciding.start()
    return presenter(draft, workshop.clock)


def kept(workshop: Workshop, screen: DecideScreen) -> Draft:
    """The draft as the vault has it."""
    return workshop.deciding.open(screen.presenter.draft.reference)
