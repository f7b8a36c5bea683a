"""The words of ``--help``."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.sources.formats import FORMATS


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """``summary`` is printed in the list of commands, the rest in the command's own help.

    ``examples`` are lines of ``doc2sdk ...``, each with a remark or without.
    """

    summary: str
    description: str
    examples: tuple[str, ...]

    @property
    def epilog(self) -> str:
        """Return the examples as the help prints them."""
        return "\n".join(["examples:", *(f"  {line}" for line in self.examples)])


DESCRIPTION = f"""\
Generate a typed Python SDK, fixtures and tests from API reference documentation
({', '.join(each.title for each in FORMATS)}). No OpenAPI file is needed; one can be
exported."""

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
