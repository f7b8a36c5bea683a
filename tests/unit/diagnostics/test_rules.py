"""The catalogue keeps the promises that ``explain`` and the formats rest on."""

from __future__ import annotations

import re

import pytest

from doc2sdk.diagnostics.explain import explain_text, find_rule, list_text, nearest_rule
from doc2sdk.diagnostics.rules import CATALOGUE, FAMILIES, Rule

RULES = [rule for family in FAMILIES for rule in family.RULES]


def test_ids_and_names_are_unique() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_well_formed(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z][1-9][0-9]{2}", rule.id)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.summary.endswith(".")
    assert "\n" not in rule.summary
    assert rule.explanation.endswith(".")
    assert rule.explanation != rule.summary


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_a_family_is_one_letter(family: object) -> None:
    assert len({rule.id[0] for rule in family.RULES}) == 1  # type: ignore[attr-defined]


@pytest.mark.parametrize("wanted", ["W101", "w101", "output-edited", "Output-Edited"])
def test_a_rule_is_found_by_id_or_name_in_any_case(wanted: str) -> None:
    assert find_rule(wanted) is CATALOGUE["W101"]


def test_a_typo_gets_the_nearest_rule() -> None:
    assert find_rule("output-edted") is None
    assert nearest_rule("output-edted") == "output-edited"
    assert nearest_rule("w1o1") == "W101"
    assert nearest_rule("zzzzzzzzzz") is None


def test_an_explanation_fits_the_width() -> None:
    text = explain_text(CATALOGUE["W101"], 60)
    assert text.startswith("error[W101] output-edited\n\nA generated file was edited by hand.\n\n")
    assert all(len(line) <= 60 for line in text.splitlines())
    assert "--force" in text


def test_the_list_has_every_rule() -> None:
    heads = [line for line in list_text(80).splitlines() if not line.startswith(" ")]
    assert heads == [
        f"{r.id}  {r.name} ({r.severity.value})" for r in sorted(RULES, key=lambda r: r.id)
    ]
