"""Black in process, configured by the tree itself."""

from __future__ import annotations

import pytest

from doc2sdk.render.languages import PYTHON, format_files
from doc2sdk.render.python.black_format import MANY_LINES, format_python
from doc2sdk.render.python.black_processes import format_in_processes


def format_tree(files: dict[str, str]) -> dict[str, str]:
    return format_files(files, PYTHON)


LONG = "value = function(first_argument, second_argument, third_argument, fourth_argument_1)\n"


def test_python_is_formatted_and_all_else_left_alone() -> None:
    tree = format_tree({"a.py": "x = { 'a':1 }", "b.json": "{ 'a':1 }"})
    assert tree == {"a.py": 'x = {"a": 1}\n', "b.json": "{ 'a':1 }"}


def test_the_line_length_is_blacks_own_unless_the_tree_sets_one() -> None:
    assert format_tree({"a.py": LONG})["a.py"] == LONG
    narrow = format_tree({"a.py": LONG, "pyproject.toml": "[tool.black]\nline-length = 40\n"})
    assert max(map(len, narrow["a.py"].splitlines())) <= 40


def test_the_target_version_is_the_trees() -> None:
    settings = '[tool.black]\ntarget-version = ["py310"]\n'
    source = "with (open('a') as a, open('b') as b): pass\n"
    tree = format_tree({"a.py": source, "pyproject.toml": settings})
    assert tree["a.py"] == 'with open("a") as a, open("b") as b:\n    pass\n'


def test_rendered_text_that_is_not_python_is_a_bug_with_a_name() -> None:
    with pytest.raises(ValueError, match=r"the rendered src/broken\.py is not Python"):
        format_tree({"src/broken.py": "def ("})


def test_much_text_is_formatted_as_little_is() -> None:
    settings = "[tool.black]\nline-length = 40\n"
    files = {f"p/{n}.py": f"{LONG}x = {{ 'n':{n} }}\n" for n in range(3)}
    little = format_tree({**files, "pyproject.toml": settings})
    many = {**files, "many.py": "x=1\n" * MANY_LINES, "pyproject.toml": settings}
    assert {path: format_tree(many)[path] for path in files} == {p: little[p] for p in files}
    assert format_in_processes(files, settings) == {path: little[path] for path in files}


def test_what_is_no_python_keeps_its_name_among_much_text() -> None:
    many = {"many.py": "x=1\n" * MANY_LINES, "src/broken.py": "def ("}
    assert format_in_processes(many, "") == {}
    with pytest.raises(ValueError, match=r"the rendered src/broken\.py is not Python"):
        format_tree(many)


def test_black_leaves_the_verbatim_files_alone() -> None:
    settings = '[tool.black]\nline-length = 100\ntarget-version = ["py310"]\n'
    files = {f"{n}.py": text for n, text in enumerate(sorted(PYTHON.verbatim_texts()))}
    assert len(files) > 40
    assert format_python(files, {"pyproject.toml": settings}) == files
