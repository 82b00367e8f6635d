"""`python -m screentest`."""

from screentest.cli.main import run

if __name__ == "__main__":
    run()
