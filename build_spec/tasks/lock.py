"""Writes the lock file: every package with its version and the hashes of its files, and nothing else."""

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Final

from build_spec.tasks.environment import Environment, step
from build_spec.tasks.project import LOCK_FILE, PYPROJECT

# Finds versions for all systems and Python versions at once, which pip cannot. Contributors alone run it.
RESOLVER: Final = "uv==0.13.9"


def write_lock_file(*, upgrade: bool) -> None:
    """Bring the lock file in line with pyproject.toml; ``upgrade`` also moves to the newest versions allowed."""
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "wanted.txt"
        wanted.write_text("\n".join(wanted_packages()), encoding="utf-8")
        tools = Environment(Path(folder) / "tools")
        step("make a virtual environment", [sys.executable, "-m", "venv", str(tools.folder)])
        step("install the resolver", [str(tools.python), "-m", "pip", "--quiet", "install", RESOLVER])
        uv = [str(tools.programs / "uv"), "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
        form = ["--generate-hashes", "--no-header", "--no-annotate", "--output-file", str(LOCK_FILE)]
        step("resolve the versions", [*uv, *form, *(["--upgrade"] if upgrade else []), str(wanted)])
    subprocess.run(["git", "diff", "--stat", str(LOCK_FILE)], check=False)


def wanted_packages() -> list[str]:
    """The requirements of the program, of its development, and of its build, as pyproject.toml states them."""
    tables = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))
    wanted: list[str] = [
        *tables["project"]["dependencies"],
        *tables["dependency-groups"]["dev"],
        *tables["build-system"]["requires"],
    ]
    return wanted
