"""The project keeps its own rules: what stands where, what an import may do, and what its papers say."""

from __future__ import annotations

import fnmatch
import json
import re
import subprocess
import sys
import tokenize
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT: Final = Path(__file__).parent.parent
TOP_LEVEL: Final = frozenset(
    {"infoshare_desktop", "resources", "tests", "build_spec", "pyproject.toml", "README.md", "LICENSE"}
)
COMMANDS: Final = ("python3 build_spec/dev.py run", "python3 build_spec/dev.py test")
TEXT_SUFFIXES: Final = frozenset({"", ".cfg", ".css", ".json", ".lock", ".md", ".py", ".qss", ".svg", ".toml", ".txt"})


def test_only_the_agreed_names_stand_at_the_top() -> None:
    """Nothing but the folders and files of design section 4, dot-files, and what git ignores."""
    found = {path.name for path in PROJECT.iterdir() if not path.name.startswith(".") and not is_ignored(path)}
    assert found <= TOP_LEVEL


def test_an_import_does_nothing_but_define() -> None:
    """No module starts a thread or process, writes a file, opens a socket, prints, or makes a Qt application."""
    modules = sorted(module_name(path) for path in (PROJECT / "infoshare_desktop").rglob("*.py"))
    witness = PROJECT / "tests" / "import_witness.py"
    answer = subprocess.run(
        [sys.executable, "-B", str(witness)], input=json.dumps(modules), capture_output=True, text=True, check=False
    )
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")


def test_every_exception_from_a_rule_has_its_code_and_reason() -> None:
    """A silenced linter or type checker says which rule, and behind it why."""
    silenced = re.compile(r"#\s*(noqa|type:\s*ignore|pragma|fmt:|ruff:|pylint:)")
    reasoned = re.compile(
        r"#\s*(noqa: [A-Z0-9, ]+|type: ignore\[[a-z\-, ]+\]|pragma: no (cover|branch)|fmt: \w+)\s+\S.{6,}"
    )
    bare = [
        f"{path.relative_to(PROJECT)}:{comment.start[0]}"
        for path in project_files(".py")
        for comment in comments(path)
        if silenced.search(comment.string) and not reasoned.search(comment.string)
    ]
    assert not bare


def test_every_rule_that_is_off_everywhere_has_a_reason() -> None:
    """Each line of the linter's lists of exceptions ends in a comment."""
    text = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    codes = [line for line in text.splitlines() if re.match(r'\s+"[A-Z]+[0-9]*",', line)]
    assert codes
    assert not [line for line in codes if not re.search(r'",\s+#\s+\w', line)]


def test_every_dependency_says_what_it_is_for() -> None:
    """Each required package in pyproject.toml ends in a comment."""
    text = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    packages = [line for line in text.splitlines() if re.match(r'\s+"[\w-]+[<>=]', line)]
    assert packages
    assert not [line for line in packages if not re.search(r'",\s+#\s+\w', line)]


def test_the_readme_opens_with_the_two_commands() -> None:
    """The first commands that a reader meets start the program and run every check."""
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```\w*\n(.*?)^```", readme, flags=re.MULTILINE | re.DOTALL)
    commands = [line.split("  #")[0].strip() for block in blocks for line in block.splitlines() if line.strip()]
    assert tuple(commands[:2]) == COMMANDS


def test_continuous_integration_runs_the_command_of_the_readme() -> None:
    """``.ci/run`` is executable and calls the second command exactly as the README prints it."""
    script = PROJECT / ".ci" / "run"
    lines = [
        line for line in script.read_text(encoding="utf-8").splitlines() if not line.startswith(("#", "set ", "cd "))
    ]
    assert lines == [COMMANDS[1]]
    assert sys.platform == "win32" or script.stat().st_mode & 0o111


def test_the_lock_file_holds_names_versions_and_hashes_only() -> None:
    """The lock file names no host and no address, and nothing without a hash."""
    package = r"[a-z0-9-]+==[\w.+!]+( ; [\w\s.'\"=!<>()]+)? \\(\n    --hash=sha256:[0-9a-f]{64}( \\)?)+\n"
    text = (PROJECT / "build_spec" / "requirements.lock").read_text(encoding="ascii")
    assert re.fullmatch(f"({package})+", text)


def test_no_file_names_a_path_of_this_machine() -> None:
    """What is written down holds on every machine: no home folder, no place of this checkout."""
    places = "|".join(re.escape(str(place)) for place in (PROJECT, Path.home()) if place != Path("/"))
    private = re.compile(rf"(?<![\w./-])({places}|/home/\w+|/Users/\w+|[A-Z]:\\Users\\)(?![\w-])")
    named = [
        f"{path.relative_to(PROJECT)}: {hit.group()}"
        for path in project_files(*TEXT_SUFFIXES)
        if path != Path(__file__)
        for hit in private.finditer(path.read_text(encoding="utf-8"))
    ]
    assert not named


def project_files(*suffixes: str) -> Iterator[Path]:
    """The project's own files with these suffixes: nothing that git ignores or keeps for itself."""
    folders = [PROJECT]
    while folders:
        for path in sorted(folders.pop().iterdir()):
            if path.name == ".git" or is_ignored(path):
                continue
            if path.is_dir():
                folders.append(path)
            elif path.suffix in suffixes:
                yield path


def is_ignored(path: Path) -> bool:
    """Whether the names in ``.gitignore`` match ``path``; git itself may be missing where the tests run."""
    patterns = (PROJECT / ".gitignore").read_text(encoding="utf-8").split()
    return any(fnmatch.fnmatch(path.name, pattern.rstrip("/")) for pattern in patterns)


def comments(path: Path) -> Iterator[tokenize.TokenInfo]:
    """The comments of a Python file, without what only looks like one inside a string."""
    with path.open("rb") as source:
        yield from (token for token in tokenize.tokenize(source.readline) if token.type == tokenize.COMMENT)


def module_name(path: Path) -> str:
    """The dotted name under which a file of the package is imported."""
    parts = path.relative_to(PROJECT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
