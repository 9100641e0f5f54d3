"""Where things stand in the project, and how a task gives up."""

from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).resolve().parent.parent.parent
BUILD_SPEC: Final = PROJECT / "build_spec"
PYPROJECT: Final = PROJECT / "pyproject.toml"
LOCK_FILE: Final = BUILD_SPEC / "requirements.lock"


class TaskFailed(Exception):
    """The task cannot go on. The message is the sentence to print, ``exit_code`` what the process ends with."""

    def __init__(self, sentence: str, exit_code: int = 1) -> None:
        super().__init__(sentence)
        self.exit_code = exit_code
