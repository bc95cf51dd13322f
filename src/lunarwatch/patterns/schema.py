"""The shape of the pattern files: what each TOML block may hold.

Unknown keys are errors.  The models say what a block is; ``loading`` checks what holds between
blocks (ids unique, aliases claimed once, slots and classes known).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from lunarwatch.records import Status

Slug = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
Iso3 = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Month = r"\d{4}(-(0[1-9]|1[0-2]))?"
Term = Annotated[str, Field(pattern=rf"^{Month}/({Month}|\.\.)$")]
Words = tuple[str, ...]
Sense = Literal["clears", "finds", "advises-oneself", "may-be", "is-apt"]
"""What a trigger may mean instead; ``components.senses`` tells by the words around it."""

PARTY_KINDS = frozenset({"country", "agency", "company", "igo", "body", "group"})
PROGRAM_KINDS = frozenset(
    {"programme", "framework", "treaty", "station", "mission", "rocket", "spacecraft", "campaign"}
)
CRAFT_KINDS = frozenset({"mission", "rocket", "spacecraft"})
FRAMEWORK_KINDS = frozenset({"framework", "treaty"})


class Block(BaseModel):
    """Base of all pattern blocks: immutable, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Form(StrEnum):
    """How an alias refers to its entity."""

    NAME = "name"
    ACRONYM = "acronym"
    ADJECTIVE = "adjective"
    METONYM = "metonym"
    PERSON = "person"
    TITLED = "titled"


class Entity(Block):
    """A country, organisation, programme, craft, site or instrument that the text may name."""

    id: Slug
    name: str
    acronym: str | None = None
    kind: Literal[
        "country",
        "agency",
        "company",
        "igo",
        "body",
        "group",
        "media",
        "programme",
        "framework",
        "treaty",
        "station",
        "mission",
        "rocket",
        "spacecraft",
        "campaign",
        "instrument",
        "site",
    ]
    country: Iso3 | None = None
    aliases: Words = ()
    ambiguous: Words = ()
    context: Words = ()
    unless: Words = ()
    adjectives: Words = ()
    metonyms: Words = ()
    operators: tuple[Slug, ...] = ()
    countries: tuple[Iso3, ...] = ()
    craft: bool | None = None
    fleet: bool = Field(
        default=False, description="a type of vehicle; its flights have names of their own"
    )
    parent: Slug | None = None
    namesake: Slug | None = Field(
        default=None, description="the party that goes by its name: whoever names it names both"
    )
    instrument: str | None = None
    wikidata: Annotated[str, Field(pattern=r"^Q\d+$")] | None = None

    @property
    def is_party(self) -> bool:
        """Whether it can take part in an event."""
        return self.kind in PARTY_KINDS

    @property
    def is_program(self) -> bool:
        """Whether an event can be about it."""
        return self.kind in PROGRAM_KINDS

    @property
    def is_craft(self) -> bool:
        """Whether it flies: a mission, a rocket or a spacecraft."""
        return self.kind in CRAFT_KINDS if self.craft is None else self.craft

    @property
    def is_framework(self) -> bool:
        """Whether one joins it by signature: a framework or a treaty."""
        return self.kind in FRAMEWORK_KINDS


class Office(Block):
    """What somebody was, whom they served by it, and when: an EDTF interval."""

    titles: Words = Field(default=(), description="as news puts them before the name")
    body: Slug
    when: Term

    def held_on(self, day: date) -> bool:
        """Whether the day falls into the term; its first and last month count in full."""
        start, _, end = self.when.partition("/")
        iso = day.isoformat()
        return start <= iso and (end == ".." or iso[: len(end)] <= end)


class Person(Block):
    """Somebody whom news names without saying again whom they serve."""

    name: str
    aliases: Words = ()
    surname: str | None = Field(
        default=None, description="what news calls them later on, if not the last word of the name"
    )
    country: Iso3
    offices: tuple[Office, ...] = ()

    @property
    def called(self) -> str:
        """What they are called once the full name has been given."""
        return self.surname or self.name.split()[-1]

    def serving(self, published: date | None) -> str:
        """The id of the body served on a day, else that of the country."""
        held = (o.body for o in self.offices if published is not None and o.held_on(published))
        return next(held, self.country.lower())


class Alias(NamedTuple):
    """One wording of an entity or person, and how it has to be matched.

    ``entity`` is the id of the entity, or the name of the person.
    """

    text: str
    entity: str
    form: Form
    any_case: bool
    ambiguous: bool


class PloverMapping(Block):
    """The PLOVER category of a type when it occurred, and when it is only planned."""

    event: str | None = None
    planned: str | None = None
    mode: str | None = None
    context: Words = ("technology",)
    quad: int | None = None
    cameo: str | None = None


class Frame(Block):
    """One way of telling an event: a trigger, what must stand in its slots, who is who.

    Slots are ``subject``, ``object``, ``owner`` (possessor or modifier of a noun), ``clause``,
    ``anywhere`` (the sentence) and the prepositions themselves (``with``, ``to``, ``between`` …).
    """

    id: Slug
    verbs: Words = ()
    nouns: Words = ()
    require: dict[str, Words] = {}
    forbid: dict[str, Words] = {}
    unsaid: bool = Field(
        default=False, description="only passives that do not say who does it; whose it is acts"
    )
    without: Words = Field(default=(), description="slots that must be empty")
    context: Literal["framework", "program", "craft", "body"] | None = Field(
        default=None, description="what the article must have named before"
    )
    actors: Words = ("subject",)
    recipients: Words = ()
    status: Status | None = Field(default=None, description="the status, whatever the clause says")
    when: tuple[Status, ...] = Field(
        default=(), description="the statuses of which the clause must show one; none: any"
    )
    leading: bool = Field(
        default=False,
        description="the noun is its clause's subject, or follows after, following, since, before",
    )
    unless: tuple[Sense, ...] = Field(
        default=(), description="senses of the trigger in which it tells nothing"
    )
    parties: int = Field(default=1, ge=0, description="how many parties it needs at least")
    pair: bool = Field(
        default=False, description="parties it does not name are the two spoken of before"
    )
    craft_owner: bool = Field(default=False, description="the craft's operator is an actor")


class Example(Block):
    """A text that must give this event, and what the event must have.

    It is read as an article of its own that appeared on Sunday, 15 June 2025.  Parties and
    programme go by their name, acronym or id in the catalogue, or by the words of the text.
    """

    text: str
    status: Status = Status.OCCURRED
    actors: Words = Field(default=(), description="all of them; left out: whoever")
    recipients: Words = Field(default=(), description="all of them; left out: whoever")
    program: str | None = Field(default=None, description="left out: any or none")
    date: str | None = Field(default=None, description="EDTF; left out: any or none")


class EventType(Block):
    """One type of the codebook: meaning, PLOVER mapping, frames, examples, counterexamples."""

    type: Slug
    meaning: str
    plover: PloverMapping = PloverMapping()
    reciprocal: bool = False
    program: Literal["argument", "article"] = "argument"
    date: Literal["happening", "announcement"] = "happening"
    frame: tuple[Frame, ...]
    example: tuple[Example, ...] = ()
    counterexamples: Words = ()


class Language(Block):
    """Words that the rules need and that are not names: see ``patterns/language``."""

    classes: dict[str, Words]
    cues: dict[str, Words]
    confidence: dict[str, float]
    places: dict[Iso3, Words] = Field(default={}, description="country → its cities and regions")
