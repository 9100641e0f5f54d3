"""A pack as the bytes that the vault keeps once, and the hash that a draft and a sealed record name it by."""

from __future__ import annotations

import hashlib
import json
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.chain import document
from infoshare_desktop.domain.codec import plain, valued
from infoshare_desktop.domain.errors import PackBroken
from infoshare_desktop.domain.guidance import Pack

if TYPE_CHECKING:
    from typing import Any

_SCHEMA: Final = "guidance/1"


def to_document(pack: Pack) -> bytes:
    """The pack as canonical JSON in UTF-8: ``{"schema": "guidance/1", "statement": {...}}``."""
    return document(_SCHEMA, plain(pack))


def from_document(content: bytes) -> Pack:
    """The pack that ``to_document()`` gave these bytes for.

    Raises PackBroken where a newer program wrote them.
    """
    data: dict[str, Any] = json.loads(content)
    if data["schema"] != _SCHEMA:
        raise PackBroken(
            _("This record's guidance was kept by a newer version of this program. Install that version to read it.")
        )
    return valued(data["statement"], Pack)


def pack_hash(pack: Pack) -> str:
    """SHA-256 over ``to_document()``, in hex."""
    return hashlib.sha256(to_document(pack)).hexdigest()
