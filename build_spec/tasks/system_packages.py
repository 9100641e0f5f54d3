"""What the Linux system must bring before Qt can open a window; other systems bring it already.

What is there is asked of the dynamic linker and not of the package database, because the packages have other names on
every distribution and change them (``libglib2.0-0t64``), the libraries do not.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from build_spec.tasks.project import TaskFailed

# Each library that Qt 6.12's core, widgets, PDF and print modules and its xcb, Wayland and CUPS plugins link against,
# as ldd lists them in a bare root, with the Debian package that has it.
QT_LIBRARIES: Final[Mapping[str, str]] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
FONT_PACKAGE: Final = "fonts-dejavu-core"
FONT_FOLDERS: Final = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path("~/.local/share/fonts"))
TEST_PROGRAMS: Final = {"Xvfb": "xvfb", "dbus-daemon": "dbus"}
"""What the tests start beside the program, and the Debian packages that bring it."""
# Another apt-get may be at work, such as the nightly upgrade: wait for it, in seconds.
APT_LOCK_WAIT: Final = 300


def ensure_system_packages(*, for_tests: bool) -> None:
    """See to Qt's libraries, a font and what tests start; installs them as root on Debian-like systems.

    Raises TaskFailed with the one command to type where this process may not or cannot install them.
    """
    if sys.platform != "linux":
        return
    missing = missing_packages(for_tests=for_tests)
    if not missing:
        return
    names = " ".join(missing)
    if shutil.which("apt-get") is None:
        raise TaskFailed(f"Install what Debian calls {names} with this system's package manager, then try again.")
    if os.geteuid() != 0:
        raise TaskFailed(
            f"This needs packages of the system; type: sudo apt-get update && sudo apt-get install -y {names}"
        )
    install(missing)


def missing_packages(*, for_tests: bool) -> tuple[str, ...]:
    """The Debian names of what is not there, sorted."""
    missing = packages_for(known_libraries())
    if not has_font(FONT_FOLDERS):
        missing |= {FONT_PACKAGE}
    if for_tests:
        missing |= {package for program, package in TEST_PROGRAMS.items() if shutil.which(program) is None}
    return tuple(sorted(missing))


def packages_for(libraries: Iterable[str]) -> frozenset[str]:
    """The packages that bring what Qt needs beyond ``libraries`` (sonames)."""
    return frozenset(package for soname, package in QT_LIBRARIES.items() if soname not in set(libraries))


def known_libraries() -> frozenset[str]:
    """The sonames that the dynamic linker knows; all that Qt needs where there is no ldconfig to ask (musl, Nix)."""
    ldconfig = shutil.which("ldconfig", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if ldconfig is None:
        return frozenset(QT_LIBRARIES)
    listing = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=True).stdout
    return frozenset(line.split()[0] for line in listing.splitlines() if "=>" in line)


def has_font(folders: Iterable[Path]) -> bool:
    """Whether any scalable font is installed: without one Qt draws boxes."""
    return any(
        path.suffix.lower() in {".ttf", ".otf", ".ttc", ".pfb"}
        for folder in folders
        for path in folder.expanduser().rglob("*")
    )


def install(packages: Iterable[str]) -> None:
    """Install Debian packages, without the ones they merely recommend. Raises TaskFailed where apt-get fails."""
    print("Installing packages of the system:", *packages, flush=True)
    apt_get = ["apt-get", "-q", "-o", f"DPkg::Lock::Timeout={APT_LOCK_WAIT}"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # A source that cannot be reached must not stop the others: what matters is whether the packages install.
    subprocess.run([*apt_get, "update"], env=environment, check=False, stdout=subprocess.DEVNULL)
    command = [*apt_get, "install", "--yes", "--no-install-recommends", *packages]
    if subprocess.run(command, env=environment, check=False, stdout=subprocess.DEVNULL).returncode != 0:
        raise TaskFailed("apt-get could not install the packages; its own message stands above.")
