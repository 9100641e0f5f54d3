"""Work that opens a vault, done off the window's thread. The store and the services are imported here, not before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.app.built_in import BuiltIn
    from infoshare_desktop.app.demonstration import Demonstration
    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.domain.preferences import BackupWishes
    from infoshare_desktop.domain.profile import Profile
    from infoshare_desktop.services.jobs import CancelToken
    from infoshare_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Opened:
    """An open vault. ``unproved``: its 24 recovery words while nobody has shown that they are on paper, else none."""

    session: Session
    unproved: tuple[str, ...] = field(repr=False)


class Opening:
    """The ways to an open vault. Every method raises KnownErrors for what is the world's fault."""

    def __init__(self, resources: Path, clock: Clock) -> None:
        self._resources = resources
        self._clock = clock
        self._built_in: BuiltIn | None = None

    def get_ready(self) -> None:
        """Import and read what opening needs, while the worker looks for the passphrase."""
        import infoshare_desktop.app.pages.workspace
        import infoshare_desktop.app.session
        import infoshare_desktop.services.care.keeping
        import infoshare_desktop.services.care.proving
        import infoshare_desktop.store.opening  # noqa: F401  imported so that opening does not wait for it

        self._read()

    def look(self, path: Path) -> None:
        """Raise what is certain about the file before anybody types a passphrase."""
        from infoshare_desktop.services.care.keeping import Keeping

        Keeping(self._clock).look(path)

    def remark_on_place(self, path: Path) -> str:
        """What is to be known of a place before a vault is made there; empty where there is nothing."""
        from infoshare_desktop.services.care.beside import remark_on_place

        return remark_on_place(self._read().synced, path)

    def with_passphrase(self, path: Path, passphrase: str) -> Opened:
        """Open a vault by its passphrase."""
        from infoshare_desktop.services.care.keeping import Keeping

        return self._opened(Keeping(self._clock).open(path, passphrase))

    def with_words(self, path: Path, words: str, vault_code: str | None) -> Opened:
        """Open a vault by its recovery words; ``vault_code`` where the file's beginning is damaged."""
        from infoshare_desktop.services.care.keeping import Keeping

        return self._opened(Keeping(self._clock).open_with_words(path, words, vault_code))

    def create(self, path: Path, passphrase: str, profile: Profile) -> Opened:
        """Make a vault for this worker, whose recovery words are to be proved."""
        from infoshare_desktop.services.care.keeping import Keeping
        from infoshare_desktop.services.care.proving import Proving
        from infoshare_desktop.store.file.errors import told

        with told(path.parent):
            path.parent.mkdir(parents=True, exist_ok=True)
        vault, _words = Keeping(self._clock).create(path, passphrase)
        try:
            Proving(vault).begin(profile)
        except BaseException:
            vault.close()
            raise
        return self._opened(vault)

    def explain(self, wishes: BackupWishes, vault: Path, passphrase: str, token: CancelToken) -> None:
        """Raise where a passphrase that did not open the vault opens a backup from before it was changed."""
        from infoshare_desktop.services.care.backup_plan import plan_of
        from infoshare_desktop.services.care.restoring import Restoring

        Restoring(self._clock).explain(plan_of(wishes, vault), vault, passphrase, token.check)

    def demonstration(self, demonstration: Demonstration) -> Session:
        """Make and open a demonstration vault."""
        return demonstration.make(self._resources, self._clock)

    def _opened(self, vault: Vault) -> Opened:
        from infoshare_desktop.app.session import Session
        from infoshare_desktop.services.care.proving import Proving

        try:
            return Opened(Session.around(vault, self._read(), self._clock), Proving(vault).unproved())
        except BaseException:
            vault.close()
            raise

    def _read(self) -> BuiltIn:
        from infoshare_desktop.app.built_in import BuiltIn

        if self._built_in is None:
            self._built_in = BuiltIn.read(self._resources)
        return self._built_in
