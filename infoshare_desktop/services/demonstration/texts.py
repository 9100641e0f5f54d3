"""The words of the demonstration vault, read from their folder."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from infoshare_desktop.domain.acts.person import ContactLine
from infoshare_desktop.domain.codec import valued
from infoshare_desktop.domain.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Phrases = dict[str, tuple[str, ...]]
"""Lists of texts by what they are about; one of each list is taken."""


@dataclass(frozen=True, slots=True)
class Agency:
    """An organisation that information goes to; contacts are pairs of name and role."""

    kind: str
    name: str
    contacts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """What a decision is about. ``says`` holds its own words, which come before the common ones."""

    only: tuple[str, ...]
    """The paths that it fits; empty for the many that it may take."""
    purposes: tuple[str, ...]
    categories: tuple[str, ...]
    agencies: tuple[str, ...]
    """Kinds of agency that this goes to."""
    role: str
    age: str
    other_role: str
    other_age: str
    says: Phrases


@dataclass(frozen=True, slots=True)
class Texts:
    """Everybody who appears, and everything that is said."""

    profile: Profile
    agencies: tuple[Agency, ...]
    given: tuple[str, ...]
    family: tuple[str, ...]
    places: tuple[str, ...]
    phrases: Phrases
    themes: tuple[Theme, ...]
    contacts: Mapping[str, tuple[ContactLine, ...]]
    """How somebody in a role can be reached, and how not."""

    def of_kind(self, kinds: tuple[str, ...]) -> tuple[Agency, ...]:
        """The agencies of these kinds."""
        return tuple(agency for agency in self.agencies if agency.kind in kinds)

    def fitting(self, path: str) -> tuple[Theme, ...]:
        """The themes written for a path; where there are none, the ones that fit any."""
        own = tuple(theme for theme in self.themes if path in theme.only)
        return own or tuple(theme for theme in self.themes if not theme.only)


def load(folder: Path) -> Texts:
    """Read the texts: ``cast.toml``, ``phrases.toml``, and a file for each theme in ``themes``."""
    cast = _toml(folder / "cast.toml")
    return Texts(
        profile=valued(cast["profile"], Profile),
        agencies=valued(cast["agencies"], tuple[Agency, ...]),
        given=tuple(cast["names"]["given"]),
        family=tuple(cast["names"]["family"]),
        places=tuple(cast["places"]["places"]),
        phrases=_phrases(_toml(folder / "phrases.toml")["phrases"]),
        themes=tuple(_theme(_toml(file)) for file in sorted((folder / "themes").glob("*.toml"))),
        contacts={one["role"]: valued(one["lines"], tuple[ContactLine, ...]) for one in cast["contacts"]},
    )


def _theme(data: dict[str, Any]) -> Theme:
    return Theme(
        only=tuple(data.pop("only", ())),
        purposes=tuple(data.pop("purposes")),
        categories=tuple(data.pop("categories")),
        agencies=tuple(data.pop("agencies")),
        role=data.pop("role"),
        age=data.pop("age"),
        other_role=data.pop("other_role", "family"),
        other_age=data.pop("other_age", "18_or_over"),
        says=_phrases(data),
    )


def _phrases(data: Mapping[str, list[str]]) -> Phrases:
    return {name: tuple(lines) for name, lines in data.items()}


def _toml(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))
