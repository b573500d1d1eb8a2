"""The durable_rules engine, contained. The only module that imports it, and only when it is used."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Any

from fire_rules.inference.containment import EngineError, check_facts, check_hashes, check_ruleset
from fire_rules.inference.fixpoint import Index, rows
from fire_rules.inference.program import Clause, Pattern, Program, Tally
from fire_rules.inference.ruleset import CATCH_ALL, Ruleset, counts_of, kind_at, rules_of, shards

PROPERTIES = ("k", "id", "sid")
_LOCK = Lock()
_NUMBERS = count()


def available() -> bool:
    """Whether durable_rules is installed, without importing it."""
    return find_spec("durable") is not None and find_spec("durable_rules_engine") is not None


def engine_name() -> str:
    """Name and version, for the report."""
    spec = find_spec("durable")
    origin = Path(spec.origin or "") if spec is not None else Path()
    named = [path.name for path in origin.parent.parent.glob("durable_rules-*.dist-info")]
    return f"durable_rules {named[0].removesuffix('.dist-info').partition('-')[2]}" if named else "durable_rules"


class DurableEngine:
    """Matches clauses and counts facts by the Rete network; every fault of the engine is an ``EngineError``."""

    def __init__(self) -> None:
        self.name = engine_name()

    def warm(self) -> None:
        """Import the engine. Raises EngineError where it cannot be imported."""
        with _errors_of_ours():
            _host()

    def prepare(self, program: Program) -> None:
        """Build the rulesets of a program, which :meth:`match` and :meth:`tally` build otherwise when they need them.

        Raises EngineError where one is outside the safe subset, or the engine refuses it.
        """
        with _LOCK, _errors_of_ours():
            for stage in program.stages:
                for rules in (rules_of(stage.settled), rules_of(stage.clauses), counts_of(stage.tallies)):
                    for part in shards(rules):
                        _register(_host(), part)

    def match(self, clauses: Sequence[Clause], positive: Index, negative: Index) -> set[tuple[str, tuple[str, ...]]]:
        """As :meth:`PlainEngine.match`."""
        session = _Session()
        found = set()
        for rules in shards(rules_of(clauses)):
            own = [(index, clauses[index]) for index in (int(name[1:]) for name in rules if name != CATCH_ALL)]
            facts = [one for index, clause in own for one in session.denied_by(index, clause, negative)]
            facts += [one for index, clause in own for one in session.read_by(index, clause, positive)]
            for name, ids in session.run(rules, facts):
                clause = clauses[int(name[1:])]
                values = session.values(ids)
                found.add((clause.head, tuple(values[variable] for variable in clause.variables)))
        return found

    def tally(self, tallies: Sequence[Tally], facts: Index) -> set[tuple[str, str]]:
        """As :meth:`PlainEngine.tally`: one session for each place, which holds one fact for each element there."""
        places: dict[str, set[tuple[int, str]]] = defaultdict(set)
        for index, tally in enumerate(tallies):
            for one in (fact for kind in tally.kinds for fact in facts.get(kind, ())):
                value = one.get(tally.key)
                if value is not None:
                    places[value].add((index, one.kind))
        found = set()
        session = _Session()
        for value, elements in sorted(places.items()):
            flat = [{"k": f"t{index}", "id": f"e{n}"} for n, (index, _) in enumerate(sorted(elements))]
            for rules in shards(counts_of(tallies)):
                chosen = [one for one in flat if one["k"] in rules]
                for name, _ in session.run(rules, chosen):
                    found.add((tallies[int(name[1:])].head, value))
        return found


class _Session:
    """Facts in the engine's form: short texts of our own for ids and values, so that hashes are known to differ."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[str, str]] = {}
        self._texts: dict[str, str] = {}

    def read_by(self, index: int, clause: Clause, facts: Index) -> Iterator[dict[str, str]]:
        """What the patterns of a clause read, in facts of its own for each pattern."""
        for position, pattern in enumerate(clause.body):
            yield from self._flat(kind_at(index, position), pattern, facts)

    def denied_by(self, index: int, clause: Clause, facts: Index) -> Iterator[dict[str, str]]:
        """What the negations of a clause read."""
        for position, pattern in enumerate(clause.absent, len(clause.body)):
            yield from self._flat(kind_at(index, position), pattern, facts)

    def _flat(self, kind: str, pattern: Pattern, facts: Index) -> Iterator[dict[str, str]]:
        """One fact for each row of values that the pattern's facts give to its variables."""
        for row in rows(pattern, facts):
            id_ = f"f{len(self._rows)}"
            self._rows[id_] = row
            yield {"k": kind, "id": id_, **{name: self._text(row[variable]) for name, variable in pattern.joins}}

    def values(self, ids: Sequence[str]) -> dict[str, str]:
        """The values of the variables, from the facts that a rule fired for."""
        try:
            return {variable: value for id_ in ids for variable, value in self._rows[id_].items()}
        except KeyError as error:
            raise EngineError(f"durable_rules named a fact that was not asserted: {error}") from error

    def _text(self, text: str) -> str:
        return self._texts.setdefault(text, f"v{len(self._texts)}")

    def run(self, rules: Ruleset, facts: Sequence[dict[str, str]]) -> list[tuple[str, tuple[str, ...]]]:
        """Assert the facts in their order and give every firing: rule, and ids of the facts in order."""
        if not facts:
            return []
        check_facts(facts)
        check_hashes([*(fact["id"] for fact in facts), *(fact["k"] for fact in facts), *rules, *PROPERTIES])
        with _LOCK:
            return _run(rules, facts)


@contextmanager
def _errors_of_ours() -> Iterator[None]:
    """Whatever the engine raises is an ``EngineError``."""
    try:
        yield
    except EngineError:
        raise
    except Exception as error:
        raise EngineError(f"durable_rules: {type(error).__name__}: {error}") from error


def _run(rules: Ruleset, facts: Sequence[dict[str, str]]) -> list[tuple[str, tuple[str, ...]]]:
    with _errors_of_ours():
        host = _host()
        name = _register(host, rules)
        sid = f"s{next(_NUMBERS)}"
        host.fired = []
        state = _assert(host, name, sid, facts)
    if state.get("exception"):
        raise EngineError(f"durable_rules: {state['exception']}")
    fired: list[tuple[str, tuple[str, ...]]] = host.fired
    seen = {ids[0] for rule, ids in fired if rule == CATCH_ALL}
    if seen != {fact["id"] for fact in facts}:
        raise EngineError("durable_rules passed over a fact that was asserted")
    return [firing for firing in fired if firing[0] != CATCH_ALL]


def _assert(host: Any, name: str, sid: str, facts: Sequence[dict[str, str]]) -> dict[str, Any]:
    """Assert the facts and give the state of the session, which is deleted whatever happens."""
    try:
        for fact in facts:
            host.assert_fact(name, {**fact, "sid": sid})
        state: dict[str, Any] = host.get_state(name, sid)
    except Exception:
        with suppress(Exception):
            host.delete_state(name, sid)
        raise
    host.delete_state(name, sid)
    return state


def _register(host: Any, rules: Ruleset) -> str:
    """The name of the ruleset in the host: the engine cannot free one, so each is built once."""
    key = json.dumps(rules, sort_keys=True)
    if key not in host.names:
        check_ruleset(rules)
        name = f"ruleset{len(host.names)}"
        host.register_rulesets({name: {rule: {**body, "run": _never} for rule, body in json.loads(key).items()}})
        host.get_ruleset(name).do_actions = _noting(host, host.get_ruleset(name), rules)
        host.names[key] = name
    return str(host.names[key])


def _never(context: Any) -> None:
    raise EngineError("durable_rules ran an action by itself")


def _noting(host: Any, ruleset: Any, rules: Ruleset) -> Callable[[Any, Callable[[Any, Any], None]], None]:
    """What a ruleset does when rules have fired: note each, and for which facts; a count says only that it was reached.

    In the place of the actions of durable_rules, which write the state again after each and swallow what they raise.
    """
    import durable_rules_engine

    handle = ruleset._handle
    aliases = {
        rule: () if "count" in body else tuple(a for p in body["all"] for a in p if not a.endswith("$not"))
        for rule, body in rules.items()
    }

    def do_actions(state: Any, complete: Callable[[Any, Any], None]) -> None:
        started = durable_rules_engine.start_action_for_state(handle, state)
        firing = started[1] if started else None
        try:
            while firing:
                ((rule, facts),) = json.loads(firing).items()
                host.fired.append((rule, tuple(facts[alias]["id"] for alias in aliases[rule])))
                firing = durable_rules_engine.complete_and_start_action(handle, state)
        except Exception:
            while firing:  # a session with firings that nobody took cannot be deleted
                firing = durable_rules_engine.complete_and_start_action(handle, state)
            raise
        complete(None, None)

    return do_actions


@cache
def _host() -> Any:
    """Our own host: no timer threads, a list of what fired, and the names of its rulesets by content."""
    from durable.engine import Host

    class QuietHost(Host):  # type: ignore[misc]
        def _run(self) -> None:
            self.fired: list[tuple[str, tuple[str, ...]]] = []
            self.names: dict[str, str] = {}

    return QuietHost()
