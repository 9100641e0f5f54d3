"""Commands and options whose help is translated when it is shown: at import no language is chosen yet.

``build_spec/dev.py words`` collects their words by walking the commands.
"""

from __future__ import annotations

from gettext import gettext as _
from inspect import cleandoc

import click


class _Spoken:
    """Holds ``help`` in English, and gives it in the language of the moment."""

    _english: str | None

    def _say(self) -> str | None:
        return _(self._english) if self._english else self._english

    def _keep(self, words: str | None) -> None:
        self._english = cleandoc(words) if words else words

    help = property(_say, _keep)


class Option(_Spoken, click.Option):
    """An option of a command."""


class Command(_Spoken, click.Command):
    """A command; its help is the docstring of its function."""


class Group(_Spoken, click.Group):
    """A command that others hang on."""

    command_class = Command
