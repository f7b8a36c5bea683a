"""Schemas that references print where samples are printed, as trees of names, types and comments.

::

    tree    = value | 1*member | *dashed
    value   = part *(("|" | "&") part)
    part    = ("{" *member "}" | "[" value "]" | "(" value ")" | type | quoted) *"[]"
    member  = name ["?"] ":" value [","]          the rest of the line may be a comment
    comment = "//" text | "#" text | "/*" text "*/"

Seen in Markdown that is made of OpenAPI descriptions, and in YAML as Slate prints it::

    {                                         title: string
      // The planet's name                    tags:
      name: string                              - string
      moons?: integer[] | null
    }
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from doc2sdk.extract.raw import Fact
from doc2sdk.lower.cite import inferred, stated
from doc2sdk.lower.rows.required_marks import NOT_OPTIONAL, UNMARKED
from doc2sdk.lower.rows.row_schema import FindType, schema_of_type
from doc2sdk.lower.rows.types import parse_type
from doc2sdk.lower.samples.json_schema import read_json_schema
from doc2sdk.lower.samples.schema_tokens import QUOTES, NotSchemaError, Token, comment_words, tokens
from doc2sdk.model import Cited, Json, Property, Schema, SchemaType, Text

_KEYS_OF_SCHEMAS = frozenset({"$ref", "format", "kind", "type"})
"""Keys whose quoted values are type words in a sample, too: ``{"type": "object"}``."""

_ELISIONS = frozenset({"...", "…"})
_ANY = frozenset({"any", "unknown", "mixed"})
MAX_DEPTH = 60
"""Containers nested deeper than this are no tree that a page prints."""


def schema_of_text(fact: Fact, find: FindType, *, is_response: bool) -> Schema | None:
    """Return the schema that a text prints, or None where it prints none.

    Every leaf must be the name of a type. A member with "?" is optional; where no member has one, those of
    a response are required.
    """
    if not fact.text.strip() or len(fact.text) > _LONGEST:
        return None
    if (schema := read_json_schema(fact, find)) is not None:
        return schema
    reader = _Reader(fact=fact, find=find, is_response=is_response)
    try:
        schema = reader.read()
    except NotSchemaError:
        return None
    return schema if reader.is_schema else None


_LONGEST = 20_000
"""Characters; a longer text is data."""


@dataclass(slots=True)
class _Reader:
    fact: Fact
    find: FindType
    is_response: bool
    tokens: list[Token] = field(default_factory=list)
    at: int = 0
    bare: int = 0
    closed: int = 0
    quoted: list[str] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)

    @property
    def is_schema(self) -> bool:
        """Whether types were read that no sample has for values."""
        if self.bare:
            return True
        is_typed = len(self.quoted) > 1 and any(word != "string" for word in self.quoted)
        return is_typed and not self.keys & _KEYS_OF_SCHEMAS

    def read(self) -> Schema:
        self.tokens = list(tokens(self.fact.text))
        self.comments()
        if self.is_member():
            schema = self.members(lambda token: token is None, 0)
            unnamed = schema.properties[0] if len(schema.properties) == 1 else None
            if unnamed is not None and unnamed.name.raw == "undefined":
                schema = unnamed.schema
        elif self.is_next("-"):
            schema = self.dashed(0)
        else:
            schema = self.value(0)
        self.comments()
        if self.peek() is not None:
            raise NotSchemaError
        return schema

    def peek(self, ahead: int = 0) -> Token | None:
        """Return a token that is neither a comment nor a line's end, without taking it."""
        position = self.at
        while position < len(self.tokens):
            if self.tokens[position].kind not in ("comment", "line"):
                if not ahead:
                    return self.tokens[position]
                ahead -= 1
            position += 1
        return None

    def peek_indent(self) -> int:
        token = self.peek()
        return token.indent if token is not None else 0

    def is_next(self, *texts: str) -> bool:
        token = self.peek()
        return token is not None and token.kind == "mark" and token.text in texts

    def take(self) -> Token:
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if token.kind not in ("comment", "line"):
                return token
        raise NotSchemaError

    def expect(self, text: str) -> None:
        if not self.is_next(text):
            raise NotSchemaError
        self.take()

    def close(self, text: str) -> None:
        """Take a closing bracket. At the end of the text one may be missing where another is not."""
        if self.peek() is None and self.closed:
            return
        self.expect(text)
        self.closed += 1

    def comments(self) -> list[str]:
        """Take the comments here and return their texts."""
        found = []
        while self.at < len(self.tokens) and self.tokens[self.at].kind in ("comment", "line"):
            if self.tokens[self.at].kind == "comment":
                found.append(comment_words(self.tokens[self.at].text))
            self.at += 1
        return [text for text in found if text]

    def is_member(self) -> bool:
        name, mark, more = self.peek(), self.peek(1), self.peek(2)
        if name is None or name.kind not in ("word", "quoted") or mark is None:
            return False
        if mark.text in ("?", "*") and more is not None:
            mark = more
        return mark.kind == "mark" and mark.text == ":"

    def members(self, is_end: Callable[[Token | None], bool], depth: int) -> Schema:
        if depth > MAX_DEPTH:
            raise NotSchemaError
        found: list[Property] = []
        while True:
            before = self.comments()
            token = self.peek()
            if is_end(token):
                break
            if token is not None and token.text in _ELISIONS:
                self.take()
            elif self.is_member():
                found.append(self.member(before, depth))
            else:
                raise NotSchemaError
            while self.is_next(",", ";"):
                self.take()
        kind = inferred(self.fact, SchemaType.OBJECT, "has-members")
        return Schema(type=kind, properties=tuple(found))

    def member(self, before: list[str], depth: int) -> Property:
        name = self.take()
        is_optional = False
        if self.is_next("?", "*"):
            is_optional = self.take().text == "?"
        self.expect(":")
        schema = self.member_value(name, depth)
        self.keys.add(name.text.strip(QUOTES))
        line = Fact(text=self.fact.text.split("\n")[name.line].strip(), place=self.fact.place)
        about = " ".join([*before, *self.trailing(name.line)])
        return Property(
            name=Text(name.text.strip(QUOTES)),
            schema=schema,
            required=self.required(line, is_optional),
            description=stated(replace(line, text=about), Text(about)) if about else None,
        )

    def member_value(self, name: Token, depth: int) -> Schema:
        """Return the value behind the colon: on its line, or below it and further in, as in YAML."""
        token = self.peek()
        if token is None:
            raise NotSchemaError
        if token.line == name.line:
            return self.value(depth + 1)
        if token.kind == "mark" and token.text == "-" and token.indent >= name.indent:
            return self.dashed(depth + 1)
        if token.indent <= name.indent:
            raise NotSchemaError
        if self.is_member():
            inner = token.indent
            return self.members(lambda t: t is None or t.indent < inner, depth + 1)
        return self.value(depth + 1)

    def dashed(self, depth: int) -> Schema:
        """Return an array of YAML: "- string"; of several items the first is the type."""
        first = self.take()
        token = self.peek()
        if token is None:
            raise NotSchemaError
        if self.is_member():
            inner = token.indent
            items = self.members(lambda t: t is None or t.indent < inner, depth + 1)
        else:
            items = self.value(depth + 1)
        if self.is_next("-") and self.peek_indent() == first.indent:
            raise NotSchemaError
        return Schema(type=inferred(self.fact, SchemaType.ARRAY, "has-items"), items=items)

    def trailing(self, line: int) -> list[str]:
        """Take a comment that ends the line of a member."""
        while self.at < len(self.tokens) and self.tokens[self.at].text in (",", ";"):
            self.at += 1
        if self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.kind == "comment" and token.line == line:
                self.at += 1
                return [comment_words(token.text)]
        return []

    def required(self, line: Fact, is_optional: bool) -> Cited[bool]:
        if is_optional:
            return stated(line, False)
        if self.is_response or re.search(r"\w\?\s*:", self.fact.text):
            return inferred(line, True, NOT_OPTIONAL)
        return inferred(line, False, UNMARKED)

    def value(self, depth: int) -> Schema:
        parts = [self.part(depth)]
        while self.is_next("|", "&"):
            is_and = self.take().text == "&"
            part = self.part(depth)
            parts = [*parts[:-1], _both(parts[-1], part)] if is_and else [*parts, part]
        known = [part for part in parts if part != Schema(nullable=True)]
        literals = tuple(part.const for part in known if part.const is not None)
        if len(literals) > 1 and len(literals) == len(known):
            schema = Schema(type=stated(self.fact, SchemaType.STRING), enum=literals)
        elif literals or not known:
            # One quoted word is a value, and so is null alone.
            raise NotSchemaError
        else:
            schema = known[0] if len(known) == 1 else Schema(one_of=tuple(known))
        return replace(schema, nullable=schema.nullable or len(known) < len(parts))

    def part(self, depth: int) -> Schema:
        if depth > MAX_DEPTH:
            raise NotSchemaError
        token = self.take()
        if token.text == "{":
            schema = self.members(lambda t: t is None or t.is_mark("}"), depth + 1)
            self.close("}")
        elif token.text in ("[", "("):
            schema = self.value(depth + 1)
            self.close("]" if token.text == "[" else ")")
            if token.text == "[":
                schema = self.array(schema)
        elif token.kind == "quoted":
            schema = self.quoted_part(token)
        elif token.kind == "word":
            schema = self.typed(token)
        else:
            raise NotSchemaError
        while self.is_next("[]"):
            self.take()
            schema = self.array(schema)
        return schema

    def array(self, items: Schema) -> Schema:
        return Schema(type=inferred(self.fact, SchemaType.ARRAY, "has-items"), items=items)

    def quoted_part(self, token: Token) -> Schema:
        """Return the schema of a quoted type, or a constant for any other quoted text."""
        text = token.text[1:-1]
        word = parse_type(text)
        if word is None:
            return Schema(const=stated(replace(self.fact, text=token.text), Json(text)))
        self.quoted.append(text.lower())
        return schema_of_type(word, replace(self.fact, text=text))

    def typed(self, token: Token) -> Schema:
        """Return the schema of a type: one or more words of a line."""
        words = [token.text]
        while (
            (following := self.peek()) is not None
            and following.kind == "word"
            and following.line == token.line
        ):
            words.append(self.take().text)
        text = " ".join(words)
        if text.lower() == "null":
            return Schema(nullable=True)
        self.bare += 1
        if text.lower() in _ANY:
            return Schema()
        if text.startswith("#/"):
            return self.find(text) or Schema()
        word = parse_type(text)
        if word is None:
            raise NotSchemaError
        return schema_of_type(word, replace(self.fact, text=text))


def _both(one: Schema, other: Schema) -> Schema:
    """Return the schema of what is both: the members of both; what is unknown adds nothing."""
    if not one.properties or not other.properties:
        return one if one != Schema() else other
    known = {item.name for item in one.properties}
    more = tuple(item for item in other.properties if item.name not in known)
    return replace(one, properties=(*one.properties, *more))
