"""The content-stream grammar, as one regular expression per whole instruction.

Matching tokens one by one would cost ten times as much. ISO 32000-1, 7.8.2:

    instruction = operands operator
    operands    = numbers [ string | array | name [ dict | name | numbers ] ]
    string      = "(" literal ")" | "<" hex ">"          literals nest at most two deep here
    array       = "[" (string | number)* "]"
    operator    = letter+ ["*"] | "d0" | "d1" | "'" | '"'

Sequences that fill the streams of browsers match in one go: a text object of one string
(``BT /F4 9 Tf 1 0 0 -1 8 24 Tm <41> Tj ET``, ``BT 8 24 Td /F4 9 Tf [<41>] TJ ET``), a string and
its matrix (``1 0 0 -1 8 24 Tm [<41>] TJ``), glyphs placed one
by one (``<41> Tj 5.9 0 Td <42> Tj ...``), the corners of paths (``8 24 m 11 24 l ...``), single lines
(``8 24 m 9 24 l S``), the sides of borders (``8 24 9 1 re f ...``), marks without a property but
their number (``/P <</MCID 3>> BDC``), and the nesting that saves and restores the state (``q q /G3
gs``; what ``gs`` sets is of no interest here). So does a single line, box or text object drawn
between ``q`` and ``Q`` in a colour, width or space of its own, as most writers draw all of them:

    isolated = "q" ["q"] setting* (line | box | text) "Q" ["Q"]
    setting  = numbers ("cm" | "rg" | "RG" | "g" | "G" | "w" ...) | name ("gs" | "cs" | "CS") | dash
What the grammar does not cover ends as ``garbage``, and the page is left to pdfminer's own
interpreter.

Alternatives exclude each other by their first byte; possessive repetition, where the Python has
it right, only saves time on broken input. Before 3.11.5 it went wrong around what backtracks inside
(CPython issue 106052), and inline images were read as instructions.
"""

from __future__ import annotations

import re
import sys

_P = "+" if sys.version_info >= (3, 11, 5) else ""

_NUMBER = r"[-+.0-9]+"
_NUMBERS = rf"[-+.0-9 \t\n\r\f\v\x00]*{_P}"
_HEX = rf"[0-9A-Fa-f\s]*{_P}"
_INNER = rf"\((?:[^()\\]|\\[\s\S])*{_P}\)"
_LITERAL = rf"(?:[^()\\]|\\[\s\S]|{_INNER})*{_P}"
_HEX_ARRAY = rf"[<>0-9A-Fa-f\s.+-]*{_P}(?=\])"
_APART = rf"[^\[\]()<>%/]*{_P}"
_ARRAY = rf"(?:{_HEX_ARRAY}|{_APART}(?:(?:<{_HEX}>|\({_LITERAL}\)){_APART})*{_P})"
_NAME = rf"[^\s/<>\[\]()%{{}}\x00]*{_P}"
_DICT = rf"(?:[^<>()]|\({_LITERAL}\)|<<[^<>]*>>|<{_HEX}>)*{_P}"
_OPERATOR = r"[A-Za-z]+[*01]?|['\"]"
_STEP = rf"\s+{_NUMBER}\s+0\s+Td\s*<[0-9A-Fa-f]+>\s*Tj"
_MATRIX = rf"{_NUMBER}(?:\s+{_NUMBER}){{5}}"
_BOX = rf"(?:\s+{_NUMBER}){{4}}\s+re\s+f\*?(?=\s)"
_OF_NUMBERS = r"(?:cm|rg|RG|g|G|w|J|j|M|sc|SC|scn|SCN)"
_DASH = rf"\[[-+.0-9\s]*{_P}\]\s*{_NUMBER}\s+d"
_SETTING = (
    rf"[-+.0-9][-+.0-9 \t\n\r\f\v]*{_P}{_OF_NUMBERS}\s+|/{_NAME}\s+(?:gs|cs|CS)\s+|{_DASH}\s+"
)
_IMAGE = rf"(?:(?!\sID\s)[\s\S])*{_P}"
_CORNER = rf"\s+(?:{_NUMBER}\s+{_NUMBER}\s+[ml]|h)(?=\s)"

INSTRUCTION = re.compile(
    rf"""
    (?P<numbers>{_NUMBERS})
    (?: BT\s+(?P<at>{_NUMBER}\s+{_NUMBER})\s+Td\s*/(?P<type>{_NAME})\s+(?P<height>{_NUMBER})\s+Tf\s*
        (?:<(?P<shown>{_HEX})>\s*Tj(?P<moves>(?:{_STEP})*)|\[(?P<spread>{_ARRAY})\]\s*TJ)
        \s*(?P<object>ET)(?=\s)
      | BT\s+/(?P<face>{_NAME})\s+(?P<points>{_NUMBER})\s+Tf\s+(?P<matrix>{_MATRIX})\s+Tm\s*
        (?:(?P<offset>{_NUMBER}\s+{_NUMBER})\s+Td\s*)?<(?P<glyphs>{_HEX})>\s*Tj(?P<chain>(?:{_STEP})*)\s*ET(?=\s)
      | Tm\s*\[(?P<set>{_ARRAY})\]\s*(?P<placed>TJ)
      | m\s+(?P<line>{_NUMBER}\s+{_NUMBER})\s+l\s+(?P<drawn>S)(?=\s)
      | m(?P<corners>(?:{_CORNER})+)
      | q\s+(?P<nest>q\s+)?(?P<settings>(?:{_SETTING})*{_P})
        (?: (?P<start>{_NUMBER}\s+{_NUMBER})\s+m\s+(?P<stop>{_NUMBER}\s+{_NUMBER})\s+l\s+S
          | (?P<box>{_NUMBER}(?:\s+{_NUMBER}){{3}})\s+re\s+f\*?
          | BT\s+(?P<spot>{_NUMBER}\s+{_NUMBER})\s+Td\s*/(?P<letters>{_NAME})\s+(?P<em>{_NUMBER})\s+Tf\s*
            (?:<(?P<word>{_HEX})>\s*Tj|\[(?P<words>{_ARRAY})\]\s*TJ)\s*ET
        )\s+(?P<isolated>Q)(?(nest)\s+Q)(?=\s|\Z)
      | q(?P<saves>(?:\s+q)*)(?:\s+/{_NAME}\s+gs)?(?=\s)
      | Q(?P<restores>(?:\s+Q)*)(?=\s|\Z)
      | re\s+f\*?(?P<boxes>(?:{_BOX})*)(?=\s)
      | BI(?=\s){_IMAGE}\sID\s[\s\S]*?\s(?P<inline>EI)(?=\s*(?:Q\b|[A-Za-z/\d\[(<.-]|\Z))
      | <(?P<hex>{_HEX})>\s*(?P<hex_show>Tj|['"])(?P<steps>(?:{_STEP})*)
      | \((?P<literal>{_LITERAL})\)\s*(?P<show>Tj|['"])
      | \[(?P<array>{_ARRAY})\]\s*(?:(?P<adjusted>TJ)|{_NUMBER}\s*(?P<dash>d)(?![\w]))
      | /(?P<tag>{_NAME})\s*<<\s*/MCID\s+(?P<mcid>\d+)\s*>>\s*(?P<marked>BDC)(?=\s)
      | (?P<unmarked>EMC)(?=\s|\Z)
      | (?P<operator>{_OPERATOR})
      | /(?P<name>{_NAME})\s*
        (?:<<(?P<dict>{_DICT})>>|/(?P<second>{_NAME})|(?P<tail>{_NUMBERS}))\s*
        (?P<named>{_OPERATOR})
      | (?P<comment>%[^\r\n]*)
      | (?P<end>\Z)
      | (?P<garbage>[\s\S])
    )""".encode(),
    re.VERBOSE,
)
"""The last group that takes part in a match names the kind of instruction."""

ELEMENT = re.compile(rf"<({_HEX})>|\(({_LITERAL})\)|({_NUMBER})".encode())
"""An element of an ``array``: a hexadecimal string, a literal string, or an adjustment."""

SETTING = re.compile(rf"([-+.\d\s]+)({_OF_NUMBERS})|/\S+\s+\S+|\[[^\]]*\]\s*\S+\s+d".encode())
"""One of the ``settings``: numbers and their operator. Those of names, and of dashes, draw nothing
here."""

SUBPATH = re.compile(rf"({_NUMBER}\s+{_NUMBER})\s+m((?:\s+{_NUMBER}\s+{_NUMBER}\s+l)*)".encode())
"""A part of a chain of corners: the point a subpath begins at, and its further points."""

MARK_ID = re.compile(rb"/MCID\s+(\d+)")
ACTUAL_TEXT = re.compile(rf"/ActualText\s*(?:<({_HEX})>|\(({_LITERAL})\))".encode())
