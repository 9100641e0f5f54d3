"""What the vault remembers about its worker and window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infoshare_desktop.store.vault import Vault


def test_what_was_never_put_is_not_there(vault: Vault) -> None:
    """A first start is told from a profile that was left empty."""
    assert vault.read(lambda kept: kept.settings.get("profile")) is None
    vault.write(lambda kept: kept.settings.put("profile", {}))
    assert vault.read(lambda kept: kept.settings.get("profile")) == {}


def test_the_last_put_counts_under_each_key(vault: Vault) -> None:
    """Nested data and any text; other keys stay as they are."""
    place = {"screen": "decide", "cursor": 12, "deep": {"list": [1, None, "é😀\ud800\x00"]}}
    vault.write(lambda kept: kept.settings.put("place", {"screen": "home"}))
    vault.write(lambda kept: kept.settings.put("profile", {"name": "Kim"}))
    vault.write(lambda kept: kept.settings.put("place", place))
    assert vault.read(lambda kept: kept.settings.get("place")) == place
    assert vault.read(lambda kept: kept.settings.get("profile")) == {"name": "Kim"}
