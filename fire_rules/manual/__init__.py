"""The manual: rules, tables, facts, messages and the ledger described in words, for the command line and the site.

What a page of the documentation says of a rule and what ``fire-rules rule`` prints come from the same description.
:mod:`fire_rules.manual.pages` makes the pages; ``python -m fire_rules.manual`` writes them.
"""
