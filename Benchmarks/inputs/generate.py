"""Writes the inputs of the benchmarks from a seed; leaves them where nothing changed.

usage: generate.py FOLDER SEED
"""

import concurrent.futures
import csv
import hashlib
import os
import pathlib
import random
import sys
import zipfile
from xml.sax.saxutils import escape

import columns
import package

ROWS, ORDER_ROWS, ROWS_AT_ONCE = 300_000, 50_000, 1_000

FILES = {
    "shared.xlsx": (columns.settlement, ROWS),
    "inline.xlsx": (columns.settlement, ROWS),
    "settlement.csv": (columns.settlement, ROWS),
    "orders.xlsx": (columns.orders, ORDER_ROWS),
}


def batches(table, rows, seed):
    """The rows as lists of columns, some at a time: the same for each file of one seed."""
    source = random.Random(seed).random
    for first in range(0, rows, ROWS_AT_ONCE):
        count = min(ROWS_AT_ONCE, rows - first)
        yield first, [values(source, count) for _, _, values in table]


def write_csv(path, table, rows, seed):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(name for name, _, _ in table)
        for _, batch in batches(table, rows, seed):
            writer.writerows(zip(*batch))


class SharedStrings:
    """Each text once, in the order of first use, which is what Excel writes."""

    cell = '<c r="{column}#" t="s"><v>%s</v></c>'

    def __init__(self):
        self.indexes = {}
        self.uses = 0

    def cells(self, texts):
        self.uses += len(texts)
        known = self.indexes
        return [known.setdefault(text, len(known)) for text in texts]


class InlineStrings:
    """Each text in its cell, which is what streaming writers do."""

    cell = '<c r="{column}#" t="inlineStr"><is><t>%s</t></is></c>'

    def cells(self, texts):
        return [escape(text) for text in texts]


def write_workbook(path, table, rows, seed, strings):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, text in package.small_parts(shared=isinstance(strings, SharedStrings)):
            info = zipfile.ZipInfo(name)  # Without the time of day: the same bytes each time.
            archive.writestr(info, text, zipfile.ZIP_DEFLATED)
        with archive.open("xl/worksheets/sheet1.xml", "w") as part:
            write_sheet(part, table, rows, seed, strings)
        if isinstance(strings, SharedStrings):
            with archive.open("xl/sharedStrings.xml", "w") as part:
                write_shared_strings(part, strings)


def write_sheet(part, table, rows, seed, strings):
    kinds = [kind for _, kind, _ in table]
    header = package.row_template([columns.TEXT] * len(table), strings.cell)
    body = package.row_template(kinds, strings.cell)
    names = strings.cells([name for name, _, _ in table])
    part.write(package.sheet_head(rows + 1, len(table)).encode())
    part.write((header.replace("#", "1") % tuple(names)).encode())
    for first, batch in batches(table, rows, seed):
        values = [spelled(kind, column, strings) for kind, column in zip(kinds, batch)]
        lines = [
            body.replace("#", str(number)) % cells
            for number, cells in enumerate(zip(*values), first + 2)
        ]
        part.write("".join(lines).encode())
    part.write(package.SHEET_FOOT.encode())


def spelled(kind, values, strings):
    if kind == columns.TEXT:
        return strings.cells(values)
    if kind == columns.DATE:
        return [columns.SERIALS[value] for value in values]
    return values


def write_shared_strings(part, strings):
    part.write(package.strings_head(strings.uses, len(strings.indexes)).encode())
    batch = []
    for text in strings.indexes:
        batch.append(f"<si><t>{escape(text)}</t></si>")
        if len(batch) == 10_000:
            part.write("".join(batch).encode())
            batch.clear()
    part.write("".join(batch + ["</sst>"]).encode())


def write(folder, name, seed):
    """One file under another name first, so that a run cut short leaves no half of it."""
    table, rows = FILES[name]
    unfinished = folder / (name + ".unfinished")
    if name.endswith(".csv"):
        write_csv(unfinished, table(), rows, seed)
    else:
        strings = InlineStrings() if name.startswith("inline") else SharedStrings()
        write_workbook(unfinished, table(), rows, seed, strings)
    os.replace(unfinished, folder / name)


def fingerprint(seed):
    here = pathlib.Path(__file__).parent
    digest = hashlib.sha256(f"seed {seed}\n".encode())
    for source in sorted(here.glob("*.py")):
        digest.update(source.read_bytes())
    return digest.hexdigest()


def main():
    folder, seed = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    stamp = folder / "inputs.stamp"
    mark = fingerprint(seed)
    there = all((folder / name).exists() for name in FILES)
    if there and stamp.exists() and stamp.read_text() == mark:
        return
    folder.mkdir(parents=True, exist_ok=True)
    stamp.unlink(missing_ok=True)
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as pool:
        for done in [pool.submit(write, folder, name, seed) for name in FILES]:
            done.result()
    stamp.write_text(mark)


if __name__ == "__main__":
    main()
