"""What was shared in spite of a warning, on paper."""

from __future__ import annotations

from dataclasses import replace

from infoshare_desktop.domain.acts.sharing import Danger, Warned
from infoshare_desktop.reports import decision, emergency, supervision
from infoshare_desktop.reports.reckoning import Reason, looks
from tests.guidance.builtin import leaflet
from tests.reports import cases

WARNED = (Warned(Danger.ACCUSED, "P-0043", "The court ordered it"),)
SAID = "May reach P-0043, who is said to have done the harm: The court ordered it"


def test_on_the_sheet_and_under_the_supervisors_eye() -> None:
    """Warning and reason stand on the decision's sheet, and are among the first things that a supervisor sees."""
    about = cases.case()
    sequence, act = about.disclosures[0]
    about = replace(about, disclosures=((sequence, replace(act, warned=WARNED)),))
    assert SAID in str(decision.blocks(about))
    (look,) = looks(cases.period(about))
    assert look.reasons[:2] == (Reason.OVERRIDE, Reason.WARNED)
    assert SAID in str(supervision.blocks(cases.period(about)))


def test_in_an_emergency() -> None:
    """It is printed too, and says that no reason was asked."""
    act = replace(cases.emergency(), warned=(Warned(Danger.HIDDEN_ADDRESS, "P-0043"),))
    printed = str(emergency.blocks("KM-2026-0001", act, leaflet(), completed=False))
    assert "Holds an address or number of P-0043 that must stay secret: no reason asked in an emergency" in printed
