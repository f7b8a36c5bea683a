"""The catalogue keeps the promises that ``explain`` and the formats rest on."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import doc2sdk
from doc2sdk.catalogue import catalogue, find_rule, nearest_rule
from doc2sdk.diagnostics import Rule
from doc2sdk.diagnostics.explain import explain_text, list_text
from doc2sdk.lint import rules as lint_rules

PACKAGE = Path(doc2sdk.__file__).parent
RULES = list(catalogue().values())


def test_every_rule_that_the_code_states_is_collected() -> None:
    stated = [
        keyword.value.value
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Rule"
        for keyword in node.keywords
        if keyword.arg == "id" and isinstance(keyword.value, ast.Constant)
    ]
    assert sorted(stated) == list(catalogue())


def test_names_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_well_formed(rule: Rule) -> None:
    assert re.fullmatch(r"[ACDNOPSTW][1-9][0-9]{2}", rule.id)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.summary.endswith(".")
    assert "\n" not in rule.summary
    assert rule.explanation.endswith(".")
    assert rule.explanation != rule.summary


def test_a_rule_of_lint_is_a_module_of_its_name() -> None:
    folder = PACKAGE / "lint" / "rules"
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert modules == {rule.name.replace("-", "_") for rule in lint_rules.RULES}


@pytest.mark.parametrize("wanted", ["W101", "w101", "output-edited", "Output-Edited"])
def test_a_rule_is_found_by_id_or_name_in_any_case(wanted: str) -> None:
    assert find_rule(wanted) is catalogue()["W101"]


def test_a_typo_gets_the_nearest_rule() -> None:
    assert find_rule("output-edted") is None
    assert nearest_rule("output-edted") == "output-edited"
    assert nearest_rule("w1o1") == "W101"
    assert nearest_rule("zzzzzzzzzz") is None


def test_an_explanation_fits_the_width() -> None:
    text = explain_text(catalogue()["W101"], 60)
    assert text.startswith("error[W101] output-edited\n\nA generated file was edited by hand.\n\n")
    assert all(len(line) <= 60 for line in text.splitlines())
    assert "--force" in text


def test_the_list_has_every_rule() -> None:
    heads = [line for line in list_text(RULES, 80).splitlines() if not line.startswith(" ")]
    assert heads == [f"{r.id}  {r.name} ({r.severity.value})" for r in RULES]
