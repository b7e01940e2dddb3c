"""One workspace lives through hundreds of disturbed rounds; then it must be as if nothing had been.

usage: torture.py PROGRAM [--seed N] [--rounds N] [--minutes M] [--check-every N]
                  [--slow-writer SECONDS] [--folder FOLDER]

Each round drops some files into the inboxes of three stores, new ones and known ones, and disturbs
what takes them in:

  kill     SIGKILL at a moment drawn evenly over what a run takes
  stop     SIGTERM at such a moment
  full     no file may grow beyond a size (RLIMIT_FSIZE), which is what a full disk says
  files    no more than a few files may be open (RLIMIT_NOFILE)
  disk     the disk gives I/O errors, from some call on or once (Tests/Faults)
  clock    the clock jumps at each look: a day back, a year ahead, to 1970
  rights   a folder that a run writes to may not be written to, or read
  remove   a dropped file is taken away again while the run is at it
  slow     `tieout watch` while files are written piece by piece, with an old date, closed between
           the pieces; the watch is ended by SIGTERM or SIGKILL
  open     runs while a file is held open for writing and grows

After every so many rounds, and after the last, one undisturbed run follows; reports, archive, inbox,
quarantine and the logical dump of each ledger must then equal those of a workspace that took in the
same files undisturbed: no file lost, none taken in twice. Standard library only. Root runs the
program as nobody, because no folder is closed to root.
"""

import argparse
import collections
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

AS_OF = "2026-11-23"
NOBODY = 65534
OLD = 1_000_000_000
KINDS = {
    "kill": 30, "stop": 15, "full": 15, "files": 10, "disk": 15, "clock": 5, "rights": 10,
    "remove": 8, "slow": 5, "open": 7,
}
FAULTS = pathlib.Path(__file__).resolve().parent.parent / "Faults" / "faults.c"
PARTS = ("reports", "archive", "inbox", "quarantine", "claimed")


class World:
    def __init__(self, options):
        self.generator = random.Random(options.seed)
        self.seed = options.seed
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="tieout-torture-", dir=options.folder))
        self.root.chmod(0o755)
        self.program = str(self.root / "tieout")
        shutil.copy2(options.program, self.program)
        self.shim = str(self.root / "faults.so")
        compiler = shutil.which("clang") or shutil.which("cc")
        subprocess.run(
            [compiler, "-O1", "-shared", "-fPIC", "-o", self.shim, FAULTS, "-ldl"], check=True)
        self.pool = self.root / "pool"
        self.workspace = self.root / "tortured"
        self.dropped = []
        self.counts = collections.Counter()
        self.phases = collections.Counter()
        self.statuses = collections.Counter()
        self.make_pool()
        self.new_workspace(self.workspace)
        self.seconds = self.duration()

    def make_pool(self):
        made = subprocess.run(
            [self.program, "sample", "--seed", str(self.seed), "--platform",
             "tiktok-shop:ID, lazada:TH, shopee:MY", "--stores", "3", "--orders", "40",
             "--weeks", "12", "--out", str(self.pool)], capture_output=True, text=True)
        if made.returncode != 0:
            sys.exit(made.stderr)
        self.stores = sorted(path.name for path in (self.pool / "inbox").iterdir())
        for number, store in enumerate(self.stores):
            # What no profile knows must come into quarantine, once.
            (self.pool / "inbox" / store / "notes.csv").write_text(f"no export {number}\n")
        self.files = sorted(
            str(path.relative_to(self.pool / "inbox"))
            for path in (self.pool / "inbox").rglob("*") if path.is_file())
        self.waiting = list(self.files)
        self.generator.shuffle(self.waiting)

    def new_workspace(self, folder):
        for store in self.stores:
            (folder / "inbox" / store).mkdir(parents=True)
        if (self.pool / "tieout.yaml").exists():
            shutil.copy(self.pool / "tieout.yaml", folder)
        self.give(folder)

    def give(self, path):
        """To the user that the program runs as."""
        if os.geteuid() != 0:
            return
        for each in [path, *path.rglob("*")] if path.is_dir() else [path]:
            os.chown(each, NOBODY, NOBODY, follow_symlinks=False)

    def start(self, arguments, limit=None, variables=None):
        user = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
        return subprocess.Popen(
            [self.program, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            preexec_fn=limit, env={**os.environ, **(variables or {})}, **user)

    def run(self, folder=None, limit=None, variables=None):
        return self.start(
            ["run", str(folder or self.workspace), "--as-of", AS_OF, "--quiet"], limit, variables)

    def finish(self, process, kind, allowed):
        errors = process.communicate()[1].decode(errors="replace")
        status = process.returncode
        self.statuses[f"{kind} {status}"] += 1
        if status not in allowed or "please report it" in errors:
            self.fail(f"a round of {kind} ended with status {status}\n{errors}")
        return status

    def duration(self):
        """The longest of three undisturbed runs over a few files."""
        longest = 0.0
        folder = self.root / "timed"
        for _ in range(3):
            shutil.rmtree(folder, ignore_errors=True)
            self.new_workspace(folder)
            for name in self.files[:4]:
                shutil.copy(self.pool / "inbox" / name, folder / "inbox" / name)
            self.give(folder)
            begin = time.monotonic()
            self.run(folder).communicate()
            longest = max(longest, time.monotonic() - begin)
        shutil.rmtree(folder)
        return longest

    def choose(self, count):
        """New files as long as there are any; and now and then one that is known."""
        chosen = []
        for _ in range(count):
            if self.waiting and self.generator.random() < 0.6:
                chosen.append(self.waiting.pop())
            else:
                known = [name for name in self.dropped if not name.endswith("notes.csv")]
                if known:
                    chosen.append(self.generator.choice(known))
        chosen = sorted(set(chosen))
        self.dropped += [name for name in chosen if name not in self.dropped]
        return chosen

    def drop(self, names):
        for name in names:
            target = self.workspace / "inbox" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            partial = target.with_name(target.name + ".part")
            shutil.copy(self.pool / "inbox" / name, partial)
            self.give(partial)
            partial.rename(target)

    def write_slowly(self, name, seconds, pieces, keeps_open):
        """Piece by piece with an old date; the last piece gets the date of today, or not."""
        data = (self.pool / "inbox" / name).read_bytes()
        target = self.workspace / "inbox" / name
        size = -(-len(data) // pieces)
        handle = open(target, "wb") if keeps_open else None
        for start in range(0, len(data), size):
            piece = data[start:start + size]
            if keeps_open:
                handle.write(piece)
                handle.flush()
            else:
                with open(target, "wb" if start == 0 else "ab") as file:
                    file.write(piece)
            os.utime(target, (OLD, OLD))
            if start == 0:
                self.give(target)
            time.sleep(seconds / pieces)
        if handle:
            handle.close()

    def round(self):
        kind = self.generator.choices(list(KINDS), weights=list(KINDS.values()))[0]
        self.counts[kind] += 1
        getattr(self, "round_" + kind)(self.choose(self.generator.randint(1, 3)))

    def round_kill(self, names):
        self.drop(names)
        process = self.run()
        time.sleep(self.generator.uniform(0, self.seconds))
        process.kill()
        if self.finish(process, "kill", {-signal.SIGKILL, 0, 20}) == -signal.SIGKILL:
            self.phases[self.phase()] += 1

    def round_stop(self, names):
        self.drop(names)
        process = self.run()
        time.sleep(self.generator.uniform(0, self.seconds))
        process.terminate()
        self.finish(process, "stop", {-signal.SIGTERM, 0, 20})

    def round_full(self, names):
        self.drop(names)
        size = int(2 ** self.generator.uniform(9, 21))
        self.finish(
            self.run(limit=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))),
            "full", {0, 20, 74})

    def round_files(self, names):
        self.drop(names)
        count = self.generator.randint(10, 24)
        self.finish(
            self.run(limit=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (count, count))),
            "files", {0, 20, 74})

    def round_disk(self, names):
        self.drop(names)
        place = self.generator.choice(["claimed", "archive", "ledger", "reports", "quarantine"])
        variables = {
            "LD_PRELOAD": self.shim,
            "FAULT_CALL": self.generator.choice(["read", "write", "sync", "rename"]),
            "FAULT_PATH": f"{self.workspace}/{place}",
            "FAULT_AFTER": str(int(2 ** self.generator.uniform(0, 7)) - 1),
        }
        if self.generator.random() < 0.5:
            variables["FAULT_ONCE"] = "1"
        self.finish(self.run(variables=variables), "disk", {0, 20, 74})

    def round_clock(self, names):
        self.drop(names)
        clock = self.root / "clock"
        clock.write_text("0 -86400 31536000 -1795000000")
        clock.chmod(0o644)
        variables = {"LD_PRELOAD": self.shim, "CLOCK_FILE": str(clock)}
        self.finish(self.run(variables=variables), "clock", {0, 20})

    def round_rights(self, names):
        self.drop(names)
        store = self.generator.choice(self.stores)
        folder = self.workspace / self.generator.choice(
            [f"inbox/{store}", "archive", f"archive/{store}", "ledger", "reports", "quarantine",
             f"quarantine/{store}", "."])
        if not folder.is_dir():
            return self.finish(self.run(), "rights", {0, 20})
        mode = folder.stat().st_mode & 0o777
        folder.chmod(self.generator.choice([0o555, 0o555, 0o000]))
        try:
            self.finish(self.run(), "rights", {0, 20, 66, 74, 78})
        finally:
            folder.chmod(mode)

    def round_remove(self, names):
        self.drop(names)
        process = self.run()
        time.sleep(self.generator.uniform(0, self.seconds / 2))
        for name in names:
            (self.workspace / "inbox" / name).unlink(missing_ok=True)
        self.finish(process, "remove", {0, 20})
        # Nobody says whether the run was first; the file comes again.
        self.drop(names)

    def round_open(self, names):
        writers = [
            threading.Thread(target=self.write_slowly, args=(name, 4 * self.seconds, 8, True))
            for name in names]
        for writer in writers:
            writer.start()
        time.sleep(self.seconds / 4)
        self.finish(self.run(), "open", {0, 20})
        for writer in writers:
            writer.join()

    def round_slow(self, names):
        process = self.start(
            ["watch", str(self.workspace), "--as-of", AS_OF, "--settle", "1", "--quiet"])
        writers = [
            threading.Thread(target=self.write_slowly, args=(name, 2.0, 8, False))
            for name in names]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        time.sleep(self.generator.uniform(0, 2.0))
        process.send_signal(self.generator.choice([signal.SIGTERM, signal.SIGKILL]))
        self.finish(process, "slow", {0, -signal.SIGKILL})

    def phase(self):
        """What a killed run was about, by what it left behind."""
        folder = self.workspace
        if any((folder / "ledger").glob("*-journal")):
            return "inside a transaction"
        if any((folder / "archive").rglob("*.part")):
            return "copying into the archive"
        if any(path.is_file() for path in (folder / "claimed").rglob("*")):
            return "between claim and archive"
        if any((folder / "reports").glob(".*")):
            return "writing the report"
        return "before the claims, or at the end"

    def check(self):
        """One undisturbed run; then all must be as in a workspace that nobody disturbed."""
        self.finish(self.run(), "check", {0, 20})
        whole = self.root / "whole"
        shutil.rmtree(whole, ignore_errors=True)
        self.new_workspace(whole)
        for name in self.dropped:
            shutil.copy(self.pool / "inbox" / name, whole / "inbox" / name)
        self.give(whole)
        self.finish(self.run(whole), "check", {0, 20})
        # The second run of both: nothing of it may depend on when files came.
        for folder in (whole, self.workspace):
            self.finish(self.run(folder), "check", {0, 20})
        lines = self.differences(self.ending(whole), self.ending(self.workspace))
        if lines:
            self.fail("\n".join(lines))

    def ending(self, folder):
        found = {part: self.contents(folder / part) for part in PARTS}
        found["dump"] = subprocess.run(
            [self.program, "ledger", "dump", str(folder)], capture_output=True).stdout
        return found

    @staticmethod
    def contents(folder):
        return {
            str(path.relative_to(folder)): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file() and not path.name.endswith((".reason.txt", ".part"))
        }

    @staticmethod
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

    def slow_writer(self, seconds):
        """One file, written over a long time with an old date, under a watch as it comes."""
        process = self.start(["watch", str(self.workspace), "--as-of", AS_OF, "--quiet"])
        name = self.choose(1)[0]
        self.write_slowly(name, seconds, max(8, int(seconds / 3)), False)
        target = self.workspace / "inbox" / name
        deadline = time.monotonic() + 120
        while target.exists() and time.monotonic() < deadline:
            time.sleep(0.2)
        time.sleep(2 * self.seconds)
        process.terminate()
        self.finish(process, "slow writer", {0})
        if target.exists():
            self.fail(f"{name} was written over {seconds} s and never taken in")
        self.counts[f"{seconds} s writer"] += 1
        self.check()

    def fail(self, text):
        rounds = sum(self.counts.values())
        print(f"seed {self.seed}, round {rounds}: {dict(self.counts)}\n{text}")
        print(f"  the workspace is left in {self.workspace}")
        sys.exit(1)

    def report(self):
        for name, count in self.phases.most_common():
            print(f"{count:5} kills {name}")
        for name, count in sorted(self.statuses.items()):
            print(f"{count:5} times {name}")
        rounds = ", ".join(f"{count} {kind}" for kind, count in self.counts.most_common())
        print(
            f"seed {self.seed}: {sum(self.counts.values())} rounds ({rounds}) over "
            f"{len(self.dropped)} of {len(self.files)} files of {len(self.stores)} stores; no file "
            "lost, none taken in twice: reports, archives and ledgers equal those of an "
            "undisturbed history")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=500)
    parser.add_argument("--minutes", type=float, default=None)
    parser.add_argument("--check-every", type=int, default=50)
    parser.add_argument("--slow-writer", type=float, default=0)
    parser.add_argument("--folder", default=None)
    options = parser.parse_args()
    world = World(options)
    if options.slow_writer:
        world.slow_writer(options.slow_writer)
    end = time.monotonic() + 60 * options.minutes if options.minutes else None
    done = 0
    while time.monotonic() < end if end else done < options.rounds:
        world.round()
        done += 1
        if done % options.check_every == 0:
            world.check()
    world.check()
    world.report()
    shutil.rmtree(world.root)


if __name__ == "__main__":
    main()
