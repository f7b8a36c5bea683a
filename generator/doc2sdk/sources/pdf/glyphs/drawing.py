"""What a page draws.

All coordinates are points from the top left corner of the page as a reader sees it (crop box and
page rotation applied).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from doc2sdk.sources.pdf.glyphs.fonts import Font

OUTSIDE_MARKS = -1
"""The mark of a run that is in no marked content."""
ARTIFACT = -2
"""The mark of what the file itself calls page decoration (ISO 32000-1, 14.8.2.2)."""


@dataclass(slots=True)
class Run:
    """Glyphs of one font, size and colour on one baseline without a gap.

    ``size`` is in points on the page, ``color`` is 0xRRGGBB, ``mark`` is the marked-content id,
    ``angle`` is the direction of writing in degrees, clockwise (0, 90, 180, 270, or -1 for any
    other). ``hidden`` text is drawn but not painted.
    """

    text: str
    font: Font
    size: float
    color: int
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    mark: int = OUTSIDE_MARKS
    angle: int = 0
    hidden: bool = False


@dataclass(slots=True)
class Fill:
    """A painted box. A stroked line becomes a thin box, a stroked rectangle four thin boxes."""

    x0: float
    top: float
    x1: float
    bottom: float
    color: int
    mark: int = OUTSIDE_MARKS


Area = tuple[float, float, float, float]
"""The box of an area: x0, top, x1 and bottom."""


@dataclass(slots=True)
class Drawing:
    """Everything one page draws. ``clips`` are the areas that any of it is clipped to. ``images``
    counts pictures, which may hold text as pixels. ``unreadable`` is set if the instructions of the
    page could not be followed at all."""

    runs: list[Run] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    clips: set[Area] = field(default_factory=set)
    images: int = 0
    unreadable: bool = False
