"""Text for a terminal."""

from __future__ import annotations

from infoshare_desktop.cli.plain_text import block_lines, printable
from infoshare_desktop.reports.blocks import Heading, Paragraph, Signatures


def test_typed_text_commands_no_terminal() -> None:
    """Escape sequences and bells are not passed on; letters of all scripts are."""
    assert printable("a\x1b[2Jb\x07\x9bc é 🙂 עברית") == "a [2Jb  c é 🙂 עברית"


def test_typed_text_turns_no_line_around() -> None:
    """One sign would show the rest of the line in another order; marks that a script needs for itself stay."""
    assert printable("to \u202eknab eht\u2066\u2028or") == "to  knab eht  or"
    assert printable("\u200fעברית\u200f می\u200cخواهم") == "\u200fעברית\u200f می\u200cخواهم"


def test_lines_to_sign_on_are_for_paper() -> None:
    """A heading over nothing but such lines is left out."""
    blocks = (Heading("Said"), Paragraph("one\ntwo"), Heading("Signed"), Signatures(("Worker",)))
    assert list(block_lines(blocks)) == ["", "Said", "  one", "  two"]
