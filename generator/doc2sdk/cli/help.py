"""The words of ``--help``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """``summary`` stands in the list of commands, the rest in the command's own help."""

    summary: str
    description: str
    examples: str


DESCRIPTION = """\
Generate a typed Python SDK, fixtures and tests from API reference documentation
(PDF, HTML, Markdown). No OpenAPI file is needed; one can be exported."""

EPILOG = """\
exit codes:
  0  clean
  1  errors were found (with --strict also warnings), no operation was found,
     or check found a difference
  2  the command line or the configuration is wrong
  3  a document cannot be read, or the output folder refuses; nothing was
     written

Without documents, generate, check and coverage take those of the configuration:

  [tool.doc2sdk]                       in pyproject.toml; in doc2sdk.toml
  output = "generated"                 `output` stands alone at the top
  [[tool.doc2sdk.api]]                 and this is [[api]]
  documents = ["input_docs/manual.pdf"]

examples:
  doc2sdk generate                     what the configuration lists
  doc2sdk generate manual.pdf -o sdks  one document, to sdks/<package>/
  doc2sdk check                        is the committed output current?
  doc2sdk explain W101                 what a diagnostic means"""

COMMANDS = {
    "generate": Words(
        summary="write the SDK that the documents give",
        description="""\
Write an SDK for each reference to DIR/<package>/: clients, models, fixtures,
tests, and the model as api.json, openapi.json and asyncapi.json.

The folder is replaced in one step. Files in it that doc2sdk did not write stay;
generated files that were edited by hand stop the run.""",
        examples="""\
examples:
  doc2sdk generate
  doc2sdk generate manual.pdf manual.html -o sdks
  doc2sdk generate input_docs/ --strict --diagnostics github""",
    ),
    "extract": Words(
        summary="print the model, or its OpenAPI or AsyncAPI form",
        description="""\
Print what was read from the documents as JSON: the model, with the source of
every fact, or OpenAPI 3.1 or AsyncAPI 3.0, validated.""",
        examples="""\
examples:
  doc2sdk extract manual.pdf
  doc2sdk extract manual.pdf --format openapi -o openapi.json
  doc2sdk extract manual.html | jq '.operations[].path.value'""",
    ),
    "check": Words(
        summary="compare the committed output with what the documents give",
        description="""\
Generate in memory and compare with the files in the output folder. Differences
are printed, counts first, and give exit code 1. Writes nothing; notes are not
shown.""",
        examples="""\
examples:
  doc2sdk check
  doc2sdk check --diagnostics github        in a workflow
  doc2sdk check manual.pdf -o sdks""",
    ),
    "coverage": Words(
        summary="list what became of every block of the documents",
        description="""\
List every block: consumed, and by which rule; ignored, and why; or unknown,
which is where a part of the reference may be lost.""",
        examples="""\
examples:
  doc2sdk coverage
  doc2sdk coverage manual.pdf --unknown""",
    ),
    "explain": Words(
        summary="explain a diagnostic rule, or list all",
        description="Explain a diagnostic rule by its id or name, or list all rules.",
        examples="""\
examples:
  doc2sdk explain
  doc2sdk explain W101
  doc2sdk explain output-edited""",
    ),
}
