"""What happens to text when it is entered."""

from __future__ import annotations

import re
from typing import Final

_UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")
"""U+0000 ends strings in C libraries; lone surrogates have no UTF-8. Design section 6."""


def clean(text: str) -> str:
    """The text with every U+0000 and lone surrogate replaced by U+FFFD; all else to the letter."""
    return _UNSTORABLE.sub("\ufffd", text)
