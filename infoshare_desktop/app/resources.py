"""Where the program's data stand: guidance, help, fonts, icons, style sheets, translations."""

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent.parent
_NAME: Final = "resources"


def resources_folder() -> Path:
    """The folder of all that is not code, in the source tree or inside the installed package.

    Does not depend on the working directory. An installed package carries its own; in the source tree, where it does
    not, the folder stands beside the package.
    """
    installed = _PACKAGE / _NAME
    return installed if installed.is_dir() else _PACKAGE.parent / _NAME
