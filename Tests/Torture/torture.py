"""Kills `tieout run` at random moments; a normal run afterwards must put everything right.

usage: torture.py PROGRAM [--seed N] [--rounds N] [--folder FOLDER]

Each round takes a fresh copy of a workspace with six waiting files, starts a run, kills it with
SIGKILL after a delay drawn evenly over what a run takes, and runs again. Reports, archive and the
logical dump of each ledger must then equal those of a run that nobody disturbed. A run that ends
before its kill is no kill: the round is drawn again. Standard library only.
"""

import argparse
import collections
import hashlib
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

AS_OF = "2026-11-23"
FILES = 6


def run(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True)


def make_workspace(program, folder, seed):
    """Two stores with six files between them; what is more than six is left out."""
    made = run(
        program, "sample", "--seed", str(seed), "--platform", "tiktok-shop:ID, lazada:TH",
        "--stores", "2", "--orders", "60", "--weeks", "2", "--out", str(folder))
    if made.returncode != 0:
        sys.exit(made.stderr)
    stores = sorted((folder / "inbox").iterdir())
    for store in stores:
        for path in sorted(store.iterdir())[FILES // len(stores):]:
            path.unlink()


def contents(folder):
    """The hash of each file below a folder, by its path."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*")) if path.is_file()
    }


def ending(program, folder):
    """All that must not depend on how a run came to its end."""
    parts = ("reports", "archive", "inbox", "quarantine")
    found = {name: contents(folder / name) for name in parts}
    found["dump"] = run(program, "ledger", "dump", str(folder)).stdout
    return found


def phase(folder):
    """What the killed run was about, by what it left behind."""
    ledgers = list((folder / "ledger").glob("*.sqlite"))
    originals = [path for path in (folder / "archive").rglob("*") if path.is_file()]
    waiting = [path for path in (folder / "inbox").rglob("*") if path.is_file()]
    journals = list((folder / "ledger").glob("*-journal"))
    reports = folder / "reports"
    if (reports / AS_OF / "summary.json").exists():
        return "after the report"
    if reports.exists() and any(reports.rglob("*")):
        return "writing the report"
    if not ledgers:
        return "before the ledgers"
    if len(waiting) == 0:
        return "evaluating"
    if any(path.name.endswith(".part") for path in originals):
        return "copying into the archive"
    if len(waiting) < FILES and not journals:
        return "clearing the inbox"
    if journals:
        return "inside a transaction"
    return "between transactions" if originals else "opening the ledgers"


def start(program, folder):
    return subprocess.Popen(
        [program, "run", str(folder), "--as-of", AS_OF, "--quiet"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def duration(program, template, folder):
    """The longest of three undisturbed runs."""
    longest = 0.0
    for _ in range(3):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(template, folder)
        begin = time.monotonic()
        start(program, folder).wait()
        longest = max(longest, time.monotonic() - begin)
    return longest


def differences(expected, found):
    lines = []
    for part, value in expected.items():
        if value == found[part]:
            continue
        if isinstance(value, dict):
            names = sorted(set(value) | set(found[part]))
            names = [name for name in names if value.get(name) != found[part].get(name)]
            lines.append(f"{part}: {', '.join(names)}")
        else:
            lines.append(f"{part} differs")
    return lines


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--folder", default=None)
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    root = pathlib.Path(tempfile.mkdtemp(prefix="tieout-torture-", dir=options.folder))
    generator = random.Random(options.seed)
    template, whole, killed = root / "template", root / "whole", root / "killed"
    make_workspace(program, template, options.seed)
    seconds = duration(program, template, whole)
    expected = ending(program, whole)
    originals = [path for path in expected["archive"] if not path.endswith("names.tsv")]
    if len(originals) != FILES:
        sys.exit(f"expected {FILES} files in the archive of an undisturbed run")
    phases = collections.Counter()
    too_late = 0
    while sum(phases.values()) < options.rounds:
        shutil.rmtree(killed, ignore_errors=True)
        shutil.copytree(template, killed)
        delay = generator.uniform(0, seconds)
        process = start(program, killed)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        if process.wait() != -signal.SIGKILL:
            too_late += 1
            continue
        name = phase(killed)
        phases[name] += 1
        again = start(program, killed).wait()
        lines = differences(expected, ending(program, killed))
        if again != 0:
            lines.insert(0, f"the run after it ended with status {again}")
        if lines:
            count = sum(phases.values())
            print(f"seed {options.seed}, round {count}: killed after {delay:.4f} s, {name}")
            print("\n".join("  " + line for line in lines))
            print(f"  the workspace is left in {killed}")
            sys.exit(1)
    for name, count in phases.most_common():
        print(f"{count:5} kills {name}")
    print(
        f"seed {options.seed}: {options.rounds} kills within the {seconds:.3f} s of a run over "
        f"{FILES} files, {too_late} came too late; reports, archives and ledgers equal those of "
        "an undisturbed run")
    shutil.rmtree(root)


if __name__ == "__main__":
    main()
