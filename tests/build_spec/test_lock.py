"""The lock file answers for what pyproject.toml asks for."""

from __future__ import annotations

import re

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from build_spec.tasks.lock import wanted_packages
from build_spec.tasks.project import LOCK_FILE


def test_every_package_asked_for_is_locked_at_a_version_that_fits() -> None:
    """Whoever changes pyproject.toml and forgets ``dev.py lock`` is told here."""
    locked = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", LOCK_FILE.read_text(encoding="ascii"), flags=re.MULTILINE))
    wanted = [Requirement(line) for line in wanted_packages()]
    unfit = [str(one) for one in wanted if not one.specifier.contains(locked.get(canonicalize_name(one.name), "0"))]
    assert not unfit
