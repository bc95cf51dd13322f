"""The command line with a fake extractor: ``python fake_cli.py DELAY extract …``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

if __name__ == "__main__":
    import lunarwatch.cli.running as command
    from lunarwatch.batch import Recipe
    from lunarwatch.cli import main

    target, delay = sys.argv.pop(1).split("/")
    command._recipe = lambda wanted: Recipe(f"fake_extractors:{target}", {"delay": float(delay)})
    main()
