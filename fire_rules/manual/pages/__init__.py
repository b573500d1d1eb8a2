"""The pages of the documentation that are made from the rulebook, the vocabulary and the messages.

A page is a path and its Markdown. Four of them are kept in the repository (:mod:`~fire_rules.manual.pages.summaries`);
the site (:mod:`~fire_rules.manual.pages.site`) has all of them, made anew whenever it is built.
"""
