"""The formats programs read: JSON, GitHub workflow commands, SARIF."""

from __future__ import annotations

import json
from typing import Any

import pytest

from doc2sdk.cli.rules import OUTPUT_DIFFERS
from doc2sdk.diagnostics import Diagnostic
from doc2sdk.diagnostics.formats import FORMATS, Style
from doc2sdk.model import Box, Place, Text
from doc2sdk.output.rules import OLD_TREE_LEFT

IN_HTML = Diagnostic(
    rule=OUTPUT_DIFFERS,
    headline="50% of it, gone: all\nof it",
    place=Place(document="a b.html", line=5, column=16, trail=(Text("Calls"),)),
    subject="GET /x",
    excerpt="x",
    mark="x",
    label="here",
    notes=("kept",),
    help="look",
)
IN_PDF = Diagnostic(
    rule=OLD_TREE_LEFT,
    headline="left",
    place=Place(document="a.pdf", page=2, box=Box(x0=1, top=2, x1=3, bottom=4.5)),
)
NOWHERE = Diagnostic(rule=OUTPUT_DIFFERS, headline="nowhere")
ALL = (NOWHERE, IN_HTML, IN_PDF)
STYLE = Style(paths={"a b.html": "docs/a b.html"})


def parsed(name: str) -> Any:
    return json.loads(FORMATS[name](ALL, STYLE))


def test_json_holds_everything() -> None:
    report = parsed("json")
    assert (report["format"], report["version"]) == ("doc2sdk-diagnostics", 1)
    assert report["summary"] == {"error": 2, "warning": 1, "note": 0}
    assert report["diagnostics"][1] == {
        "rule": "W201",
        "name": "output-differs",
        "severity": "error",
        "headline": "50% of it, gone: all\nof it",
        "place": {
            "document": "a b.html",
            "path": "docs/a b.html",
            "page": None,
            "box": None,
            "line": 5,
            "column": 16,
            "trail": ["Calls"],
        },
        "subject": "GET /x",
        "excerpt": "x",
        "mark": "x",
        "label": "here",
        "notes": ["kept"],
        "help": "look",
    }
    assert report["diagnostics"][0]["place"] is None
    assert report["diagnostics"][2]["place"]["box"] == [1, 2, 3, 4.5]


def test_json_of_no_diagnostics_is_still_a_document() -> None:
    report = json.loads(FORMATS["json"]((), Style()))
    assert report["diagnostics"] == []
    assert report["summary"] == {"error": 0, "warning": 0, "note": 0}


def test_github_commands_escape_what_would_end_them() -> None:
    nowhere, in_html, in_pdf = FORMATS["github"](ALL, STYLE).splitlines()
    assert nowhere == "::error title=W201 output-differs::nowhere"
    assert in_html == (
        "::error file=docs/a b.html,line=5,col=16,title=W201 output-differs::"
        "50%25 of it, gone: all%0Aof it%0AGET /x%0Anote: kept%0Ahelp: look"
    )
    assert in_pdf == (
        "::warning file=a.pdf,title=W105 old-tree-left::left%0Aa.pdf:page 2 (1,2-3,4)"
    )


def test_github_escapes_colons_and_commas_in_properties() -> None:
    place = Place(document="a,b:c.html", line=1)
    (command,) = FORMATS["github"](
        [Diagnostic(rule=OUTPUT_DIFFERS, headline="x", place=place)], Style()
    ).splitlines()
    assert command.startswith("::error file=a%2Cb%3Ac.html,line=1,title=")


def test_sarif_names_the_rules_that_fired_and_indexes_them() -> None:
    (run,) = parsed("sarif")["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["W105", "W201"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert rules[result["ruleIndex"]]["defaultConfiguration"]["level"] == result["level"]


def test_sarif_places() -> None:
    nowhere, in_html, in_pdf = parsed("sarif")["runs"][0]["results"]
    assert "locations" not in nowhere
    assert in_html["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "docs/a%20b.html"},
                "region": {"startLine": 5, "startColumn": 16},
            },
            "logicalLocations": [{"fullyQualifiedName": "GET /x"}],
        }
    ]
    assert in_pdf["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "a.pdf"}}}]
    assert in_pdf["message"]["text"] == "left\nat a.pdf:page 2 (1,2-3,4)"


@pytest.mark.parametrize("name", ["json", "sarif"])
def test_output_ends_in_one_newline(name: str) -> None:
    text = FORMATS[name](ALL, STYLE)
    assert text.endswith("}\n")
