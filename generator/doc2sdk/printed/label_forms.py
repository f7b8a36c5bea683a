"""The words labels and header cells are built from, where listing every combination would be endless.

::

    label = *(modifier | core), at least one core

``Interface request address`` is the address core with two modifiers. A word that stands in neither set
makes the label unknown: ``callback URL`` is no operation's URL.
"""

from __future__ import annotations

from typing import NamedTuple

from doc2sdk.printed.roles import Column, Role


class Form(NamedTuple):
    """The words of one kind of label. One of ``needs`` must stand in it where there are any."""

    cores: frozenset[str]
    modifiers: frozenset[str]
    needs: frozenset[str] = frozenset()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_CALLED = "the api apis http https rest restful request requested requests interface service call "
_CALLED += "calling access invoke invocation submission"

LABEL_FORMS: dict[Role, tuple[Form, ...]] = {
    Role.URL: (
        Form(
            cores=_words("url urls uri path endpoint address route definition"),
            modifiers=_words(
                f"{_CALLED} resource full complete relative syntax template pattern string format of"
            ),
        ),
    ),
    Role.METHOD: (
        Form(
            cores=_words("method methods verb verbs"),
            modifiers=_words(f"{_CALLED} supported allowed or custom operation type of"),
        ),
        Form(
            cores=_words("mode type way"),
            modifiers=_words("the of http https request call calling submission access invoke"),
            needs=_words("http https request call calling submission access invoke"),
        ),
    ),
}
"""Labels whose value is the operation's URL or method, beside those :data:`LABELS` lists."""

_OF_FIELD = "param parameter parameters field variable attribute element property column value"

COLUMN_FORMS: dict[Column, Form] = {
    Column.REQUIRED: Form(
        cores=_words(
            "required mandatory must necessary compulsory obligatory presence optionality requirement "
            "m/o m/o/c r/o req mand necessity"
        ),
        modifiers=_words(
            "is it or not optional whether y/n yes/no yes no field parameter nullable"
        ),
    ),
    Column.TYPE: Form(
        cores=_words("type types datatype"), modifiers=_words(f"data json {_OF_FIELD} java schema")
    ),
    Column.VALUE: Form(
        cores=_words("value values"),
        modifiers=_words("param parameter field attribute element property example sample"),
    ),
    Column.DEFAULT: Form(cores=_words("default defaults"), modifiers=_words("value values")),
    Column.ALLOWED: Form(
        cores=_words("range ranges enumeration enumerations enum choices constraints"),
        modifiers=_words("value values valid allowed possible of the"),
    ),
    Column.EXAMPLE: Form(
        cores=_words("example examples sample demo"),
        modifiers=_words(f"value values for {_OF_FIELD}"),
    ),
    Column.DESCRIPTION: Form(
        cores=_words(
            "description descriptions remark remarks explanation explanations note notes comment comments "
            "meaning details definition instruction instructions desc information purpose"
        ),
        modifiers=_words(f"{_OF_FIELD} short brief and additional detailed the of"),
    ),
    Column.NAME: Form(
        cores=_words(
            "name parameter parameters param params field fields attribute attributes property argument "
            "arguments element key variable member header headers"
        ),
        modifiers=_words(
            "request response input output query path url uri body form http json api string data the of"
        ),
    ),
}
"""Header cells, beside those :data:`COLUMNS` lists; the first kind that fits counts."""

UNUSED_COLUMNS = _words(
    "# no nr num number sn s/n seq index item length size len max maxlength unit availability since version"
)
"""Header cells of columns that tell nothing of the API: row numbers, lengths in characters."""
