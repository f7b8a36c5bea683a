"""Colours as 0xRRGGBB. The reader only asks whether two are equal, so profiles do not matter."""

from __future__ import annotations

from functools import lru_cache

BLACK = 0x000000
WHITE = 0xFFFFFF


@lru_cache(maxsize=1024)
def color_of(values: tuple[float, ...]) -> int | None:
    """Return a colour. One value is grey, three are RGB, four are CMYK; any other number of values
    is not a plain colour."""
    if len(values) == 1:
        red = green = blue = values[0]
    elif len(values) == 3:
        red, green, blue = values
    elif len(values) == 4:
        cyan, magenta, yellow, key = values
        red, green, blue = ((1 - ink) * (1 - key) for ink in (cyan, magenta, yellow))
    else:
        return None
    return _byte(red) << 16 | _byte(green) << 8 | _byte(blue)


def _byte(value: float) -> int:
    return max(0, min(255, round(value * 255)))
