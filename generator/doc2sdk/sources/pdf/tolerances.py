"""The numbers the PDF reader measures by, with their unit, their reason and where they were seen.

``em`` is the size of the type at hand: 0.35 em is 3.5 points in type of 10 points. Where nothing else is
said, a number was found with the prints of the accuracy benchmark (``tests/benchmarks/pdf``): Chromium,
LibreOffice, WeasyPrint, wkhtmltopdf, LaTeX, FOP, typst, ReportLab. Whoever changes one looks at every
block that changes in the prints of all engines, and runs the benchmark before and after.
"""

from __future__ import annotations

# -- Glyphs: what is one run, and what a typeface is ---------------------------------------------

RUN_GAP = 0.1
"""em. The next glyph may begin this far off and still continue a run: more than any kerning, less
than half of any blank."""

RUN_OVERLAP = 0.25
"""em. The next glyph may begin this far back and still continue a run."""

SAME_STRIKE = 0.1
"""em. What is drawn again this close to where it was is drawn to look bold: WPS and jsPDF draw each glyph
a second time at the same place or a fortieth of an em beside it."""

LEAST_DASHES = 8
"""Parts. A path of more parts than this is taken for the dashes of dotted or dashed lines."""

DASH_GAP = 6.0
"""Points. Dashes of one line are at most this far apart."""

BOLD_WEIGHT = 600
"""Weight. A font descriptor's ``FontWeight`` from here on is bold (ISO 32000-1, table 122: 400 is
regular, 600 semibold, 700 bold)."""

LEAST_EVEN_GLYPHS = 12
"""Glyphs. Equal widths mean a monospaced face only when at least this many agree: a subset of
digits alone always does."""

IDEOGRAPH_WIDTH = 900
"""Thousandths of an em. Glyphs this wide or wider are ideographs, which are of one width in any
face."""

LEAST_DIFFERENT_CHARACTERS = 5
"""Characters. A font must show at least this many different ones before their widths tell whether
it is monospaced."""

SAME_GLYPH_WIDTH = 0.001
"""em. Widths of a monospaced face differ by less than this; writers round to thousandths."""

SELDOM_BLANKS = 0.01
"""Share. A font whose characters are blanks to no more than this share leaves gaps instead of
drawing blanks, as TeX does."""


# -- Blanks: where one belongs although none is drawn --------------------------------------------

BLANK_SHARE = 0.5
"""Share of a blank's width. A wider gap is a blank: justified and kerned text stays on the right
side."""

OPEN_BLANK = 0.7
"""em. Where blanks are drawn as characters, a gap below this is only the padding of a box around
inline code."""

SAME_BLANK = 0.005
"""em. A gap that differs from the width of a blank by less than this is one that the writer left
out: some renderers drop a blank that is alone between two fonts, and its width stays."""

LEAST_EVEN_PAIRS = 4
"""Pairs. Single characters set apart evenly are letter-spaced, or on the grid of a LaTeX listing,
where at least this many neighbours are."""

EVEN_PITCH = 0.15
"""Share of the commonest distance. The distances of such characters differ by no more than this."""

SKIPPED_STEPS = 1.5
"""Steps of the grid. Characters further apart than this have a blank between them."""

ADDRESS_PADDING = 0.35
"""em. A gap up to this wide inside of an address is padding between parts in different type."""

AFTER_ITEM_MARK = 0.15
"""em. The number or bullet of an item is this far off its text, or further: a tab, whatever its
width."""


# -- Lines: what stands on one, and how far its scripts are off ----------------------------------

SAME_BASELINE = 0.35
"""em. The notion of "same line": baselines closer than this are one line. It spans superscripts and
subscripts."""

PIECE_GAP = 2.0
"""em. Pieces of a line further apart than this are pieces of their own, such as the left and the
right part of a running header."""

SCRIPT_SIZE = 0.85
"""Share. A run this much smaller than its neighbour, or less, may be its superscript or subscript:
browsers set one at 1/1.2 of the text's size."""

SCRIPT_SHIFT = 0.7
"""em of the larger run. The baseline of a superscript or subscript is at most this far off."""

SCRIPT_GAP = 0.3
"""em. A superscript or subscript is at most this far beside its neighbour."""

NOTE_GAP = 0.6
"""em. The mark of a footnote is at most this far beside the word it belongs to."""

NOTE_RAISED = 0.15
"""em of the text. The mark of a footnote is raised by at least this much."""

REDRAWN_CHARACTERS = 12
"""Characters. A line this long that begins a page as the last one ended is drawn twice: a line that
the edge of a page cuts through is drawn on both pages."""


# -- Paragraphs, lists and samples ---------------------------------------------------------------

LINE_STEP = 1.75
"""em. Baselines of one paragraph are at most this far apart; headings and items stand off more."""

WIDEST_LINE_STEP = 3.0
"""em. Double-spaced prose has baselines at most this far apart; what is further apart is no line of
it."""

LEAST_WIDE_STEPS = 3
"""Pairs. So many neighbours must show that a page is set with more space between all lines."""

CLOSER_LINES = 0.1
"""Share. So many lines of such a page or document may be closer than the usual step: addresses, notes."""

SAME_LINE_STEP = 1.1
"""Ratio. Lines of one paragraph on such a page are at most this many times the usual step apart."""

SAME_SIZE = 0.08
"""Share of the larger. Types of one paragraph differ by no more than this: writers round sizes, and
fonts of one nominal size are drawn a little larger or smaller."""

JUSTIFIED_CHARACTERS = 40
"""Characters. A line this long is as wide as another not by chance but because both are set to one
width."""

SAME_EDGE = 0.3
"""Points. Edges of justified lines differ by less than this."""

SAME_MIDDLE = 0.1
"""em. The middles of centred lines are at most this far apart."""

HANGING_INDENT = 3.0
"""em. The second line of an item, or of a paragraph whose first line is indented or hanging, begins
at most this far from the first."""

RAGGED_INDENT = 0.8
"""em. Further lines of a paragraph begin at most this far from the one before."""

LONG_LINE = 0.75
"""Share of the column. A line that fills so much of it is no label or title."""

WRAP_SLACK = 0.1
"""em. A piece that would have fitted with so little to spare was wrapped all the same: widths of
pieces are estimated from the average of their line."""

ITEM_INDENT = 6.0
"""Points. An item this much further right than the one before is nested in it."""

LEAST_WHOLE_WORDS = 3
"""Words. So many must be seen whole before a document is taken to hyphenate, as TeX does."""

WHOLE_TO_TYPED = 4
"""Ratio. They must be this many times those seen with their hyphen inside of a line."""

MOST_PADDING = 24.0
"""Points. Text further from the border of its box than this is centred or indented."""

WORD_SHADE_HEIGHT = 1.5
"""Share of the line's height. The shade of a word is at most this high."""

BOX_SLACK = 2.0
"""Points. A line may stick out of the area around it by this much."""

LOOSE_CODE_STEP = 3.2
"""em. Baselines of code outside of any box are at most this far apart: a blank line or two may be
meant."""

MOST_BLANK_LINES = 3
"""Lines. A wider gap in a sample becomes no more blank lines than this."""

MOST_BLANKS = 300
"""Characters. Blanks between two words of a line of code; more do not fit on any page."""

LEAST_TYPE = 0.1
"""Points. A character or a line takes up this much even in a damaged file, where type has no
size."""

PAST_RAGGED_EDGE = 3.0
"""Characters. A line may reach this far past the edge of ragged prose and still have been wrapped
at it."""

OFF_COLUMN = 0.15
"""Characters. A line that begins this far off the columns of its characters was indented by a
length, as LaTeX's listings indent the rest of a broken line."""


# -- Ruled lines and painted areas ---------------------------------------------------------------

LINE_THICKNESS = 3.0
"""Points. A fill at most this thick is a line."""

SAME_RULE = 3.0
"""Points. Lines closer than this are one: cells with borders of their own draw each line twice."""

RULE_GAP = 4.0
"""Points. Pieces of one line may be this far apart: corners are often left to the crossing line."""

LEAST_RULE = 8.0
"""Points. Lines shorter than this rule nothing."""

RULE_COVERS = 0.6
"""Share. A line runs along a stretch when it covers more than this of it."""

RULE_TOUCH = 3.0
"""Points. Lines may miss each other by this much and still meet."""

LEAST_AREA = 8.0
"""Points. Areas narrower or lower than this hold no text."""

MOST_AREAS_BELOW = 60
"""Areas. So many painted before another are looked at for the one that it is painted on."""

SAME_STRIP = 1.0
"""Points. The strips of a box that is painted line by line differ by less than this. Seen in
LaTeX."""

LONGEST_LINE = 20
"""Page widths. A line of a sample that nobody wrapped may run on so far; glyphs beyond are
damage."""


# -- Tables: columns -----------------------------------------------------------------------------

CELL_START = 2.0
"""Points. The notion of "same column": the text of two cells, or two columns of two parts of a table,
begin together if they begin within this of each other. Cells whose first letters have different side
bearings begin up to a point apart; columns of different tables differ by more than a blank."""

COLUMN_GAP = 1.0
"""em. Columns are at least this far apart where blanks are gaps."""

OPEN_COLUMN_GAP = 0.2
"""em. Columns are at least this far apart where blanks are drawn: what is left open then is no
blank, but the space between cells, however narrow."""

COLUMN_EDGE = 0.05
"""em. The edges of what a column covers are uncertain by this much."""

ALIGNED_SHARE = 0.6
"""Share. So many of a column's pieces must begin, or be centred, at one place."""

LEAST_RULED_COLUMNS = 2
"""Columns. A line along fewer may be drawn below its words."""

LAST_COLUMN_ROOM = 2.0
"""em. Text in the last column may reach this much further than it does elsewhere."""

WORD_CUT = 1.0
"""Points. A line runs through a word if it is at least this far inside of it."""

WORD_PADDING = 0.4
"""em. The shade of a word ends at most this far beside it."""


# -- Tables: rows --------------------------------------------------------------------------------

ROW_GAP = 0.45
"""em. Rows have at least this much white between them; the lines inside of a cell are closer."""

ROW_GAP_RATIO = 1.5
"""Ratio. White between rows is at least this many times as high as white between lines of a
cell."""

SAME_ROW_GAP = 0.8
"""Share. White between rows beside a cell that spans them is at least this share of what others
have."""

LETTERS_MIDDLE = 0.3
"""em. The middle of a line's letters is this far above its baseline: type set tight reaches over
the lines drawn between rows."""

LEAST_ROW_RULES = 2
"""Lines. So many inside of a table are between its rows; a single one is below its head."""

LEAST_UNRULED_ROWS = 2
"""Rows. So many must have text in two columns before aligned text is a table."""

TABLE_END_GAP = 3.0
"""em. White higher than this ends an unruled table: no row has so much padding."""

TITLE_GAP = 1.2
"""em. At least this much white is above a bold line that is no row but a title,"""

TITLE_GAP_RATIO = 2.5
"""Ratio. and this many times what any two rows have between them."""

TITLE_SIZE = 1.03
"""Ratio. A bold line this many times as large as the row above is the title of what follows."""

SECTION_GAP = 2.0
"""em. The number of a section is at most this far before the section's title."""

UNPAINTED_ROW_GAP = 1.8
"""em. Rows next to painted ones have at most this much white above them."""

UNPAINTED_PADDING = 2.0
"""Points. The text of a row behind which nothing is painted is this far from the row's edge."""

HEAD_GAP = 3.0
"""em. Rows begin at most this far below a head that is drawn by itself."""

MOST_CARRIED_DRAFTS = 6
"""Drafts. One row that a page break cuts may be taken for so many paragraphs of the next page."""


# -- The structure tree --------------------------------------------------------------------------

TREE_AGREEMENT = 0.85
"""Share. A tree must account for so many of all drawn characters; running lines are the rest."""

TREE_DISORDER = 0.25
"""Share. So many of a tree's steps may lead back up the page: notes and boxes are drawn late."""

LEAST_TREE_STEPS = 4
"""Steps. Fewer say nothing about a tree's order."""

PAGE_LEFT_OUT = 0.5
"""Share. A page more of whose characters no element points to is not in the tree."""

TREE_STEP = 1.0
"""em. A step of the tree that leads less far down or up the page leads to the same line, or beside
it."""

TAGGED_CODE_STEP = 2.2
"""em. Baselines of paragraphs that are lines of one sample are at most this far apart. They are
paragraphs of their own, so a blank line is one too, and the step is smaller than in untagged
code."""

SENTENCE_BLANKS = 2
"""Blanks. A line of a sentence has at least so many; a name and its star or type have fewer."""


# -- Pages: margins, columns and running lines ---------------------------------------------------

EDGES_SAMPLED = 60
"""Pages. So many are looked at for the right edge of text; more do not make it any clearer."""

WRAPPED_CHARACTERS = 30
"""Characters. A line this long may have been wrapped."""

OVERFLOWING_SHARE = 0.02
"""Share. So many lines may run over the edge: addresses and names too long to break."""

LEAST_EDGE_LINES = 5
"""Lines. So many must end near the edge before it shows; else the page's margins tell."""

RAGGED_SHARE = 0.1
"""Share of the column. A ragged line ends within this of the edge: up to a word before it."""

GUTTER = 9.0
"""Points. Columns of text are at least this far apart: LaTeX's two columns are 10 apart."""

LEAST_COLUMN_LINES = 10
"""Lines. A column of text has at least so many."""

FULL_LINES = 0.6
"""Share. So many of its lines must fill most of it: cells of a table seldom do."""

PROSE_LETTERS = 18
"""Letters. A line of prose has at least so many: columns of a table hold fewer, and the dots of a
table of contents, which begin at one place too, none."""

GUTTER_RANGE = (0.35, 0.7)
"""Shares of the text's width. The right column begins between these."""

LEAST_GUTTER_PAGES = 2
"""Pages. So many must show a gutter before others, with little on them, are taken to have it."""

SIZES_SAMPLED = 40
"""Pages. So many are looked at for the usual size of type."""

RUNNING_MARGIN = 0.12
"""Share of the page's height. Running lines are in this much of it at the top and at the bottom."""

SAME_HEIGHT = 4.0
"""Points. Running lines of two pages are at one height if it differs by less than this."""

RUNNING_SIZE = 1.15
"""Ratio to the text's size. Running lines are set no larger: a title that begins page after page is
a title."""

STEADY_SHARE = 1 / 3
"""Share of all pages. What recurs on so many runs through the document: left and right pages may
differ, and those on which chapters begin."""

RUNNING_TO_OTHERS = 3
"""Ratio. Where running lines are there are this many times as many that recur as others."""

MOST_RUNNING_PIECES = 3
"""Pieces. A running line has a left, a middle and a right one at most; rows of tables have more."""

BULLET_WHITE = 0.2
"""Sizes of its type: a bullet is at least so far from any word. A blank is 0.25 or wider, and a letter
that lacks its character, such as a ligature, touches the letters beside it."""

BULLETS_OF_A_PAGE = 200
"""A page with more odd glyphs than this shows text in them, and no bullets."""

BLANK_PAGE_CHARACTERS = 20
"""Characters. A page of more blanks than this, and nothing else, shows something that is not in its
text."""


# -- Headings, notes and front matter ------------------------------------------------------------

HEADING_SIZE = 1.1
"""Ratio. A heading's type is at least this many times the text's, or bold."""

SENTENCE_HEADING_SIZE = 1.3
"""Ratio. Type so large is a heading's even where the text ends like a sentence."""

LONGEST_HEADING = 160
"""Characters. A heading has at most so many; a larger passage is set-off text."""

MOST_HEADING_LINES = 3
"""Lines. A heading has at most so many."""

OUTLINE_TRUSTED = 0.6
"""Share. So many entries of an outline must be found on the pages before it is believed."""

DEEPEST_HEADING = 6
"""Level. Headings are ranked no deeper, as in HTML."""

NOTE_SIZE = 0.95
"""Share of the text's size. Footnotes are set smaller than this."""

SMALLEST_NOTE = 0.6
"""Share. Below it the larger type is a title, and what begins with a number a chapter or an
entry."""

NOTED_CHARACTERS = 25
"""Characters. The line above a footnote that ends because its column does is at least this long; a
title is mostly shorter."""

INK_OFFSET = 0.12
"""Share of a character. Its ink begins at most this far after it does: so much nearer to the edge a
line may end and still lack what follows."""

COVER_PAGES = 4
"""Page. A table of contents that begins later is a chapter's own."""


def is_same_size(one: float, other: float) -> bool:
    """Return whether two sizes of type, in points, are one: 10.0 and 10.56 are, 10.0 and 11.0 not."""
    return abs(one - other) <= SAME_SIZE * max(one, other)


def begin_together(one: float, other: float) -> bool:
    """Return whether two left edges, in points, are those of one column."""
    return abs(one - other) <= CELL_START
