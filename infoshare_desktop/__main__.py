"""``python -m infoshare_desktop`` opens the window."""

import sys

from infoshare_desktop.app.desktop import main

if __name__ == "__main__":
    sys.exit(main())
