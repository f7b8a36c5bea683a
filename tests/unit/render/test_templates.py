"""Templates print text that was made for printing, and nothing else."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from doc2sdk.model import Json, Text
from doc2sdk.render.errors import RenderError
from doc2sdk.render.python.templates import TEMPLATES
from doc2sdk.render.templates import template_folder


def rendered(source: str, **view: object) -> str:
    return TEMPLATES.environment.from_string(source).render(**view)


def test_text_is_refused_without_a_filter() -> None:
    for value in (Text("x"), Json("x")):
        with pytest.raises(RenderError):
            rendered("{{ value }}", value=value)
        with pytest.raises(TypeError, match="document text"):
            rendered("{{ 'a' ~ value }}", value=value)
        with pytest.raises(TypeError, match="document text"):
            rendered("{{ [value]|join }}", value=value)


@pytest.mark.parametrize("value", [None, 1, True, ["a"]])
def test_only_text_is_printed(value: object) -> None:
    with pytest.raises(RenderError, match="not text"):
        rendered("{{ value }}", value=value)


def test_what_a_view_lacks_is_an_error() -> None:
    with pytest.raises((UndefinedError, RenderError)):
        rendered("{{ missing }}")
    with pytest.raises(UndefinedError):
        rendered("{% if missing %}x{% endif %}")


def test_templates_are_short() -> None:
    jinja = [path for path in template_folder().rglob("*.jinja") if path.suffix == ".jinja"]
    assert len(jinja) > 10
    for path in jinja:
        tags = path.read_text(encoding="utf-8").count("{%")
        assert tags <= 40, f"{path.name} decides too much: {tags} tags"
