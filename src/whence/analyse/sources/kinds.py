"""What kind of source a phrase names: a table of rules, the first that knows an answer gives it."""

from __future__ import annotations

from whence.analyse.sources.bodies import act, anything, body_noun, document
from whence.analyse.sources.joint import people_and_things, several_named, the_two
from whence.analyse.sources.named import apposed, capitalised, named
from whence.analyse.sources.nouns import elliptic, people_noun
from whence.analyse.sources.papers import media_noun, outlet
from whence.analyse.sources.phrase import Phrase
from whence.analyse.sources.pronouns import pronoun
from whence.analyse.sources.scene import Rule, Scene
from whence.records.link import Link


def link_of(phrase: Phrase, scene: Scene) -> Link:
    """The link that a source phrase makes."""
    found = (rule(phrase, scene) for rule in RULES)
    return next((link for link in found if link is not None), Link("unknown", mention=phrase.span))


# The whole method, in one place. A rule that does not apply returns None.
RULES: tuple[Rule, ...] = (
    elliptic,
    pronoun,
    several_named,
    the_two,
    people_and_things,
    outlet,
    named,
    apposed,
    people_noun,
    media_noun,
    body_noun,
    act,
    document,
    capitalised,
    anything,
)
