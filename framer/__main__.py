"""`python -m framer` is the same as `framer`."""

from framer.cli import main

if __name__ == "__main__":
    main()
