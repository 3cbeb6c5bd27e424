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

    def held(self, dossier: str, told: list[dict]) -> list[dict] | None:
        """What the portal holds of a dossier, in fold order: what it acknowledged of what was told
        since it last said that it has no such dossier, and what look-ups showed beside. None where
        it holds nothing at all."""
        heard = sorted(
            (a for a in self.acknowledgements.get(dossier, ()) if identity(a) not in self.retracted),
            key=fold_order,
        )
        if not heard or heard[-1].get("there") is False:
            return None
        last = max((i for i, a in enumerate(heard) if a.get("there") is False), default=-1)
        heard = heard[last + 1:]
        confirmed = {(_of(a), i) for a in heard for i in a["acknowledges"]}
        shown = [
            a["holds"] | {"kind": "dossier", "dossier": dossier, "source": _of(a),
                          "messageId": a["messageId"], "spokeOf": a["spokeOf"]}
            for a in heard if a.get("holds") is not None
        ]
        return sorted([m for m in told if identity(m) in confirmed] + shown, key=fold_order)


def with_own(held: list[dict], standing: list[dict]) -> list[dict]:
    """And what the portal has untold, as it stands: payments on its own gateway."""
    others = [m for m in held if not _is_own(m)]
    return sorted(others + [m for m in standing if _is_own(m)], key=fold_order)


def listed(standing: list[dict]) -> bool:
    """Whether the result lies in its owner's list on the portal, which knows that best."""
    said = [m["resultInOwnersList"] for m in standing if "resultInOwnersList" in m]
    return bool(said and said[-1])


def _is_own(message: dict) -> bool:
    return message["kind"] == "payment" and message["channel"] == 1


def _of(acknowledgement: dict) -> str:
    return acknowledgement.get("of") or acknowledgement["source"]
