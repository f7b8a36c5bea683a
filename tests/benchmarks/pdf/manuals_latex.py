"""The manuals of :mod:`manuals` as LaTeX: its own footnotes, contents, running lines and columns."""

from __future__ import annotations

from collections.abc import Iterator

import manuals

PREAMBLE = r"""\documentclass[10pt,a4paper%s]{article}
\usepackage[margin=22mm]{geometry}
\usepackage{fontspec,fancyhdr}
\setcounter{secnumdepth}{0}
\pagestyle{fancy}\fancyhf{}
\fancyhead[L]{\small Orders API Guide}\fancyhead[R]{\small\nouppercase{\leftmark}}
\fancyfoot[C]{\small\thepage}
\setlength{\parskip}{6pt}\setlength{\parindent}{0pt}
\begin{document}
"""


def manual_latex(style: str) -> str:
    """The whole document; ``style`` is one of :data:`manuals.MANUALS`."""
    columns = ",twocolumn" if style == "columns" else ""
    cover = r" \\[1em] ".join(manuals.COVER)
    front = rf"\begin{{titlepage}}{{\Huge Orders API Guide}}\\[2em] {cover}\end{{titlepage}}"
    body = "".join(part for number in range(1, manuals.CHAPTERS + 1) for part in _chapter(number))
    return f"{PREAMBLE % columns}{front}\n\\tableofcontents\n{body}\\end{{document}}\n"


def _chapter(number: int) -> Iterator[str]:
    title = manuals.chapter_title(number)
    yield f"\\clearpage\\section{{{title}}}\\markboth{{{title}}}{{}}\n"
    for section in range(1, manuals.SECTIONS + 1):
        yield f"\\subsection{{{manuals.section_title(number, section)}}}\n"
        before, after = manuals.sentences(number, section)
        mark = f"\\footnote{{{manuals.note_text(number)}}}" if section == 2 else ""
        yield f"{before}{mark} {after}\n\n"
        for text in manuals.plain_paragraphs(number, section):
            yield f"{text}\n\n"
    label, text = manuals.notice(number)
    yield f"\\begin{{quote}}\\textbf{{{label}}} {text}\\end{{quote}}\n"
    yield f"\\begin{{verbatim}}\n{manuals.sample(number)}\n\\end{{verbatim}}\n"
