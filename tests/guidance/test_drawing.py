"""The drawn flow: everything that an expert must check is on it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given

from infoshare_desktop.guidance.drawing import draw
from tests.domain.making import pack as small_pack
from tests.domain.packs import packs
from tests.guidance.builtin import leaflet

if TYPE_CHECKING:
    from infoshare_desktop.domain.guidance import Pack, Route

ARROW = "-->|"


def test_the_flow_is_drawn_as_mermaid() -> None:
    """Questions in boxes, answers on arrows, indications in round boxes, a dotted arrow back from advice."""
    pack = small_pack()
    first, *_middle, properly, last = pack.questions
    drawn = draw(replace(pack, questions=(replace(first, routes=_to(first.routes, "properly")), properly, last)))
    assert drawn == (
        "---\n"
        'title: "Small, 1"\n'
        "---\n"
        "flowchart TD\n"
        '    q1["Danger?"]\n'
        '    q1_yes(["share_now<br>Later answers do not change this."])\n'
        '    q1 -->|"yes"| q1_yes\n'
        "    q1_yes --> q2\n"
        '    q1 -->|"no"| q2\n'
        '    q2["6: Right way?"]\n'
        '    q2 -->|"yes"| q3\n'
        '    q2_no(["put_right"])\n'
        '    q2 -->|"no"| q2_no\n'
        "    q2_no --> q3\n"
        '    q2_not_sure(["get_advice"])\n'
        '    q2 -->|"not sure"| q2_not_sure\n'
        '    q2_not_sure -.->|"then answer again"| q2\n'
        '    q3[["7: Recorded?"]]\n'
    )


def test_the_built_in_pack_is_drawn_whole() -> None:
    """Every question, every reason and one arrow for each answer."""
    drawn = draw(leaflet()).replace("<br>", " ")
    for question in leaflet().questions:
        assert question.title in drawn
        assert all(route.because in drawn for route in question.routes if route.indication)
    assert drawn.count(ARROW) == sum(len(question.routes) for question in leaflet().questions)


def test_marks_that_mermaid_would_read_are_written_as_entities() -> None:
    """A quotation mark, a tag or an entity in a title stays text."""
    pack = leaflet()
    title = '"Is <b>this</b> & that #1; `safe`?"'
    drawn = draw(replace(pack, questions=(replace(pack.questions[0], title=title), *pack.questions[1:])))
    line = next(line for line in drawn.splitlines() if line.startswith("    q1["))
    assert line == ('    q1["#34;Is #60;b#62;this#60;/b#62; #38; that #35;1; #96;safe#96;?#34;"]')


@given(packs())
def test_a_drawing_depends_on_the_pack_alone(pack: Pack) -> None:
    """Drawn twice it is the same, and every arrow goes to a box that was drawn."""
    drawn = draw(pack)
    assert drawn == draw(replace(pack))
    lines = drawn.splitlines()[4:]
    arrows = [line for line in lines if "->" in line]
    boxes = {re.split(r"[\[(]", line)[0].strip() for line in lines if line not in arrows}
    assert {line.split()[-1] for line in arrows} <= boxes


def _to(routes: tuple[Route, ...], goal: str) -> tuple[Route, ...]:
    return tuple(replace(route, goes_to=goal) for route in routes)
