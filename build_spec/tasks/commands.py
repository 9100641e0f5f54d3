"""The commands of ``build_spec/dev.py``."""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from build_spec.tasks.environment import Environment, ensure_environment
from build_spec.tasks.lock import write_lock_file
from build_spec.tasks.project import PROJECT, TaskFailed
from build_spec.tasks.screen import has_screen, virtual_screen
from build_spec.tasks.system_packages import ensure_system_packages

# What a command does with the rest of its line; returns the exit code.
Command: TypeAlias = Callable[[Sequence[str]], int]

NO_SCREEN: Final = (
    "There is no screen to open a window on: start this in a graphical session, over SSH with `ssh -X`, "
    "or on a virtual screen with `xvfb-run -a python3 build_spec/dev.py run`."
)
# A test process for each core; the tests of one file stay together, because they share what is slow to make.
SIDE_BY_SIDE: Final = ("--numprocesses", "logical", "--dist", "loadfile")
# Where somebody's shell sets this, each of the hundreds of processes that tests start would compile everything again.
NOT_COMPILED: Final = "PYTHONDONTWRITEBYTECODE"
# What a shell reports for a program ended with Ctrl+C.
INTERRUPTED: Final = 130


def run(arguments: Sequence[str]) -> int:
    """Open the program's window; --demo opens it on a demonstration vault."""
    if not has_screen(sys.platform, os.environ):
        raise TaskFailed(NO_SCREEN, exit_code=2)
    ensure_system_packages(for_tests=False)
    return call([str(ensure_environment().python), "-m", "infoshare_desktop", *arguments])


def check(arguments: Sequence[str]) -> int:
    """Run the linter, the formatter's check, the type checker and the import contracts."""
    refuse(arguments)
    return run_checks(ensure_environment())


def test(arguments: Sequence[str]) -> int:
    """Run every check and every test; what follows goes to pytest."""
    ensure_system_packages(for_tests=True)
    environment = ensure_environment()
    checks = run_checks(environment)
    with virtual_screen() as variables:
        variables.pop(NOT_COMPILED, None)
        tests = call([str(environment.python), "-m", "pytest", *SIDE_BY_SIDE, *arguments], variables)
    if checks:
        print("The tests ran, but a check above them failed.", flush=True)
    return tests or checks


def screens(arguments: Sequence[str]) -> int:
    """Draw every screen as a picture into screens/."""
    return on_virtual_screen(["build_spec/screens.py", *arguments])


def bench(arguments: Sequence[str]) -> int:
    """Measure the numbers of the design and print them as a table."""
    return on_virtual_screen(["-m", "tests.benchmarks", *arguments])


def words(arguments: Sequence[str]) -> int:
    """Collect the words on screen for translators, and bring the translations up to date."""
    refuse(arguments)
    return call([str(ensure_environment().python), "-m", "build_spec.tasks.words"])


def lock(arguments: Sequence[str]) -> int:
    """Write build_spec/requirements.lock from pyproject.toml; --upgrade takes the newest versions."""
    refuse([argument for argument in arguments if argument != "--upgrade"])
    write_lock_file(upgrade="--upgrade" in arguments)
    return 0


COMMANDS: Final[Mapping[str, Command]] = {
    command.__name__: command for command in (run, test, check, screens, bench, words, lock)
}


def main(arguments: Sequence[str]) -> int:
    """Carry out one command line; returns the exit code of the process."""
    listing = "\n".join(f"  {name:9}{(command.__doc__ or '').strip()}" for name, command in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="build_spec/dev.py",
        description=f"commands:\n{listing}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="command")
    parser.add_argument("rest", nargs=argparse.REMAINDER, metavar="…", help="handed on to what the command starts")
    chosen = parser.parse_args(arguments)
    try:
        return COMMANDS[chosen.command](chosen.rest)
    except TaskFailed as failure:
        print(failure, file=sys.stderr)
        return failure.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED


def run_checks(environment: Environment) -> int:
    """Run each check and say how long it took; returns 1 where any of them failed."""
    programs = environment.programs
    steps = {
        "lint": [str(programs / "ruff"), "check", "--quiet", "."],
        "format": [str(programs / "ruff"), "format", "--check", "--quiet", "."],
        "types": [str(programs / "mypy")],
        "contracts": [str(programs / "lint-imports")],
    }
    failed = False
    for name, command in steps.items():
        started = time.monotonic()
        code = call(command)
        print(f"{name}: {'failed' if code else 'passed'} in {time.monotonic() - started:.1f} s", flush=True)
        failed = failed or code != 0
    return int(failed)


def on_virtual_screen(arguments: Sequence[str]) -> int:
    """Run the environment's Python on a screen that nobody sees."""
    ensure_system_packages(for_tests=True)
    environment = ensure_environment()
    with virtual_screen() as variables:
        return call([str(environment.python), *arguments], variables)


def call(command: Sequence[str], variables: Mapping[str, str] | None = None) -> int:
    """Run a command in the project's folder and wait for it; returns its exit code."""
    return subprocess.run(command, cwd=PROJECT, env=variables, check=False).returncode


def refuse(arguments: Sequence[str]) -> None:
    """Raise TaskFailed where a command that takes no (more) arguments was given some."""
    if arguments:
        raise TaskFailed(f"This command does not know: {' '.join(arguments)}", exit_code=2)
