"""The vault seen by somebody who has never heard of this program.

What reads the file here shares nothing with the product: its own decoding of the words (BIP-39), and
SQLCipher with a raw key. The worker's records outlive the program.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import mnemonic
import pytest
import sqlcipher3

from infoshare_desktop.store.opening import create
from tests.store.vaults import seal

if TYPE_CHECKING:
    from tests.hand_clock import HandClock

PLANTED = "Zanzibarschnecke"
CODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def key_of(words: list[str]) -> bytes:
    """BIP-39 backwards: eleven bits a word, the last eight of which are the checksum."""
    listed = (Path(mnemonic.__file__).parent / "wordlist" / "english.txt").read_text().split()
    bits = "".join(f"{listed.index(word):011b}" for word in words)
    key = int(bits[:256], 2).to_bytes(32)
    assert hashlib.sha256(key).digest()[0] == int(bits[256:], 2)
    return key


def holds_planted(file: Path) -> bool:
    """Whether a file has the planted word anywhere, in any case that text is usually written in."""
    content = file.read_bytes()
    return any(word.encode(coding) in content for word in (PLANTED, PLANTED.lower()) for coding in CODINGS)


def test_nothing_is_readable_without_the_key(path: Path, clock: HandClock) -> None:
    """Neither the file nor its ``-wal``, while it is open and after, shows what was written or that it is SQLite."""
    vault, _words = create(path, "passphrase", clock)
    for _entry in range(50):
        seal(vault, f"{PLANTED} " * 200)
    files = [*path.parent.iterdir()]
    # Read by another process would be the same bytes; here the lock no longer matters, the vault is closed next.
    contents = [holds_planted(file) for file in files]
    assert len(files) == 2
    vault.close()
    contents += [holds_planted(path), path.read_bytes().startswith(b"SQLite format 3")]
    assert not any(contents)
    control = path.with_name("control")
    control.write_bytes(PLANTED.encode("utf-16-le"))
    assert holds_planted(control)


def test_it_is_no_plain_database(path: Path, clock: HandClock) -> None:
    """Python's own SQLite cannot make anything of it."""
    create(path, "passphrase", clock)[0].close()
    plain = sqlite3.connect(path)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        plain.execute("SELECT * FROM sqlite_master")
    plain.close()


def test_the_recovery_words_and_sqlcipher_are_enough(path: Path, clock: HandClock) -> None:
    """Words, first 16 bytes, one PRAGMA: the records are there as JSON, and the hashes can be computed again."""
    vault, words = create(path, "passphrase", clock)
    seal(vault, PLANTED)
    vault.close()
    salt = path.read_bytes()[:16]
    reader = sqlcipher3.connect(str(path))
    reader.execute(f"PRAGMA key = \"x'{key_of(words).hex()}{salt.hex()}'\"")
    ((random, document, content_hash, entry_hash, recorded_at),) = reader.execute(
        "SELECT random, document, content_hash, entry_hash, recorded_at FROM content JOIN entry USING (sequence)"
    ).fetchall()
    reader.close()
    read = json.loads(document)
    assert read["schema"] == "decision/2"
    assert read["statement"]["outcome"]["reasons"] == PLANTED
    assert hashlib.sha256(random + document.encode()).digest() == content_hash
    header = (
        f'{{"content_hash":"{content_hash.hex()}","kind":"seal","number":"KM-2026-0001",'
        f'"recorded_at":"{recorded_at}","schema":"decision/2","sequence":1}}'
    )
    assert hashlib.sha256(bytes(32) + header.encode()).digest() == entry_hash
