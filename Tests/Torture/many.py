"""Drops many small files at once and times the run that takes them in.

usage: many.py PROGRAM [--files 2000,20000] [--stores 2] [--seed N] [--folder FOLDER]

Each file holds one order. The figures are the seconds of a run and of each file; a number of files
that is ten times larger must take about ten times longer. Standard library only.
"""

import argparse
import csv
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

AS_OF = "2026-11-23"


def orders(program, folder, count, seed):
    """The header and at least `count` orders of an invented shop, one a file."""
    made = subprocess.run(
        [program, "sample", "--seed", str(seed), "--platform", "tiktok-shop:GB", "--stores", "1",
         "--orders", str(count + count // 10 + 20), "--weeks", "1", "--out", str(folder)],
        capture_output=True, text=True)
    if made.returncode != 0:
        sys.exit(made.stderr)
    header, rows = None, {}
    for path in sorted((folder / "inbox").rglob("All order*.csv")):
        with open(path, newline="", encoding="utf-8-sig") as file:
            lines = list(csv.reader(file))
        header = lines[0]
        for line in lines[1:]:
            rows.setdefault(line[0], []).append(line)
    return header, list(rows.values())


def drop(workspace, header, rows, count, stores):
    for number in range(stores):
        (workspace / "inbox" / f"shop-{number + 1}").mkdir(parents=True)
    for number, lines in enumerate(rows[:count]):
        path = workspace / "inbox" / f"shop-{number % stores + 1}" / f"order-{number:06}.csv"
        with open(path, "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([header, *lines])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--files", default="2000,20000")
    parser.add_argument("--stores", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", default=None)
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    counts = [int(count) for count in options.files.split(",")]
    root = pathlib.Path(tempfile.mkdtemp(prefix="tieout-many-", dir=options.folder))
    header, rows = orders(program, root / "sample", max(counts), options.seed)
    for count in counts:
        if len(rows) < count:
            sys.exit(f"only {len(rows)} orders")
        workspace = root / str(count)
        drop(workspace, header, rows, count, options.stores)
        begin, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
        ended = subprocess.run(
            [program, "run", str(workspace), "--as-of", AS_OF, "--quiet"],
            capture_output=True, text=True)
        seconds = time.monotonic() - begin
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        left = sum(path.is_file() for path in (workspace / "inbox").rglob("*"))
        archived = sum(
            path.is_file() and path.name != "names.tsv"
            for path in (workspace / "archive").rglob("*"))
        print(
            f"{count:6} files: {seconds:7.2f} s, {1000 * seconds / count:.2f} ms a file "
            f"({1000 * busy / count:.2f} ms of the processors), "
            f"status {ended.returncode}, {archived} archived, {left} left")
        if ended.returncode != 0 or left or archived != count:
            print(ended.stderr[:2000])
            sys.exit(1)
        shutil.rmtree(workspace)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"at most {memory} MB of memory")
    shutil.rmtree(root)


if __name__ == "__main__":
    main()
