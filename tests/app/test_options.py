"""The window's command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from infoshare_desktop.app.options import Because, Options, read_options


def test_nothing() -> None:
    """Without a word the program looks for the vault in its usual place."""
    assert read_options([]) == Options()


def test_vault() -> None:
    """A vault can be named, also one with a space in its name."""
    assert read_options(["my vault.infoshare"]) == Options(Path("my vault.infoshare"))


def test_demonstration() -> None:
    """The demonstration needs no vault, and refuses one."""
    assert read_options(["--demo"]).demonstration

    with pytest.raises(SystemExit) as ended:
        read_options(["--demo", "my.infoshare"])

    assert ended.value.code == 2


@pytest.mark.parametrize("because", [Because.LOCKED, Because.DEMONSTRATION_ENDED])
def test_because(because: Because) -> None:
    """What a lock hands to the fresh process is understood there, and said in words."""
    options = read_options(["a.infoshare", f"--because={because}"])

    assert options.because is because
    assert options.because.words


def test_unknown(capsys: pytest.CaptureFixture[str]) -> None:
    """A word that is not known ends with exit code 2 and says so on standard error."""
    with pytest.raises(SystemExit) as ended:
        read_options(["--export-everything"])

    assert ended.value.code == 2
    assert "--export-everything" in capsys.readouterr().err
