"""Text that tries to leave the place it is put in."""

from __future__ import annotations

import keyword
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

NAMES = (
    *keyword.kwlist,
    *keyword.softkwlist,
    # What templates, models and resources use themselves.
    *"self cls options call result value values data fields timeout extra_headers extra_query".split(),
    *"extra_body json path query headers cookies content form multipart method template body".split(),
    *"cast raw streamed NOT_GIVEN NotGiven Call CallOptions Model Any Literal Unpack dt datetime".split(),
    *"UUID client server load SAMPLES status_code message request response request_id args".split(),
    *"with_raw_response with_streaming_response with_options close aclose base_url _transport".split(),
    *"from_dict to_dict to_json deviations extra_fields notification copy model_config".split(),
    *"models resources errors auth csrf testing fixtures notifications shared _core py.typed".split(),
    # Builtins that annotations and templates name, and others.
    *"int str bool float bytes list dict tuple set object type property id input print open".split(),
    *"Exception TypeError ValueError super isinstance map filter next iter len range".split(),
    *"__init__ __class__ __dict__ __slots__ __eq__ __name__ __all__ __mro__ _ __ ___".split(),
    # Equal after splitting into words, after lower-casing, or after normalising.
    *"a-b a_b aB AB ab A_B a.b a[b] a[] a/b a:b a__b _a_b a-b- a-b-2 a_b_2 userId user_id".split(),
    "a b",
    "USER ID",
    *"oﬃce office ﬁ fi 𝑥 𝐱 x Ⅷ VIII ² 2 ª K K Å ſelf ｓｅｌｆ Ｎｏｎｅ ℌ ß ẞ ss".split(),
    *"İ ı i ΑΣ ας é e\u0301 n\u0303 名前 имя अ \u0301 \u200d\u200c a\u200bb 🙂 ー ・ ·".split(),
    # Words of other formats, and what begins like a number or is none.
    *"$ref @type #fragment %20 &amp; ?q= {id} <id> :id * ** -- + ~ ! 1 01 1e3 0x10 9lives 2fa".split(),
    *"true false null none NULL undefined NaN CON nul aux prn com1 .. . / \\ ' \" ` ; ,".split(),
    "",
    " ",
    "\t",
    "\u00a0",
    "x" * 200,
    "X" * 200,
)
"""What documents call things that are hard to name in Python."""

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
