"""`python -m mentorlog`, and the console script."""

import sys


def main() -> int:
    """Run one command, and return the exit code. `--version` is answered before anything is imported."""
    if sys.argv[1:] == ["--version"]:
        from mentorlog import __version__

        try:
            sys.stdout.write(f"mentorlog {__version__}\n")
            sys.stdout.flush()
        except (OSError, AttributeError):
            return 1
        return 0
    import gc

    from mentorlog.cli.main import run

    gc.disable()  # one command makes many records and no rubbish, and is soon over
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
