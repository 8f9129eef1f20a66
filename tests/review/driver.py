"""`framer review` as a process of its own: `python tests/review/driver.py PATH…`."""

import sys

from framer.cli import cli, main
from framer.cli.review import review

if __name__ == "__main__":
    cli.add_command(review)
    sys.argv.insert(1, "review")
    main()
