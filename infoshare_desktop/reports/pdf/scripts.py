"""One line of text that is not simply set from left to right: order, joined letters, several fonts.

The order is by the Unicode bidirectional algorithm of python-bidi (isolates are not known to it and are left out), the
joined letters by HarfBuzz through reportlab. reportlab's own way from right to left needs rlbidi and is not used.
"""

from __future__ import annotations

import re
import unicodedata
from codecs import BOM_UTF16_BE
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from bidi import algorithm as bidi
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapedStr, shapeStr

from infoshare_desktop.reports.pdf.brackets import pair_brackets

if TYPE_CHECKING:
    from reportlab.pdfgen.textobject import PDFTextObject

    from infoshare_desktop.reports.pdf.fonts import Faces

_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})
_ISOLATES: Final = re.compile("[\u2066-\u2069]")
_JOINED: Final = re.compile("[\ue000-\uf8ff]")
"""What reportlab calls glyphs that are no character's own: ligatures, letters in another form."""
_JOINERS: Final = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one font, shaped, and their width in points."""

    font: str
    typed: str
    text: str
    width: float


def reads_leftwards(text: str) -> bool:
    """Whether the first letter with a direction is of a script that is written from right to left."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((found for found in directions if found in {"L", *_RIGHT_TO_LEFT}), "L") != "L"


def runs(line: str, font: str, size: float, faces: Faces, *, leftwards: bool) -> list[Run]:
    """The line as it is drawn from left to right; ``leftwards`` is the direction of its paragraph."""
    shaped: list[Run] = []
    for part, reverse in _in_order(line, leftwards=leftwards):
        pieces = faces.pieces(part, font)
        for piece in reversed(pieces) if reverse else pieces:
            turned = reverse and not reads_leftwards(piece.text)
            text = shapeStr(piece.text[::-1] if turned else piece.text, piece.font, size)
            shaped.append(Run(piece.font, piece.text, text, _width(text, piece.font, size)))
    return shaped


def draw(pen: PDFTextObject, drawn: list[Run], size: float) -> None:
    """Draw the runs one after the other from where the pen is.

    Where joining letters made glyphs that stand for none of them, the letters are said beside the glyphs, in the order
    typed, for searching, copying and reading aloud (ISO 32000-1, 14.9.4, replacement text).
    """
    x, y = pen.getCursor()
    code: list[str] = vars(pen)["_code"]
    """WORKAROUND: reportlab has no call for marked content inside a text object."""
    for run in drawn:
        lost = _JOINED.search(run.text)
        if lost:
            code.append(f"/Span <</ActualText <{(BOM_UTF16_BE + run.typed.encode('utf-16-be')).hex()}>>> BDC")
        pen.setFont(run.font, size)
        pen.setTextOrigin(x, y)
        pen.textOut(run.text)
        if lost:
            code.append("EMC")
        x += run.width


def _width(text: str, font: str, size: float) -> float:
    if isinstance(text, ShapedStr):
        shapes: Any = vars(text)["__shapeData__"]
        return float(sum(shape.x_advance for shape in shapes)) * size / 1000
    return float(pdfmetrics.stringWidth(text, font, size))


def _in_order(line: str, *, leftwards: bool) -> list[tuple[str, bool]]:
    """The parts of a line from left to right as seen, each in the order it was typed, and whether it runs leftwards."""
    line = _ISOLATES.sub("", line)
    if not leftwards and not any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in line):
        return [(line, False)]
    seen = groupby(_as_seen(line, base=int(leftwards)), key=lambda one: bool(one["level"] % 2))
    parts = [(bool(odd), "".join(one["ch"] for one in run)) for odd, run in seen]
    return [(text[::-1] if odd else text, odd) for odd, text in parts]


def _as_seen(line: str, base: int) -> list[dict[str, Any]]:
    """Each character with its embedding level, in the order seen, brackets turned (UAX 9)."""
    storage: dict[str, Any] = bidi.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    bidi.get_embedding_levels(line, storage)
    for one in storage["chars"]:
        if one["ch"] in _JOINERS:
            one["type"] = one["orig"] = "NSM"  # python-bidi would drop them, and letters would join that must not
    bidi.explicit_embed_and_overrides(storage)
    bidi.resolve_weak_types(storage)
    pair_brackets(storage["chars"])
    bidi.resolve_neutral_types(storage, debug=False)
    bidi.resolve_implicit_levels(storage, debug=False)
    bidi.reorder_resolved_levels(storage, debug=False)
    bidi.apply_mirroring(storage, debug=False)
    seen: list[dict[str, Any]] = storage["chars"]
    return seen
