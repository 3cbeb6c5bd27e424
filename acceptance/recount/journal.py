"""The exported journal, sorted by what each message speaks of; nothing is interpreted here."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable

from moments import exact

# Kinds whose subject is a dossier of the province's own telling.
OF_A_DOSSIER = {"dossier", "step", "supplement", "result", "payment"}


def identity(message: dict) -> tuple[str, str]:
    return message["source"], message["messageId"]


def fold_order(message: dict) -> tuple:
    """Order of spokeOf, source, messageId; never of arrival."""
    return exact(message["spokeOf"]), message["source"], message["messageId"]


class Journal:
    """Raw lines by subject: a year of messages fits in memory as bytes, not as parsed objects."""

    def __init__(self) -> None:
        self.lines: dict[str, dict[str, list[bytes]]] = defaultdict(lambda: defaultdict(list))
        self.ratings: dict[str, list[bytes]] = defaultdict(list)
        self.acknowledgements: dict[str, list[dict]] = defaultdict(list)
        self.retracted: set[tuple[str, str]] = set()
        self.messages = 0

    @staticmethod
    def read(lines: Iterable[bytes]) -> Journal:
        journal = Journal()
        for line in lines:
            if line.strip():
                journal._take(line)
        return journal

    def _take(self, line: bytes) -> None:
        message = json.loads(line)["message"]
        kind = message["kind"]
        self.messages += 1
        if kind in OF_A_DOSSIER:
            self.lines["dossier"][message["dossier"]].append(line)
        elif kind == "rating":
            subject = "dossier" if message.get("dossier") else "petition"
            self.ratings[f"{subject} {message[subject]}"].append(line)
        elif kind == "acknowledgement":
            self.acknowledgements[message["dossier"]].append(message)
        elif kind == "retraction":
            self.retracted.add((message["source"], message["retracts"]))
        elif kind == "reportTotal":
            self.lines[kind][message["unit"]].append(line)
        else:
            self.lines[kind][message[kind]].append(line)

    def standing(self, lines: list[bytes]) -> list[dict]:
        """The messages in fold order, without what was retracted."""
        return [m for m in self.all(lines) if identity(m) not in self.retracted]

    def all(self, lines: list[bytes]) -> list[dict]:
        """The messages in fold order, retracted ones too: the portal still holds those."""
        messages = [json.loads(line)["message"] for line in lines]
        messages.sort(key=fold_order)
        return messages

    def of(self, kind: str, subject: str) -> list[dict]:
        return self.standing(self.lines[kind].get(subject, []))

    def subjects(self, kind: str) -> Iterable[str]:
        return list(self.lines[kind])

    def ratings_of(self, kind: str, subject: str) -> list[dict]:
        return self.standing(self.ratings.get(f"{kind} {subject}", []))

    def acknowledged(self, dossier: str) -> set[tuple[str, str]] | None:
        """What the portal confirmed of a dossier; None where it confirmed nothing at all."""
        heard = [
            a for a in self.acknowledgements.get(dossier, ()) if identity(a) not in self.retracted
        ]
        if not heard:
            return None
        return {(a.get("of") or a["source"], i) for a in heard for i in a["acknowledges"]}
