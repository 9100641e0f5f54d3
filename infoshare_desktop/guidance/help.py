"""The help pages that come with the program: short Markdown texts in a folder, in the order of their file names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page of help. ``text`` is Markdown (CommonMark) without the title line."""

    id: str
    title: str
    text: str


def load_help(folder: Path) -> tuple[HelpPage, ...]:
    """The pages in a folder: ``30-printing.md`` has the id ``printing``, and its first line is ``# Its title``.

    Raises ValueError for a page without a title: the pages are part of the program.
    """
    return tuple(_page(path) for path in sorted(folder.glob("*.md")))


def _page(path: Path) -> HelpPage:
    first, _end, text = path.read_text(encoding="utf-8").partition("\n")
    if not first.startswith("# "):
        message = f"{path.name} does not start with a title"
        raise ValueError(message)
    return HelpPage(path.stem.partition("-")[2], first.removeprefix("# ").strip(), text.strip())
