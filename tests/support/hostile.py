"""Text that tries to leave the place it is put in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar

from hypothesis import strategies as st

from doc2sdk.model import Json, JsonValue, Text

T = TypeVar("T")

CANARY = "PWNED"
"""An identifier no generated file has: names made from text are never all upper case."""

HOSTILE = (
    '"""',
    "'''",
    '\\"""',
    "\\",
    '"',
    f'""" + {CANARY} + """',
    f"'''\n{CANARY}()\n'''",
    f'"); {CANARY}(); ("',
    f"\n{CANARY}()\n",
    f"\r{CANARY}()",
    f"\x0c\x1c\x85\u2028{CANARY}()",
    f"# {CANARY}\n{CANARY}()",
    f"{{{{ {CANARY} }}}}",
    f"{{% raw %}}{{{{ {CANARY} }}}}{{% endraw %}}",
    f"{{{CANARY}}}",
    f"{{{CANARY}!r}}{{0}}{{}}",
    f"%s%({CANARY})s",
    f"]]]\n[tool.evil]\n{CANARY} = 1",
    f"```\n{CANARY}\n```",
    f"<script>{CANARY}</script>|[x](javascript:{CANARY})",
    "\x00",
    "\ud800",
    "\udfff\ud83d",
    "\u202eevil\u2066",
    "\ufeff\u200b",
    "ﬁ𝒙Ⅷ",
    "naïve Größe 名前 имя",
    "self",
    "None",
    "class",
    "copy",
    "model_config",
    "__init__",
    "from_dict",
    "int",
    "",
    " ",
    "-",
    "9lives",
    "../../../etc/passwd",
    "a" * 300,
)

hostile_text: st.SearchStrategy[str] = st.one_of(
    st.sampled_from(HOSTILE),
    st.lists(st.sampled_from(HOSTILE), min_size=2, max_size=3).map("".join),
    st.text(alphabet=st.characters(), max_size=20),
)


def map_texts(value: T, change: Callable[[str], str]) -> T:
    """A model with every text in it changed, in names, descriptions and JSON alike."""
    if isinstance(value, Text):
        return Text(change(value.raw))  # type: ignore[return-value]
    if isinstance(value, Json):
        return Json(_map_json(value.raw, change))  # type: ignore[return-value]
    if isinstance(value, Enum):
        return value
    if isinstance(value, tuple):
        return tuple(map_texts(item, change) for item in value)  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: map_texts(getattr(value, f.name), change) for f in fields(value)}
        return replace(value, **parts)
    return value


def _map_json(value: JsonValue, change: Callable[[str], str]) -> JsonValue:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_map_json(item, change) for item in value]
    if isinstance(value, dict):
        return {change(name): _map_json(item, change) for name, item in value.items()}
    return value


def poisoned(value: T, strings: list[str]) -> T:
    """A model whose texts are replaced by hostile ones; equal texts by equal ones."""
    known: dict[str, str] = {}

    def change(text: str) -> str:
        return known.setdefault(text, strings[len(known) % len(strings)])

    return map_texts(value, change)
