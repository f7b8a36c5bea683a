"""The pages of :mod:`styles` as LaTeX: tables as longtable, code as listings."""

from __future__ import annotations

from collections.abc import Iterable

from bs4 import BeautifulSoup, NavigableString, Tag

PREAMBLE = r"""\documentclass[10pt,a4paper]{article}
\usepackage[margin=22mm]{geometry}
\usepackage{fontspec}
\usepackage{longtable,array,multirow,listings,xcolor,colortbl,enumitem,xurl}
\setcounter{secnumdepth}{0}
\setlength{\LTleft}{0pt}
\lstset{basicstyle=\ttfamily\footnotesize,columns=fullflexible,breaklines=true,keepspaces=true,
  breakatwhitespace=false,literate={\ }{{\ }}1,%s}
\begin{document}
"""

LISTINGS = {
    "ruled": "frame=single",
    "shaded": "backgroundcolor=\\color[gray]{0.93}",
    "aligned": "xleftmargin=12pt",
    "lined": "frame=leftline",
}

HEADINGS = {"h1": "section", "h2": "subsection", "h3": "subsubsection"}

WIDTHS = {2: (0.25, 0.65), 3: (0.15, 0.2, 0.52), 4: (0.24, 0.15, 0.12, 0.35)}
"""The widths of columns, as shares of the line, by how many there are."""

_SPECIAL = str.maketrans(
    {c: f"\\{c}" for c in "#$%&_{}"}
    | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"}
)


def latex(page: str, style: str) -> str:
    """A page of that style as a LaTeX document."""
    body = BeautifulSoup(page, "html.parser").body
    assert body is not None
    return PREAMBLE % LISTINGS[style] + "".join(_blocks(body, style)) + "\\end{document}\n"


def _blocks(parent: Tag, style: str) -> Iterable[str]:
    for kid in parent.children:
        if not isinstance(kid, Tag):
            continue
        if kid.name in HEADINGS:
            yield f"\\{HEADINGS[kid.name]}{{{_inline(kid)}}}\n"
        elif kid.name == "p":
            yield f"{_inline(kid)}\n\n"
        elif kid.name == "pre":
            yield f"\\begin{{lstlisting}}\n{kid.get_text()}\n\\end{{lstlisting}}\n"
        elif kid.name == "table":
            yield _table(kid, style)
        elif kid.name in ("ul", "ol"):
            yield _list(kid)
        else:
            yield "\\begin{quote}\n" + "".join(_blocks(kid, style)) + "\\end{quote}\n"


def _list(element: Tag) -> str:
    name = "itemize" if element.name == "ul" else "enumerate"
    items = [f"\\item {_inline(li)}\n" for li in element.find_all("li", recursive=False)]
    return f"\\begin{{{name}}}\n" + "".join(items) + f"\\end{{{name}}}\n"


def _inline(element: Tag) -> str:
    parts: list[str] = []
    for kid in element.children:
        if isinstance(kid, NavigableString):
            parts.append(_text(str(kid)))
        elif isinstance(kid, Tag) and kid.name in ("ul", "ol"):
            parts.append("\n" + _list(kid))
        elif isinstance(kid, Tag):
            command = {"b": "textbf", "code": "texttt"}.get(kid.name, "textrm")
            parts.append(f"\\{command}{{{_inline(kid)}}}")
    return "".join(parts)


def _text(text: str) -> str:
    words = [f"\\url{{{w}}}" if "://" in w else w.translate(_SPECIAL) for w in text.split(" ")]
    return " ".join(words)


def _table(table: Tag, style: str) -> str:
    rows = table.find_all("tr")
    count = sum(int(str(cell.get("colspan", 1))) for cell in rows[0].find_all(["td", "th"]))
    bar = "|" if style == "ruled" else ""
    columns = bar + bar.join(f"p{{{w}\\linewidth}}" for w in WIDTHS[count]) + bar
    line = "\\hline\n" if style in ("ruled", "lined") else ""
    lines = [f"\\begin{{longtable}}{{{columns}}}\n{line}"]
    held = 0
    for index, row in enumerate(rows):
        cells = row.find_all(["td", "th"])
        texts = [_cell(cell) for cell in cells]
        if held:
            texts.insert(0, "")
        held = max(held, max(int(str(cell.get("rowspan", 1))) for cell in cells)) - 1
        shade = "\\rowcolor[gray]{0.9}" if style == "shaded" and index % 2 else ""
        rule = "\\cline{2-3}\n" if held and style == "ruled" else "" if held else line
        lines.append(shade + " & ".join(texts) + f" \\\\\n{rule}")
        if index == 0 and table.find("thead"):
            lines.append("\\endhead\n")
    return "".join([*lines, "\\end{longtable}\n"])


def _cell(cell: Tag) -> str:
    text = f"\\textbf{{{_inline(cell)}}}" if cell.name == "th" else _inline(cell)
    text = f"\\raggedright {text}\\arraybackslash" if len(text) > 20 else text
    span = int(str(cell.get("colspan", 1)))
    return f"\\multicolumn{{{span}}}{{p{{0.6\\linewidth}}}}{{{text}}}" if span > 1 else text
