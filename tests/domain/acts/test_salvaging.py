"""What the entry about a salvage says of the chain."""

from __future__ import annotations

from infoshare_desktop.domain.acts.salvaging import Salvage, gaps, told_of_gaps


def test_what_is_lost_is_named_by_its_place_in_the_chain() -> None:
    """Numbers that follow each other stand together, each kind of loss in a sentence of its own."""
    act = Salvage(pages=3, lost=(7, 4, 5, 6, 12), unread=(2,), loose=(8, 9), stray=("{}",))
    assert told_of_gaps(act) == (
        "Lost when it was salvaged: entries 4–7, 12."
        " Lost of these, all but the heading: entries 2."
        " Saved with a heading written anew, so nothing vouches for them: entries 8–9."
        " 1 content is kept in the entry about it, as nobody knows what it is about."
    )


def test_where_nothing_is_lost_nothing_is_said() -> None:
    """A page that held no entry was broken."""
    assert told_of_gaps(Salvage(pages=1)) == ""


def test_the_gaps_of_all_salvages_count() -> None:
    """A vault that was salvaged twice."""
    found = gaps([Salvage(1, lost=(2,)), Salvage(1, lost=(9,), loose=(4,))])
    assert found.lost == {2, 9}
    assert [sequence for sequence in range(1, 12) if found.excuses(sequence)] == [3, 4, 5, 10]
