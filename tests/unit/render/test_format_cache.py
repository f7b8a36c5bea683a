"""What a formatter made of a text is not asked for again, and is never believed wrongly."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from doc2sdk.model import JsonValue
from doc2sdk.render.format_cache import FormatCache, decode_cache, encode_cache
from doc2sdk.render.languages import PYTHON, Files, format_files

TIDY, UNTIDY = 'x = {"a": 1}\n', "x = { 'a':1 }"


@dataclass
class Workshop:
    """A generated folder, and the texts that the formatter was asked about."""

    files: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    cache: FormatCache = field(default_factory=FormatCache)

    def __post_init__(self) -> None:
        self.cache = FormatCache(read_file=self.read)

    def read(self, path: str) -> bytes | None:
        return self.files[path].encode() if path in self.files else None

    def format(self, new: Files, tree: Files) -> dict[str, str]:
        assert PYTHON.formatter is not None
        self.asked += new.values()
        return PYTHON.formatter.format(new, tree)

    def write(self, files: dict[str, str], *verbatim: str) -> dict[str, str]:
        assert PYTHON.formatter is not None
        language = replace(
            PYTHON,
            formatter=replace(PYTHON.formatter, format=self.format),
            verbatim_texts=lambda: frozenset(verbatim),
        )
        self.files = format_files(files, language, self.cache)
        return self.files


@pytest.fixture
def workshop() -> Workshop:
    return Workshop()


def test_only_new_texts_are_formatted(workshop: Workshop) -> None:
    files = {"a.py": TIDY, "b.py": UNTIDY}
    workshop.write(files)
    assert workshop.asked == [TIDY, UNTIDY]
    again = workshop.write({**files, "c.py": "y=2"})
    assert workshop.asked == [TIDY, UNTIDY, "y=2"]
    assert again == {"a.py": TIDY, "b.py": TIDY, "c.py": "y = 2\n"}


def test_a_formatted_text_that_is_gone_or_edited_is_made_again(workshop: Workshop) -> None:
    workshop.write({"b.py": UNTIDY})
    workshop.files["b.py"] = "edited = True\n"
    assert workshop.write({"b.py": UNTIDY}) == {"b.py": TIDY}
    del workshop.files["b.py"]
    assert workshop.write({"b.py": UNTIDY}) == {"b.py": TIDY}
    assert workshop.asked == [UNTIDY] * 3


def test_verbatim_texts_are_never_asked_about(workshop: Workshop) -> None:
    assert workshop.write({"a.py": TIDY}, TIDY) == {"a.py": TIDY}
    assert workshop.asked == []


def test_a_language_without_a_formatter_writes_what_is_rendered() -> None:
    assert format_files({"a.py": UNTIDY}, replace(PYTHON, formatter=None)) == {"a.py": UNTIDY}


def test_a_cache_is_of_one_formatter(workshop: Workshop) -> None:
    workshop.cache.formatter = "black 1"
    workshop.write({"a.py": TIDY})
    kept = encode_cache(workshop.cache)
    assert decode_cache(kept, "black 1", workshop.read).formatted == workshop.cache.formatted
    assert decode_cache(kept, "black 2", workshop.read).formatted == {}


@pytest.mark.parametrize(
    "value",
    [None, [], {}, {"formatter": "black"}, {"formatter": "black", "formatted": {"a": 1}}],
)
def test_a_broken_cache_is_an_empty_one(value: JsonValue) -> None:
    assert decode_cache(value, "black", lambda path: None).formatted == {}
