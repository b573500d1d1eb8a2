"""What following up comes to over all files of a run."""

from __future__ import annotations

from typing import Literal

from fire_rules.records import dataclass
from fire_rules.rulebook.rule import Words
from fire_rules.source.diagnostics import Diagnostic

FollowedStatus = Literal["corrected", "corrected_before", "gone"]


@dataclass(frozen=True, slots=True)
class Input:
    """A file that the following up reads: what it is, its name, its SHA-256."""

    kind: Literal["suppressions", "baseline", "previous"]
    file: str
    digest: str


@dataclass(frozen=True, slots=True)
class Followed:
    """An earlier violation that is none now.

    ``corrected``: shown to be met now; ``corrected_before``: corrected in an earlier report and still so; ``gone``: not
    checked now, or its subject is no longer in the file, which is no correction.
    """

    source: str
    fingerprint: str
    obligation: str
    subject: str
    status: FollowedStatus
    of: Literal["previous", "baseline"]
    message: Words


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Inputs, notices and what is no longer violated. A notice of severity ``error`` is loud: it fails the run."""

    inputs: tuple[Input, ...] = ()
    notices: tuple[Diagnostic, ...] = ()
    entries: tuple[Followed, ...] = ()

    @property
    def loud(self) -> bool:
        """Whether a suppression or the baseline is misused."""
        return any(notice.severity == "error" for notice in self.notices)

    def has(self, kind: str) -> bool:
        """Whether there is an input of that kind."""
        return any(given.kind == kind for given in self.inputs)
