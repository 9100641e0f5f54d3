"""A word is typed into every field of the program, and looked for wherever something could have been written.

In every file below the vault's folder, the home, the folders for temporary files, the shared memory and the working
folder, before, while and after it is typed, and after the lock; in every byte that the process handed to the system to
write, wherever to (strace sees them all); and after the lock in the memory of every process that comes of the program.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.place import Place
from infoshare_desktop.services.deciding import Deciding
from tests.amount import thorough
from tests.guidance.builtin import leaflet
from tests.journeys.laptop import PASSPHRASE
from tests.journeys.process import Process
from tests.journeys.spellings import files_with, spellings, stands_in
from tests.store.pages import holding
from tests.ui.decide.walking import consented, presenter
from tests.ui.retention.making import carried_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.app.session import Session
    from tests.journeys.laptop import Laptop

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")

WRITING: Final = "write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg,sendmmsg"
TRACING: Final = ("strace", "-D", "-f", "--seccomp-bpf", "-qq", "-xx", "-s", "10000000", "-e", f"trace={WRITING}")
"""Every byte that is written, as ``\\x7a``; the program stays our child. ``-s``: bytes that are shown of each write."""
FEWEST: Final = 100
"""Boxes that the word must at least have come into."""


@pytest.fixture
def word() -> str:
    """Letters that are rare together, so that nothing else holds them by chance."""
    return "".join(random.choices("jkqvwxyz", k=24))


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Where all that was written is kept."""
    if not shutil.which("strace"):
        pytest.skip("needs strace")
    return tmp_path / "written"


@pytest.fixture
def traced(laptop: Laptop, home: Path, log: Path) -> Iterator[Process]:
    """The program, with somebody who notes what it writes."""
    made = Process(laptop.vault, home, before=(*TRACING, "-o", str(log)))
    yield made
    made.end()


def places(session: Session) -> list[Place]:
    """Every screen, with something on it that it can be about."""
    rosa, other = (session.people.add(name).reference for name in ("Rosa Lee", "Rosa Quill"))
    session.people.change(replace(session.people.get(rosa), note="Rings back"))
    session.people.alias(rosa, other, "The same birthday")
    done = carried_out(session.vault, session.guiding, session.clock)
    deciding = Deciding(session.vault, session.guiding, session.clock)
    desk = presenter(deciding.start(), session.clock)
    consented(desk)
    waiting = deciding.seal(desk.draft).number
    draft = presenter(deciding.start(), session.clock)
    consented(draft)
    deciding.save(draft.draft)
    about = ("comment", "restrict", "lift", "withdraw", "keep", "hold", "lift_hold", "dispose")
    passages = [(screen, passage) for screen in ("correct", "redact") for passage in ("", "outcome.reasons")]
    sequence = str(session.browsing.read(done).disclosures[0][0])
    return [
        *(Place(screen) for screen in ("home", "records", "people", "guidance", "settings", "access", "review")),
        *(Place(screen) for screen in ("rules", "breach", "practise", "older")),
        *(Place(screen, rosa) for screen in ("person", "erase_earlier", "same_person")),
        Place("two_people", rosa, other),
        *(Place(screen, done) for screen in about),
        *(Place(screen, done, passage) for screen, passage in passages),
        Place("share", waiting),
        Place("receipt", done, sequence),
        *(Place("decide", draft.draft.reference, question.id) for question in leaflet().questions),
    ]


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_word_in_every_field_is_nowhere_to_be_read(
    traced: Process, laptop: Laptop, home: Path, log: Path, word: str
) -> None:
    """Neither in a file, nor in what was ever written, nor after the lock in any memory; and it is in the vault."""
    with laptop.inside() as session:
        tour = places(session)
    spelt = spellings(word)
    around = (laptop.vault.parent, home, Path(tempfile.gettempdir()), Path("/dev/shm"), Path.cwd() / "resources")
    assert files_with(spelt, *around) == []
    traced.worker.write("Passphrase", PASSPHRASE)
    traced.worker.press("Open the vault")
    assert any(traced.worker.sees("Lock") for _look in range(5))  # watched by strace all of it takes its time
    told = traced.ask("tour", word, [asdict(place) for place in tour], thorough())
    assert set(told["screens"]) <= {place.screen for place in tour}
    assert len(told["filled"]) > FEWEST
    assert traced.remembers(word)
    assert files_with(spelt, *around) == []
    assert _open_with(spelt, traced) == []
    traced.lock()
    assert not any(traced.remembers(form) for form in (word, word.upper(), word.title()))
    assert files_with(spelt, *around) == []
    traced.kill()
    written = log.read_bytes()
    assert _escaped(b'"value": ') in written  # what is told to this test, which shows that such things are seen
    assert not [form for form in spelt if _escaped(form) in written]
    with laptop.inside() as session:
        key = session.vault.key
    assert holding(laptop.vault, key, word)


def _escaped(form: bytes) -> bytes:
    """As strace shows bytes."""
    return "".join(f"\\x{byte:02x}" for byte in form).encode()


def _open_with(spelt: frozenset[bytes], process: Process) -> list[str]:
    """Files that the program has open, deleted ones too, in which the word stands."""
    held = [descriptor for pid in process.family() for descriptor in Path(f"/proc/{pid}/fd").iterdir()]
    files = [descriptor for descriptor in held if descriptor.is_file()]
    return [str(file.readlink()) for file in files if stands_in(file.read_bytes(), spelt)]
