#!/usr/bin/env python3
"""Counts the index again, from nothing but the exported journal and the reference tables.

    recount.py --journal FILE --reference DIR --slices FILE.json --out FILE.json

The journal is what `dunghen export journal` writes. A slice is an object with `unit`, `period` (or
`from` and `to`) and `asOf`, moments in RFC 3339; optional are `id`, `ledger`, `tree` (a date),
`procedure`, `field`, `channel`, `officer` and `list` ({"indicator": "2.1", "part": "numerator"}).
The answer gives numerator and denominator of every indicator, and the codes of the list.

Python's standard library only, written from the rules, sharing no code with what it checks.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from figures import Recount
from journal import Journal


def main() -> None:
    options = argparse.ArgumentParser(description="Counts the index again from the journal.")
    for name in ("--journal", "--reference", "--slices", "--out"):
        options.add_argument(name, type=Path, required=True)
    given = options.parse_args()
    begun = time.monotonic()
    with given.journal.open("rb") as lines:
        journal = Journal.read(lines)
    recount = Recount(journal, given.reference)
    folded = time.monotonic()
    slices = json.loads(given.slices.read_text(encoding="utf-8"))
    answers = [recount.answer(asked) for asked in slices]
    given.out.write_text(json.dumps(answers, ensure_ascii=False, indent=1), encoding="utf-8")
    print(
        f"{journal.messages} messages folded in {folded - begun:.1f} s,"
        f" {len(slices)} slices answered in {time.monotonic() - folded:.1f} s",
        file=sys.stderr,
    )


if __name__ == "__main__":
    main()
