"""A pack from its folder: ``pack.toml``, one file for each question, and a file for each thing beside them."""

from __future__ import annotations

import tomllib
from gettext import gettext as _
from typing import TYPE_CHECKING, Any, Final, TypeVar

from infoshare_desktop.domain.guidance import ChoiceList, Pack, Question
from infoshare_desktop.guidance.checks import faults
from infoshare_desktop.guidance.faults import Fault, broken
from infoshare_desktop.guidance.shape import (
    GlossaryFile,
    LawFile,
    LinksFile,
    ListsFile,
    PackFile,
    QualityFile,
    RetentionFile,
    RulesFile,
    strict_converter,
    structured,
)

if TYPE_CHECKING:
    from pathlib import Path

Value = TypeVar("Value")

_QUESTIONS: Final = "questions"
_ENDING: Final = ".toml"


def load(folder: Path) -> Pack:
    """Read and check the pack in a folder. Raises PackBroken with everything that must be changed."""
    reading = _Reading(folder)
    pack = reading.pack()
    found = reading.faults or (faults(pack) if pack else [])
    if found or pack is None:
        raise broken(folder.resolve().name, found)
    return pack


class _Reading:
    """One pass over a folder, which gathers all faults rather than stop at the first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._converter = strict_converter()
        self.faults: list[Fault] = []

    def pack(self) -> Pack | None:
        """The pack, not yet checked; None where a file could not be read or did not fit."""
        about = self._file("pack.toml", PackFile)
        rules = self._file("rules.toml", RulesFile)
        law = self._file("law.toml", LawFile)
        lists = self._file("lists.toml", ListsFile)
        links = self._file("links.toml", LinksFile)
        glossary = self._file("glossary.toml", GlossaryFile)
        quality = self._file("quality.toml", QualityFile)
        retention = self._file("retention.toml", RetentionFile)
        questions = self._questions(about.questions) if about else ()
        if not (about and rules and law and lists is not None and links and glossary and quality and retention):
            return None
        if self.faults:
            return None
        return Pack(
            id=about.id,
            version=about.version,
            title=about.title,
            as_at=about.as_at,
            nation=about.nation,
            language=about.language,
            credit=about.credit,
            disclaimer=about.disclaimer,
            always=about.always,
            first=about.first,
            questions=questions,
            indications=about.indications,
            rules=rules.rules,
            added=rules.added,
            law=law.law,
            lists=tuple(ChoiceList(name, entries) for name, entries in lists.items()),
            links=links.links,
            glossary=glossary.glossary,
            quality=quality.rules,
            retention=retention.rules,
        )

    def _questions(self, ids: tuple[str, ...]) -> tuple[Question, ...]:
        """The questions in the order of ``pack.toml``; a file's name is its question's id."""
        present = {path.stem for path in (self._folder / _QUESTIONS).glob(f"*{_ENDING}")}
        for stray in sorted(present - set(ids)):
            change = _("add “{stray}” to the questions in pack.toml, or take this file away").format(stray=stray)
            self.faults.append(Fault(f"{_QUESTIONS}/{stray}{_ENDING}", "", change))
        return tuple(question for name in ids if (question := self._question(name)))

    def _question(self, name: str) -> Question | None:
        file = f"{_QUESTIONS}/{name}{_ENDING}"
        data = self._toml(file)
        if data is None:
            return None
        if "id" in data:
            self.faults.append(Fault(file, "id", _("take this line out: the file's name is the question's id")))
        return self._value({"routes": [], **data, "id": name}, Question, file)

    def _file(self, file: str, kind: type[Value]) -> Value | None:
        data = self._toml(file)
        return None if data is None else self._value(data, kind, file)

    def _value(self, data: dict[str, Any], kind: type[Value], file: str) -> Value | None:
        result = structured(self._converter, data, kind, file)
        if isinstance(result, list):
            self.faults += result
            return None
        return result

    def _toml(self, file: str) -> dict[str, Any] | None:
        """A file's data; None, and a fault, where it is missing or is not TOML in UTF-8."""
        try:
            # Notepad on Windows may put a byte order mark in front.
            return tomllib.loads((self._folder / file).read_text(encoding="utf-8-sig"))
        except FileNotFoundError:
            self.faults.append(Fault(file, "", _("this file is missing; add it")))
        except OSError as error:
            self.faults.append(Fault(file, "", _("this file cannot be read: {why}").format(why=error.strerror)))
        except UnicodeDecodeError:
            self.faults.append(Fault(file, "", _("save this file as text in UTF-8")))
        except tomllib.TOMLDecodeError as error:
            what, _at, place = str(error).rpartition(" (at ")
            change = _("this is not TOML as it stands: {what}").format(what=what or str(error))
            self.faults.append(Fault(file, place.rstrip(")") if what else "", change))
        return None
