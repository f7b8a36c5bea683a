"""Configuration files: what they say, and the line of every mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from doc2sdk.completeness.thresholds import Thresholds
from doc2sdk.config import ApiConfig, Config, ConfigError, find_config, read_config
from doc2sdk.diagnostics import Diagnostic

OWN = """\
output = "sdks"

[[api]]
documents = ["a.pdf", "sub/a.html"]
id = "first-api"

[[api]]
documents = ["b.pdf"]
"""

SHARED = """\
[project]
name = "x"
documents = "not ours"

[tool.doc2sdk]
output = "sdks"

[[tool.doc2sdk.api]]
documents = ["a.pdf"]
"""


def put(folder: Path, name: str, text: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def mistakes(file: Path) -> list[Diagnostic]:
    with pytest.raises(ConfigError) as caught:
        read_config(file)
    return list(caught.value.diagnostics)


def lines(found: list[Diagnostic]) -> list[tuple[str, int | None]]:
    return [(d.rule.id, d.place.line if d.place else None) for d in found]


def test_a_file_of_its_own(tmp_path: Path) -> None:
    file = put(tmp_path, "doc2sdk.toml", OWN)
    assert read_config(file) == Config(
        file=file,
        output=tmp_path / "sdks",
        apis=(
            ApiConfig(
                documents=(tmp_path / "a.pdf", tmp_path / "sub/a.html"), id="first-api", line=4
            ),
            ApiConfig(documents=(tmp_path / "b.pdf",), line=8),
        ),
    )


def test_a_part_of_pyproject(tmp_path: Path) -> None:
    config = read_config(put(tmp_path, "pyproject.toml", SHARED))
    assert config.output == tmp_path / "sdks"
    assert config.apis == (ApiConfig(documents=(tmp_path / "a.pdf",), line=9),)


def test_defaults(tmp_path: Path) -> None:
    config = read_config(put(tmp_path, "doc2sdk.toml", ""))
    assert (config.output, config.apis) == (tmp_path / "generated", ())


def test_unknown_keys_are_errors_with_a_line_and_a_suggestion(tmp_path: Path) -> None:
    text = OWN.replace('id = "first-api"', 'document = "x"').replace("output", "ouput")
    (top,) = mistakes(put(tmp_path, "doc2sdk.toml", text))
    assert (top.rule.id, top.place and top.place.line) == ("C103", 1)
    assert top.help == "did you mean `output`?"
    (inner,) = mistakes(put(tmp_path, "doc2sdk.toml", text.replace("ouput", "output")))
    assert (inner.headline, inner.place and inner.place.line) == ("`document` is not a setting", 5)
    assert inner.help == "did you mean `documents`?"


def test_a_key_like_no_other_gets_the_list(tmp_path: Path) -> None:
    (found,) = mistakes(put(tmp_path, "doc2sdk.toml", "zzz = 1\n"))
    assert found.help == "the settings here are `output`, `api`, `completeness`"


def test_the_line_is_of_the_right_table(tmp_path: Path) -> None:
    text = OWN + 'id = "Not An Id"\n'
    assert lines(mistakes(put(tmp_path, "doc2sdk.toml", text))) == [("C104", 9)]
    text = SHARED + 'id = ""\n'
    assert lines(mistakes(put(tmp_path, "pyproject.toml", text))) == [("C104", 10)]


@pytest.mark.parametrize(
    "text",
    [
        "output = 3\n",
        'output = ""\n',
        "api = 3\n",
        'api = ["a.pdf"]\n',
        '[[api]]\ndocuments = "a.pdf"\n',
        "[[api]]\ndocuments = []\n",
        "[[api]]\ndocuments = [1]\n",
        "completeness = 3\n",
        "[completeness]\nsuspects = 2\n",
        "[completeness]\nsuspects = true\n",
        '[completeness]\nunknown-blocks = "all"\n',
    ],
)
def test_wrong_values(tmp_path: Path, text: str) -> None:
    found = mistakes(put(tmp_path, "doc2sdk.toml", text))
    assert lines(found) == [("C104", text.count("\n"))]


def test_missing_documents_are_reported_at_the_head_of_the_table(tmp_path: Path) -> None:
    (found,) = mistakes(put(tmp_path, "doc2sdk.toml", '\n[[api]]\nid = "x"\n'))
    assert (found.rule.id, found.place and found.place.line) == ("C104", 2)
    assert found.headline.startswith("`documents` is missing")


def test_all_mistakes_at_once(tmp_path: Path) -> None:
    text = "[[api]]\nfoo = 1\n[[api]]\ndocuments = 2\nbar = 3\n"
    found = mistakes(put(tmp_path, "doc2sdk.toml", text))
    assert sorted(lines(found)) == [("C103", 2), ("C103", 5), ("C104", 1), ("C104", 4)]


def test_syntax_errors_have_a_place(tmp_path: Path) -> None:
    (found,) = mistakes(put(tmp_path, "doc2sdk.toml", 'output = "x"\napi = [\n  oops\n'))
    assert found.rule.id == "C102"
    assert found.place is not None
    assert (found.place.line, found.place.column) == (3, 3)
    assert "at line" not in found.notes[0]


def test_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    (found,) = mistakes(put(tmp_path, "doc2sdk.toml", b'output = "\xff"\n'))
    assert (found.rule.id, found.notes) == ("C102", ("not UTF-8: byte 10 is 0xff",))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert [d.rule.id for d in mistakes(tmp_path / "no.toml")] == ["C101"]
    assert [d.rule.id for d in mistakes(tmp_path)] == ["C101"]


def test_the_nearest_configuration_is_found(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    shared = put(tmp_path, "pyproject.toml", SHARED)
    assert find_config(below) == shared
    put(tmp_path / "a", "pyproject.toml", "[project]\n")
    assert find_config(below) == shared
    own = put(tmp_path, "doc2sdk.toml", OWN)
    assert find_config(below) == own


def test_a_broken_pyproject_on_the_way_is_not_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "pyproject.toml", "[tool.doc2sdk\n")
    with pytest.raises(ConfigError):
        find_config(tmp_path)


def test_thresholds_are_those_of_the_table_and_defaults(tmp_path: Path) -> None:
    text = "[completeness]\nsuspects = 1\nunknown-blocks = 0.5\n"
    config = read_config(put(tmp_path, "doc2sdk.toml", text))
    assert config.thresholds == Thresholds(suspects=1.0, unknown_blocks=0.5)
    shared = put(tmp_path, "pyproject.toml", "[tool.doc2sdk.completeness]\nguessed-methods = 0\n")
    assert read_config(shared).thresholds == Thresholds(guessed_methods=0.0)
    assert read_config(put(tmp_path, "doc2sdk.toml", "")).thresholds == Thresholds()


def test_a_threshold_that_is_none(tmp_path: Path) -> None:
    text = "[tool.doc2sdk.completeness]\nsuspect = 0.5\n"
    (found,) = mistakes(put(tmp_path, "pyproject.toml", text))
    assert lines([found]) == [("C103", 2)]
    assert found.help == "did you mean `suspects`?"
