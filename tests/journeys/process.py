"""The program in a process of its own: driven from here, looked into from outside, and killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, Final

from tests.journeys.worker import NO_MODIFIER, PATIENCE, Worker
from tests.store.children import PROJECT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import Qt

CODINGS: Final = ("utf-8", "utf-16-le", "utf-32-le")
"""How a text stands in memory: Python and the vault, Qt, and Python's strings with signs beyond 16 bits."""

POLL: Final = 0.02
_CHUNK: Final = 1 << 24


class Distant(Worker):
    """A worker at the window of another process. Fails with what failed there."""

    def __init__(self, ask: Callable[..., Any]) -> None:
        self._ask = ask
        self.presses = 0

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """See Worker."""
        self._ask("key", key.value, modifier.value)

    def type(self, text: str) -> None:
        """See Worker."""
        self._ask("type", text)

    def visit(self, place: str) -> None:
        """See Worker."""
        self._ask("visit", place)

    def paste(self, text: str) -> None:
        """See Worker."""
        self._ask("paste", text)

    def take_back(self) -> None:
        """See Worker."""
        self._ask("take_back")

    def press(self, name: str) -> None:
        """See Worker."""
        self._ask("press", name)

    def go_into(self, group: str) -> None:
        """See Worker."""
        self._ask("go_into", group)

    def choose(self, name: str, *, of: str = "") -> None:
        """See Worker."""
        self._ask("choose", name, of)

    def write(self, name: str, text: str) -> None:
        """See Worker."""
        self._ask("write", name, text)

    def pick(self, name: str, words: str) -> None:
        """See Worker."""
        self._ask("pick", name, words)

    def title(self) -> str:
        """See Worker."""
        return str(self._ask("title"))

    def sees(self, words: str) -> bool:
        """See Worker."""
        return bool(self._ask("sees", words))

    def where(self) -> str:
        """See Worker."""
        return str(self._ask("where"))

    def text(self) -> str:
        """See Worker."""
        return str(self._ask("text"))


class Process:
    """The program on a vault; ``worker`` is at its window. Everything that it finds of its own is under ``home``."""

    def __init__(self, vault: Path, home: Path, *, before: tuple[str, ...] = ()) -> None:
        places = {name: str(home / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
        self._process = subprocess.Popen(
            [*before, sys.executable, "-B", "-m", "tests.journeys.driven", str(vault)],
            env={**os.environ, **places, "HOME": str(home), "PYTHONPATH": str(PROJECT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._hear() == "here"
        self.worker = Distant(self.ask)

    @property
    def pid(self) -> int:
        """The process's id; it stays the same through a lock."""
        return self._process.pid

    def ask(self, *line: object) -> Any:
        """Have something done at the window, and return what came of it."""
        self._tell(line)
        return self._hear()

    def lock(self) -> None:
        """Press Ctrl+L, and return when a fresh start of the program stands at the passphrase box."""
        from PySide6.QtCore import Qt

        self._tell(("key", Qt.Key.Key_L.value, Qt.KeyboardModifier.ControlModifier.value))
        self.until(lambda: "--because=locked" in self.command())
        self.until(lambda: self.remembers("You locked it. Everything you typed is in the vault."))

    def kill(self) -> None:
        """SIGKILL: nothing is flushed, closed or cleaned up."""
        self._process.send_signal(signal.SIGKILL)
        self.end()

    def kill_while(self, *line: object, seconds: float) -> None:
        """Have something done at the window, and send SIGKILL so long after it was begun."""
        self._tell(line)
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)
        self.kill()

    def end(self) -> None:
        """See that the process is gone, and whatever came from it."""
        for pid in reversed(self.family() if self._process.poll() is None else []):
            os.kill(pid, signal.SIGKILL)
        self._process.communicate()

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something to become so."""
        deadline = monotonic() + PATIENCE
        while not condition():
            assert monotonic() < deadline, condition
            assert self._process.poll() is None, "the process ended"
            sleep(POLL)

    # Looking in from outside

    def command(self) -> list[str]:
        """The command line that the process was started with, by us or by itself."""
        return Path(f"/proc/{self.pid}/cmdline").read_text().split("\0")

    def remembers(self, text: str) -> bool:
        """Whether the text is anywhere in the memory of the process or of one that it started."""
        return any(
            text.encode(coding) in memory for pid in self.family() for memory in _readable(pid) for coding in CODINGS
        )

    def family(self) -> list[int]:
        """The process and all that come from it."""
        return [self.pid, *_children(self.pid)]

    def open_for_writing(self) -> set[str]:
        """The files that the process opened for writing and has open at this moment, whoever in it opened them."""
        found = set()
        given = {"0", "1", "2"}
        for descriptor in Path(f"/proc/{self.pid}/fd").iterdir():
            if descriptor.name in given:
                continue
            target = str(descriptor.readlink())
            flags = int(
                Path(f"/proc/{self.pid}/fdinfo/{descriptor.name}").read_text().split("flags:\t")[1].split()[0], 8
            )
            if (
                target.startswith("/")
                and not target.startswith(("/dev/", "/memfd:", "/proc/"))
                and flags & os.O_ACCMODE
            ):
                found.add(target)
        return found

    def internet_sockets(self) -> set[str]:
        """The internet sockets that the process has at this moment, whoever in it opened them."""
        links = (str(descriptor.readlink()) for descriptor in Path(f"/proc/{self.pid}/fd").iterdir())
        ours = {link.removeprefix("socket:[").removesuffix("]") for link in links if link.startswith("socket:[")}
        found = set()
        for kind in ("tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6"):
            table = Path(f"/proc/{self.pid}/net/{kind}")
            rows = table.read_text().splitlines()[1:] if table.exists() else []
            found |= {f"{kind} {row.split()[1]}" for row in rows if row.split()[9] in ours}
        return found

    def _tell(self, line: tuple[object, ...]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{json.dumps(line)}\n")
        self._process.stdin.flush()

    def _hear(self) -> Any:
        assert self._process.stdout is not None
        answer = json.loads(self._process.stdout.readline())
        assert "failed" not in answer, answer["failed"]
        return answer["value"]


def _children(pid: int) -> Iterator[int]:
    for task in Path(f"/proc/{pid}/task").iterdir():
        try:
            children = (task / "children").read_text()
        except FileNotFoundError:  # a thread that ended since the folder was read
            continue
        for child in children.split():
            yield int(child)
            yield from _children(int(child))


def _readable(pid: int) -> Iterator[bytes]:
    """As ``_memory``; what ended since it was seen, as a copy that is complete, has none any more."""
    with suppress(FileNotFoundError, ProcessLookupError):
        yield from _memory(pid)


def _memory(pid: int) -> Iterator[bytes]:
    """All that can be read of a process's memory, in pieces that overlap by what a planted text may need."""
    overlap = 4096
    with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            area, rights, *_rest = line.split()
            start, end = (int(border, 16) for border in area.split("-"))
            if not rights.startswith("r") or line.endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
                continue
            for at in range(start, end, _CHUNK):
                memory.seek(at)
                try:
                    yield memory.read(min(_CHUNK + overlap, end - at))
                except OSError:
                    break
