"""Other engines with the same 20 checks over the same facts.

Each module says ``NAME``, ``DISTRIBUTION``, ``RELEASED`` (version and month), ``NOTE``, and has a ``Peer`` with
``prepare(facts)`` and ``check(prepared)``.
"""

PEERS = ("zen", "rego", "clips")
