"""A manual as vendors print them, in one or two columns: cover, table of contents, numbered chapters,
running headers, page numbers, footnotes, labelled notices, hyphenated prose.

Each engine gets the page in the form it sets footnotes and running lines in (:class:`Form`). What
is furniture on paper is left out of :attr:`Form.TRUTH`, so that it counts against a reader who takes it
for content, and content taken for furniture is missed.
"""

from __future__ import annotations

from enum import Enum

from styles import WORDS, prose

MANUALS = ("manual", "columns")

CHAPTERS = 9
SECTIONS = 3
TITLES = ("Limits of the service", "Order archives", "Extended authentication")


class Form(Enum):
    """How footnotes and running lines are written in HTML."""

    PAPER = "paged media: margin boxes, floating footnotes, page numbers in the contents"
    SCREEN = "footnotes as paragraphs at the end of their chapter; the printer adds running lines"
    WRITER = "what LibreOffice's import takes for running lines and footnotes"
    TRUTH = "content only, footnotes as paragraphs"


CSS = """body { font-family: serif; font-size: 10pt; line-height: 1.3; text-align: justify }
p { hyphens: auto; margin: 6pt 0 } h1, h2, h3 { font-family: sans-serif; text-align: left }
h2 { font-size: 15pt; break-before: page } h3 { font-size: 12pt }
.cover { padding-top: 180pt } .contents { page-break-before: always } .cover p { text-align: left }
.notice { border-left: 3px solid #c80; padding-left: 8pt } .fn { font-size: 8pt }
.chapter { column-gap: 20pt } nav p { margin: 2pt 0 } nav a { color: black; text-decoration: none }
"""
PAGED = """@page { size: A4; margin: 24mm 20mm; @top-left { content: "Orders API Guide"; font-size: 8pt }
 @top-right { content: string(chapter); font-size: 8pt }
 @bottom-center { content: "Page " counter(page) " of " counter(pages); font-size: 8pt } }
@page :first { @top-left { content: none } @top-right { content: none }
 @bottom-center { content: none } }
h2 { string-set: chapter content() } nav p::after { content: none }
nav a::after { content: leader('.') target-counter(attr(href), page) }
.fn { float: footnote } .fn::footnote-call { font-size: 7pt; vertical-align: super; line-height: 0 }
.fn::footnote-marker { content: counter(footnote) " "; }
"""


def manual(style: str, form: Form) -> str:
    """The whole document as HTML; ``style`` is one of :data:`MANUALS`."""
    css = CSS + (PAGED if form is Form.PAPER else "@page { size: A4 }")
    if style == "columns":
        css += ".chapter { column-count: 2 } "
    head = (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Orders Guide</title>'
        f"<style>{css}</style></head><body>"
    )
    if form is Form.WRITER:
        head += '<div title="header"><p>Orders API Guide</p></div>'
        head += '<div title="footer"><p>Page <sdfield type=PAGE subtype=RANDOM format=PAGE></sdfield></p></div>'
    front = "" if form is Form.TRUTH else _cover() + _contents()
    chapters = "".join(_chapter(number, form) for number in range(1, CHAPTERS + 1))
    return f"{head}{front}{chapters}</body></html>"


def chapter_title(number: int) -> str:
    return f"{number} {WORDS[number * 3].capitalize()} {TITLES[number % 3].lower()}"


def section_title(number: int, section: int) -> str:
    return f"{number}.{section} {TITLES[(number + section) % 3]}"


def sentences(number: int, section: int) -> tuple[str, str]:
    """What stands before a footnote's mark, and after it."""
    before = prose(number + section, 26)
    return before if number % 2 else before[:-1] + " orders", prose(
        number * section, 21 + 6 * section
    )


def note_text(number: int) -> str:
    return prose(number + 3, 9 + number % 3 * 12)


def notice(number: int) -> tuple[str, str]:
    """The label and the text of a chapter's notice."""
    return ("Important:", "Note:", "Warning:")[number % 3], prose(number + 6, 22)


def sample(number: int) -> str:
    return f"GET /api/v7/orders/{number}\nAccept: text/plain"


def plain_paragraphs(number: int, section: int) -> list[str]:
    return [prose(number * 5 + section + k, 45 + 17 * k) for k in range(3)]


def _cover() -> str:
    lines = "".join(f"<p>{line}</p>" for line in COVER)
    return f'<div class="cover"><h1>Orders API Guide</h1>{lines}</div>'


COVER = ("Administrators and developers", "Release 7.4", "Document ORD-7741")


def _contents() -> str:
    entries: list[str] = []
    for number in range(1, CHAPTERS + 1):
        entries.append(f'<p><a href="#c{number}">{chapter_title(number)}</a></p>')
        for section in range(1, SECTIONS + 1):
            title = section_title(number, section)
            entries.append(f'<p><a href="#c{number}s{section}">{title}</a></p>')
    return f'<nav><h1 class="contents">Contents</h1>{"".join(entries)}</nav>'


def _chapter(number: int, form: Form) -> str:
    parts = [f'<h2 id="c{number}">{chapter_title(number)}</h2><div class="chapter">']
    for section in range(1, SECTIONS + 1):
        parts.append(f'<h3 id="c{number}s{section}">{section_title(number, section)}</h3>')
        before, after = sentences(number, section)
        mark = _mark(number, form) if section == 2 else " "
        parts.append(f"<p>{before}{mark}{after}</p>")
        parts += [f"<p>{text}</p>" for text in plain_paragraphs(number, section)]
    label, text = notice(number)
    parts.append(f'<div class="notice"><p><b>{label}</b> {text}</p></div>')
    parts.append(f"<pre>{sample(number)}</pre>")
    if form in (Form.SCREEN, Form.TRUTH):
        mark = f"<sup>{number}</sup>" if form is Form.SCREEN else f"{number}"
        parts.append(f'<p class="fn">{mark} {note_text(number)}</p>')
    if form is Form.WRITER:
        parts.append(
            f'<div id="sdfootnote{number}"><p class="fn"><a class="sdfootnotesym" name="sdfootnote{number}sym"'
            f' href="#sdfootnote{number}anc">{number}</a>&#160;{note_text(number)}</p></div>'
        )
    return "".join(parts) + "</div>"


def _mark(number: int, form: Form) -> str:
    """The footnote's mark in the text: not glued to the word before it, in what is true."""
    if form is Form.PAPER:
        return f'<span class="fn">{note_text(number)}</span> '
    if form is Form.WRITER:
        return (
            f'<a class="sdfootnoteanc" name="sdfootnote{number}anc" href="#sdfootnote{number}sym">'
            f"<sup>{number}</sup></a> "
        )
    return f"<sup>{number}</sup> " if form is Form.SCREEN else f" {number} "
