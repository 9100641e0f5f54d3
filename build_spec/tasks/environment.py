"""The virtual environment in ``.venv``: exactly the packages of the lock file, and the project itself."""

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from build_spec.tasks.project import LOCK_FILE, PROJECT, PYPROJECT, TaskFailed


@dataclass(frozen=True, slots=True)
class Environment:
    """A virtual environment at ``folder``."""

    folder: Path

    @property
    def programs(self) -> Path:
        """The folder of its programs."""
        return self.folder / ("Scripts" if os.name == "nt" else "bin")

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.programs / ("python.exe" if os.name == "nt" else "python")

    @property
    def stamp(self) -> Path:
        """A file with the fingerprint of what was installed, written last."""
        return self.folder / "installed-from.txt"

    def is_current(self) -> bool:
        """Whether everything was installed to the end, from the files that are there now."""
        try:
            return self.stamp.read_text(encoding="ascii") == fingerprint()
        except FileNotFoundError:
            return False


def ensure_environment() -> Environment:
    """The environment, ready to use; made anew where the lock file, the project's tables or Python changed.

    Needs the network only when it makes it. Raises TaskFailed.
    """
    environment = Environment(PROJECT / ".venv")
    if not environment.is_current():
        make(environment)
    return environment


def fingerprint() -> str:
    """SHA-256 over all that decides what is installed: lock file, packaging tables, this Python, this place."""
    tables = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))
    packaging = [tables["project"], tables["build-system"], tables["tool"]["hatch"]]
    parts = [json.dumps(packaging, sort_keys=True), sys.version, sys.base_prefix, str(PROJECT)]
    return hashlib.sha256(LOCK_FILE.read_bytes() + "\0".join(parts).encode()).hexdigest()


def make(environment: Environment) -> None:
    """Make the environment from nothing, and stamp it when all of it is there. Raises TaskFailed."""
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise TaskFailed("Python's venv is missing; on Debian and Ubuntu type: sudo apt-get install python3-venv")
    print(f"Setting up {environment.folder} (once, about 600 MB) …", flush=True)
    step("make the virtual environment", [sys.executable, "-m", "venv", "--clear", str(environment.folder)])
    # Errors only: a machine with several package sources warns for each package that one of them lacks.
    pip = [str(environment.python), "-m", "pip", "-qq", "--no-input", "--disable-pip-version-check", "install"]
    # Wheels only: a source archive would run its own build, and need a compiler.
    locked = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--requirement", str(LOCK_FILE)]
    step("install the packages of the lock file", [*pip, *locked])
    # The build backend came with the lock file, so nothing is fetched for the project itself.
    itself = ["--no-index", "--no-deps", "--no-build-isolation", "--editable", str(PROJECT)]
    step("install the project", [*pip, *itself])
    environment.stamp.write_text(fingerprint(), encoding="ascii")


def step(what: str, command: list[str]) -> None:
    """Run ``command``. Raises TaskFailed, naming ``what`` was tried, where it fails."""
    if subprocess.run(command, cwd=PROJECT, check=False).returncode != 0:
        raise TaskFailed(f"Could not {what}; the message above says why.")
