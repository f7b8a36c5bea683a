"""Layout files: printed, read, checked, and used instead of the layout that is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from doc2sdk.config import ConfigError
from doc2sdk.diagnostics import Sink
from doc2sdk.extract import RawReference, extract
from doc2sdk.extract.run import located
from doc2sdk.layouts import layout_of, layout_text, read_layout
from doc2sdk.sources.blocks import Document
from doc2sdk.sources.markdown import read_markdown

SECTION = """## {title}

Weg: {path}

Art: {method}

Returns {title}.

"""
BOATS = "# Boat house\n\n" + "".join(
    SECTION.format(title=title, path=path, method=method)
    for title, path, method in (
        ("All boats", "/boats", "GET"),
        ("One boat", "/boats/{id}", "GET"),
        ("A new boat", "/boats", "POST"),
        ("Sell a boat", "/boats/{id}", "DELETE"),
    )
)


def document(text: str = BOATS) -> Document:
    return read_markdown(text.encode(), "boats.md", Sink())


def requests(reference: RawReference) -> list[str]:
    return [f"{o.method.text if o.method else '?'} {o.url.text}" for o in reference.operations]


def read_by(tmp_path: Path, layout: str, text: str = BOATS) -> RawReference:
    file = tmp_path / "boats.layout.toml"
    file.write_text(layout, encoding="utf-8")
    return extract(document(text), layout_of(file, [document(text)]))


def mistakes(tmp_path: Path, layout: str, text: str = BOATS) -> list[tuple[str, int | None, str]]:
    with pytest.raises(ConfigError) as caught:
        read_by(tmp_path, layout, text)
    return [
        (d.headline, d.place.line if d.place is not None else None, d.help)
        for d in caught.value.diagnostics
    ]


def test_a_layout_is_printed_for_people() -> None:
    shown = document()
    text = layout_text(shown, located(shown), extract(shown))
    assert text.splitlines()[0] == "# How doc2sdk reads boats.md: 4 operations."
    assert """
# All that belongs to an operation is below its heading of this level.
sections = 2
""" in text
    assert """
# 4 operations (score 3.6), such as:
#   Weg: /boats    line 5
# titles: "All boats", "One boat", "A new boat", ...
# parameters: 0 of 4, samples: 0 of 4, fields of responses: 0 of 4
[[operations]]
url_in = "line"
url_label = "Weg"
method = "apart"    # such as `Art: GET` (line 7)
method_in = "line"
method_label = "Art"
""" in text  # fmt: skip


def test_what_is_printed_gives_the_same_operations(tmp_path: Path) -> None:
    shown = document()
    found = extract(shown)
    text = layout_text(shown, located(shown), found)
    assert requests(read_by(tmp_path, text)) == requests(found)


def test_what_became_nothing_and_what_was_not_used_is_printed() -> None:
    shown = document(
        BOATS + "## Crew\n\nSee also the crew: /crew/{id}\n\nAs in: `/masts/{id}/up`.\n"
    )
    text = layout_text(shown, located(shown), extract(shown))
    assert "#   2 lines with a path behind a label, such as /crew/{id} (line 37)\n" in text
    assert """
# 2 URLs (score 1.7), such as:
#   See also the crew: /crew/{id}    line 37
[[operations]]
use = false
url_in = "line"
url_label = "*"
method = "none"
""" in text  # fmt: skip


@pytest.mark.parametrize(
    ("layout", "expected"),
    [
        ('[[operations]]\nurl_in = "line"\nurl_label = "Weg:"\nmethod = "POST"\n', ["POST /boats", "POST /boats/{id}"]),
        ('[[operations]]\nurl_in = "line"\nmethod = "none"\n', ["? /boats", "? /boats/{id}"]),
        (
            '[[operations]]\nurl_in = "line"\nmethod = "apart"\nmethod_in = "line"\nmethod_label = "ART"\n',
            ["GET /boats", "GET /boats/{id}", "POST /boats", "DELETE /boats/{id}"],
        ),
    ],
)  # fmt: skip
def test_the_places_of_a_layout_hold_the_operations(
    tmp_path: Path, layout: str, expected: list[str]
) -> None:
    assert requests(read_by(tmp_path, f"usual_forms = false\n{layout}")) == expected


def test_a_head_that_is_a_sentence_is_no_name(tmp_path: Path) -> None:
    head = "Where the boats of this harbour are asked for by programs"
    text = f"# Boats\n\n| {head} | How |\n|---|---|\n| /boats | GET |\n| /crews | POST |\n"
    shown = document(text)
    layout = layout_text(shown, located(shown), extract(shown))
    assert 'url_column = "..."' in layout
    assert requests(read_by(tmp_path, layout, text)) == ["GET /boats", "POST /crews"]


def test_a_place_that_is_not_in_use_holds_none_and_need_not_be_there(tmp_path: Path) -> None:
    layout = '[[operations]]\nuse = false\nurl_in = "term"\nmethod = "GET"\n'
    assert requests(read_by(tmp_path, f"usual_forms = false\n{layout}")) == []


def test_a_method_for_all_that_state_none(tmp_path: Path) -> None:
    text = "# Boats\n\n## Anchor\n\nURL: /anchor\n\n## Sail\n\nURL: /sail\n\nMethod: GET\n"
    assert requests(read_by(tmp_path, 'method = "POST"\n', text)) == ["POST /anchor", "GET /sail"]


def test_a_method_that_the_manual_states_once_is_printed() -> None:
    shown = document(
        "# Boats\n\nAll requests use POST.\n\n## Anchor\n\n/anchor/up\n\n## Sail\n\n/sail/up\n"
    )
    text = layout_text(shown, located(shown), extract(shown))
    assert '#   `All requests use POST.` (line 3)\nmethod = "POST"\n' in text


def test_an_ignored_place_holds_none_and_is_no_suspect(tmp_path: Path) -> None:
    text = BOATS + "## Crew\n\nOld way: /crew/{id}\n\n## Ropes\n\nOld way: /ropes/{id}\n"
    layout = '[[operations]]\nurl_in = "line"\nurl_label = "weg"\nmethod = "GET"\n'
    ignore = '[[ignore]]\nurl_in = "line"\nurl_label = "old way"\n'
    told = read_by(tmp_path, layout, text)
    assert [s.text for s in told.suspects][-2:] == ["/crew/{id}", "/ropes/{id}"]
    quiet = read_by(tmp_path, layout + ignore, text)
    assert not any("crew" in o.url.text for o in quiet.operations)
    assert not any("crew" in s.text for s in quiet.suspects)


def test_sections_bound_operations(tmp_path: Path) -> None:
    text = "# Boats\n\n## One\n\nGET /boats\n\n### Fields\n\nText.\n\n## Two\n\nGET /crews\n\n### Fields\n\nMore.\n"
    layout = (
        'usual_forms = false\nsections = 1\n[[operations]]\nurl_in = "line"\nmethod = "before"\n'
    )
    assert requests(read_by(tmp_path, layout, text)) == ["GET /boats", "GET /crews"]


def test_a_column_is_named_by_its_head_or_its_number(tmp_path: Path) -> None:
    text = "# Boats\n\n| What | Wo | Wie |\n|---|---|---|\n| All | /boats | GET |\n| New | /boats | POST |\n"
    layout = 'usual_forms = false\n[[operations]]\nurl_in = "cell"\nurl_column = {}\nmethod = "apart"\nmethod_in = "cell"\n'
    assert requests(read_by(tmp_path, layout.format('"Wo"'), text)) == ["GET /boats", "POST /boats"]
    assert mistakes(tmp_path, layout.format("1"), text)[0][2].startswith(
        'did you mean url_column = "wo"? 2 are there'
    )


@pytest.mark.parametrize(
    ("layout", "headline", "line", "help_"),
    [
        ('usual_form = true\n', "`usual_form` is no key of a layout", 1, "did you mean `usual_forms`?"),
        ('usual_forms = "yes"\n', "`usual_forms` must be true or false", 1, ""),
        ('method = "SEND"\n', "`method` is 'SEND', no method", 1, 'it is one, like "POST"'),
        ('[[operations]]\nuse = 1\nurl_in = "line"\nmethod = "GET"\n', "`use` must be true or false", 2, ""),
        ('sections = 0\n', "`sections` must be the level of a heading, from 1", 1, ""),
        ('operations = 3\n', "`operations` must be tables, each headed [[operations]]", 1, ""),
        ('[[operations]]\nurl_in = "line"\nurl_lable = "weg"\nmethod = "GET"\n',
         "`url_lable` is no key of a layout", 3, "did you mean `url_label`?"),
        ('[[operations]]\nurl_in = "lines"\nmethod = "GET"\n', "`url_in` must not be 'lines'", 2, 'did you mean "line"?'),
        ('[[operations]]\nmethod = "GET"\n', "`url_in` is missing: what URLs are printed in", 1,
         'it is one of "heading", "line", "item", "term", "cell", "code"'),
        ('[[operations]]\nurl_in = "line"\n', "`method` is missing: where methods are printed", 1,
         'it is "before", "behind", "row", "apart", "none", or one method, like "POST"'),
        ('[[operations]]\nurl_in = "line"\nmethod = "befor"\n', "`method` is 'befor', no method and no place of one", 3,
         'did you mean "before"?'),
        ('[[operations]]\nurl_in = "line"\nmethod = "post"\n', "`method` is 'post', no method and no place of one", 3,
         'did you mean "POST"?'),
        ('[[operations]]\nurl_in = "line"\nmethod = "apart"\n', "`method_in` is missing: what methods are printed in", 3,
         'it is one of "heading", "line", "item", "term", "cell", "code"'),
        ('[[operations]]\nurl_in = "line"\nmethod = "GET"\nmethod_in = "line"\n',
         '`method_in` says nothing unless method = "apart"', 4, ""),
        ('[[operations]]\nurl_in = "line"\nurl_level = 2\nmethod = "GET"\n',
         "`url_level` says nothing of a place in a line", 3, 'only a place with url_in = "heading" has it'),
        ('[[operations]]\nurl_in = "line"\nurl_label = 3\nmethod = "GET"\n', "`url_label` must be text", 3, ""),
        ('[[ignore]]\nurl_label = "weg"\n', "`url_in` or `method_in` is missing", 1,
         'it is one of "heading", "line", "item", "term", "cell", "code"'),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(
    tmp_path: Path, layout: str, headline: str, line: int, help_: str
) -> None:
    assert mistakes(tmp_path, layout) == [(headline, line, help_)]


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    layout = '[[operations]]\nurl_in = "lin"\nmethod = "GET"\n\n[[operations]]\nurl_in = "line"\nmethods = "GET"\n'
    assert [line for _, line, _ in mistakes(tmp_path, layout)] == [2, 7, 5]


@pytest.mark.parametrize(
    ("layout", "line", "help_"),
    [
        ('[[operations]]\nurl_in = "line"\nurl_label = "wegg"\nmethod = "GET"\n', 3,
         'did you mean url_label = "weg"? 4 are there, such as `Weg: /boats` (line 5)'),
        ('[[operations]]\nurl_in = "heading"\nmethod = "GET"\n', 2,
         'did you mean url_in = "line"? 4 are there, such as `Weg: /boats` (line 5)'),
        ('[[operations]]\nurl_in = "line"\nmethod = "apart"\nmethod_in = "line"\nmethod_label = "way"\n', 5,
         'did you mean method_label = "art"? 4 are there, such as `Art: GET` (line 7)'),
        ('[[operations]]\nurl_in = "line"\nmethod = "before"\n', 3,
         ('the method is in another place (method = "apart" with method_in), the same for all (like method = "POST"), '
          'or not stated (method = "none")')),
        ('[[operations]]\nurl_in = "line"\nmethod = "GET"\n[[ignore]]\nurl_in = "line"\nurl_label = "wag"\n', 6,
         'did you mean url_label = "weg"? 4 are there, such as `Weg: /boats` (line 5)'),
    ],
)  # fmt: skip
def test_a_place_that_holds_nothing_is_an_error_with_the_nearest(
    tmp_path: Path, layout: str, line: int, help_: str
) -> None:
    ((_, told_line, told),) = mistakes(tmp_path, layout)
    assert (told_line, told) == (line, help_)


def test_a_document_without_signs_has_nothing_near(tmp_path: Path) -> None:
    layout = '[[operations]]\nurl_in = "line"\nurl_label = "weg"\nmethod = "GET"\n'
    ((headline, line, help_),) = mistakes(tmp_path, layout, "# Boats\n\nWe like boats.\n")
    assert headline == "no URL is printed in this place"
    assert (line, help_) == (2, "`doc2sdk layout` prints the layout that the document has")


def test_labels_with_quotes_survive(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text('[[ignore]]\nurl_in = "line"\nurl_label = "say \\"so\\""\n', encoding="utf-8")
    (ignored,) = read_layout(file).ignored
    assert ignored.url is not None
    assert ignored.url.label == 'say "so"'
