"""The rules that a document can break while it is read."""

from __future__ import annotations

from doc2sdk.diagnostics import Rule, Severity

DOCUMENT_MISSING = Rule(
    id="D101",
    name="document-missing",
    severity=Severity.ERROR,
    summary="A document that was named does not exist.",
    explanation="The path was given on the command line or in the configuration and there is "
    "no file there. Nothing is written. Check the path; relative paths of the configuration "
    "are taken from the folder of the configuration file.",
)

EMPTY_DOCUMENT = Rule(
    id="D102",
    name="empty-document",
    severity=Severity.ERROR,
    summary="A document has no bytes, or only blanks.",
    explanation="Most often a download or a print that failed. Nothing is written. Fetch or "
    "print the document again.",
)

ENCRYPTED_PDF = Rule(
    id="D103",
    name="encrypted-pdf",
    severity=Severity.ERROR,
    summary="A PDF opens only with a password, or is encrypted in a way that is not supported.",
    explanation="A PDF that merely restricts printing or copying has an empty password and is "
    "read; this one has not. Nothing is written. Save a copy without a password, for example "
    "with `qpdf --decrypt --password=... IN OUT`, and read that.",
)

DAMAGED_PDF = Rule(
    id="D104",
    name="damaged-pdf",
    severity=Severity.ERROR,
    summary="A PDF is cut off or its objects cannot be followed.",
    explanation="The cross-reference table that ends a PDF is missing, or the catalogue and "
    "the pages cannot be reached from it. Nothing is written: half a reference would give half "
    "a client. Fetch the document again and compare its size with the original's.",
)

WRONG_FORMAT = Rule(
    id="D105",
    name="wrong-format",
    severity=Severity.ERROR,
    summary="A document is not of the format its name promises.",
    explanation="The first bytes of a file say what it is: a PDF begins with `%PDF-`, an image "
    "or an archive with its own signature. Nothing is written. Give the file the ending of its "
    "real format, or fetch the document again.",
)

MACHINE_READABLE = Rule(
    id="D106",
    name="machine-readable",
    severity=Severity.ERROR,
    summary="A document is a description of an API for machines, not a manual for people.",
    explanation="OpenAPI, AsyncAPI, WSDL, WADL, RAML and Postman files say in a form for programs "
    "what a manual says in prose and tables. Generators that take such a file lose nothing of it; "
    "doc2sdk is for APIs that have only a manual. Nothing is written.",
)

PAGE_DRAWN_BY_SCRIPT = Rule(
    id="D107",
    name="page-drawn-by-script",
    severity=Severity.ERROR,
    summary="An HTML page holds no text: a script draws it in the browser.",
    explanation="Viewers of API descriptions and many sites send a frame and fill it with what a "
    "script loads. doc2sdk runs no scripts and fetches nothing. If the page names a data file, that "
    "file says all the page shows. Else open the page in a browser, and print it to PDF or save what "
    "it shows as HTML. Nothing is written.",
)

PAGE_LEFT_OUT = Rule(
    id="D108",
    name="page-left-out",
    severity=Severity.WARNING,
    summary="A page that was found in a folder holds nothing that can be read.",
    explanation="A folder stands for all documents in it. One that is empty, that a script draws or "
    "that is of another format is left out where other documents of the reference are read. A "
    "document that was named itself, and a PDF that is damaged or encrypted, stops the run instead. "
    "Delete the file, or fetch it again; with --strict the run fails.",
)

GLYPHS_WITHOUT_CHARACTERS = Rule(
    id="D110",
    name="glyphs-without-characters",
    severity=Severity.WARNING,
    summary="A page shows glyphs whose fonts do not say which characters they are.",
    explanation="Ligatures are often missing this way, sometimes whole pages. The page looks "
    "right but its text layer is not; each such glyph is read as U+FFFD. Names and paths taken "
    "from this page may lack letters. Print the document with another program, or read its "
    "HTML form.",
)

PAGE_WITHOUT_TEXT = Rule(
    id="D111",
    name="page-without-text",
    severity=Severity.WARNING,
    summary="A page holds pictures but not one character.",
    explanation="Most often a scanned page. Nothing is read from it. Run text recognition over "
    "the document first, or read another form of it.",
)

PAGE_READ_SLOWLY = Rule(
    id="D112",
    name="page-read-slowly",
    severity=Severity.NOTE,
    summary="A page's instructions leave what the fast interpreter knows.",
    explanation="The page is damaged, or uses something rare such as vertical writing. A slower "
    "interpreter has read it instead; compare the page with what was taken from it.",
)

PAGE_UNREADABLE = Rule(
    id="D113",
    name="page-unreadable",
    severity=Severity.WARNING,
    summary="A page's instructions cannot be followed by any interpreter.",
    explanation="Nothing of this page is in the result; all others are. Fetch the document "
    "again, or print it with another program.",
)

PAGES_MISSING = Rule(
    id="D114",
    name="pages-missing",
    severity=Severity.ERROR,
    summary="A PDF has fewer pages than it says.",
    explanation="The page tree counts more pages than can be reached through it: the file is "
    "damaged. What could be read is in the result, but operations may be missing. Fetch the "
    "document again and compare its size with the original's.",
)

FONTS_MISSING = Rule(
    id="D115",
    name="fonts-missing",
    severity=Severity.WARNING,
    summary="A page shows text in a font that is not in the file, or is damaged.",
    explanation="Viewers show such text in a font of their own, as Latin letters; so it is read "
    "here, without the widths the author saw. Letters outside of ASCII may be wrong and blanks "
    "lost. Compare the page with what was taken from it, or print the document again.",
)

SAMPLES_CLIPPED = Rule(
    id="D116",
    name="samples-clipped",
    severity=Severity.WARNING,
    summary="Lines of samples are cut off at a margin.",
    explanation="A renderer that neither wraps nor shrinks a line draws it as far as there is "
    "room, and what does not fit is not in the file. Such a sample is kept as text and never "
    "repaired: what it lacks would be made up. Print the document with wrapping "
    "(`white-space: pre-wrap`), on wider pages, or read its HTML form.",
)

BULLETS_WITHOUT_CHARACTERS = Rule(
    id="D118",
    name="bullets-without-characters",
    severity=Severity.NOTE,
    summary="Bullets of a page are set in a font that does not say which characters they are.",
    explanation="Fonts of symbols often name no characters, or are not in the file. The glyphs stand "
    "alone, away from all words, so that no word of the page lacks a letter.",
)

STRUCTURE_TREE_NOT_USED = Rule(
    id="D117",
    name="structure-tree-not-used",
    severity=Severity.NOTE,
    summary="A PDF's structure tree does not agree with what its pages show.",
    explanation="Tags tell headings, tables and reading order apart, but a tree that leaves "
    "text out, or has it in another order than the page, loses or jumbles it. Headings, tables "
    "and samples are then found by where and how the text is drawn, as in a PDF without tags. "
    "This may be of all pages or of some.",
)
