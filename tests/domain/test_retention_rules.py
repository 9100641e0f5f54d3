"""What a rule of how long records are kept needs."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from infoshare_desktop.domain.codec import plain, valued
from infoshare_desktop.domain.retention_rules import (
    LONGEST,
    CountsFrom,
    Fits,
    RetentionRule,
    problem_of_all,
    problems,
)

SOUND: Final = RetentionRule("other", "All other records", CountsFrom.LAST_ENTRY, 6, Fits.OTHERWISE)


@pytest.mark.parametrize(
    ("rule", "wrong"),
    [
        (SOUND, []),
        (replace(SOUND, label=" "), ["label"]),
        (replace(SOUND, years=-1), ["years"]),
        (replace(SOUND, years=LONGEST + 1), ["years"]),
        (replace(SOUND, counts_from=CountsFrom.SEALED, years=0), ["years"]),
        (replace(SOUND, counts_from=CountsFrom.REVIEW, years=0), []),
        (replace(SOUND, fits=Fits.PEOPLE), ["roles"]),
        (replace(SOUND, fits=Fits.PEOPLE, younger_than=18), []),
        (replace(SOUND, fits=Fits.PEOPLE, ages=("under_12",)), []),
    ],
)
def test_what_is_missing_is_named_by_its_field(rule: RetentionRule, wrong: list[str]) -> None:
    """A rule needs a name, years that somebody can live to see, and people where it is about people."""
    assert list(problems(rule)) == wrong


def test_every_record_falls_under_one_rule() -> None:
    """Neither none nor two rules hold for all others."""
    chosen = replace(SOUND, id="chosen", fits=Fits.CHOSEN)
    assert not problem_of_all((chosen, SOUND))
    assert problem_of_all((chosen,))
    assert problem_of_all((SOUND, replace(SOUND, id="twice")))


def test_a_rule_is_kept_as_plain_data() -> None:
    """As the vault keeps what the worker changed."""
    rule = replace(SOUND, roles=("child",), younger_than=18, hint="Ask")
    assert valued(plain(rule), RetentionRule) == rule
