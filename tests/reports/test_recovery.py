"""The sheet with the recovery words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from infoshare_desktop.reports import recovery
from infoshare_desktop.reports.pdf import render
from tests.reports.cases import FONTS, frame, may
from tests.reports.reading import in_order, pages

WORDS: Final = tuple(f"apple{chr(97 + number)}" for number in range(24))
CODE: Final = "00112233445566778899aabbccddeeff"


def sheet() -> list[str]:
    """The pages of the sheet."""
    around = replace(
        frame(), title=recovery.title(), handling=recovery.handling(), guidance="", head=None, fingerprint=""
    )
    return pages(render(recovery.blocks(WORDS, CODE, may(3), "kim.infoshare"), around, FONTS))


def test_all_words_stand_on_one_page_with_their_numbers() -> None:
    """Down the columns, in the order in which they are typed."""
    (page,) = sheet()
    assert [(int(number), word) for number, word in re.findall(r"(\d+) (apple[a-x])", page)] == list(
        enumerate(WORDS, start=1)
    )


def test_the_vault_code_is_in_groups_of_four() -> None:
    """32 hex digits that can be copied by hand."""
    (page,) = sheet()
    assert "0011 2233 4455 6677 8899 aabb ccdd eeff" in page


def test_the_sheet_says_what_it_is_for_and_where_it_belongs() -> None:
    """Vault, date, which backups it opens, how it is used; in an envelope, with the manager, not to be shredded."""
    (page,) = sheet()
    assert in_order(page, "give it to your manager", "Never keep it with the laptop", "kim.infoshare", "3 May 2026")
    assert in_order(page, "every backup made of it", "until the passphrase is changed", "Type all 24 words")
    assert "Sealed envelope, to your manager, not with the laptop." in page
    assert "after filing" not in page
