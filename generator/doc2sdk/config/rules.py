"""The rules that the configuration can break."""

from __future__ import annotations

from doc2sdk.diagnostics import Rule, Severity

CONFIG_UNREADABLE = Rule(
    id="C101",
    name="config-unreadable",
    severity=Severity.ERROR,
    summary="The configuration file cannot be read.",
    explanation="The file named with --config does not exist, is a folder, or may not be read.",
)

CONFIG_SYNTAX = Rule(
    id="C102",
    name="config-syntax",
    severity=Severity.ERROR,
    summary="The configuration file is not valid TOML.",
    explanation="The place is where the TOML parser gave up; the mistake is there or just "
    "before. TOML files are UTF-8.",
)

CONFIG_UNKNOWN_KEY = Rule(
    id="C103",
    name="config-unknown-key",
    severity=Severity.ERROR,
    summary="The configuration has a key that doc2sdk does not know.",
    explanation="Unknown keys are errors because a mistyped one would be ignored otherwise. "
    "The keys are `output`, in each [[api]] `documents`, `id` and `layout`, and in [completeness] the names of "
    "thresholds.",
)

CONFIG_VALUE = Rule(
    id="C104",
    name="config-value",
    severity=Severity.ERROR,
    summary="A configuration value is missing or of the wrong kind.",
    explanation="`output` is a string, `documents` a list with at least one string, `id` a "
    "string of lower-case words joined by hyphens, `layout` a string, each threshold of [completeness] a number from 0 "
    "to 1. Paths are relative to the folder of the "
    "configuration file.",
)
