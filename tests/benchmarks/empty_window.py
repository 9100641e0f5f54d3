"""An empty PySide6 window, as small as one can be written: what ours is measured against. Says when it is painted."""

import sys

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class EmptyWindow(QWidget):
    """As large as ours, with nothing on it."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tell whoever started this process."""
        sys.stdout.write("painted\n")
        sys.stdout.flush()


def main() -> int:
    """Show the window until the process is ended."""
    application = QApplication(sys.argv[:1])
    window = EmptyWindow()
    window.resize(1366, 768)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
