"""Affine transformations as PDF writes them: ``[a b c d e f]`` (ISO 32000-1, 8.3.3)."""

from __future__ import annotations

Matrix = tuple[float, float, float, float, float, float]

Corners = tuple[float, float, float, float]
"""The box of a shape: x0, top, x1, bottom."""

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """Return the transformation that applies ``first``, and then ``then``."""
    a0, b0, c0, d0, e0, f0 = first
    a1, b1, c1, d1, e1, f1 = then
    return (
        a0 * a1 + b0 * c1,
        a0 * b1 + b0 * d1,
        c0 * a1 + d0 * c1,
        c0 * b1 + d0 * d1,
        e0 * a1 + f0 * c1 + e1,
        e0 * b1 + f0 * d1 + f1,
    )


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return x * a + y * c + e, x * b + y * d + f


def box_of(matrix: Matrix, x0: float, y0: float, x1: float, y1: float) -> Corners:
    """Return the upright box (x0, top, x1, bottom) around a transformed rectangle."""
    a, b, c, d, e, f = matrix
    if not b and not c:
        left, right, top, bottom = x0 * a + e, x1 * a + e, y0 * d + f, y1 * d + f
        if left > right:
            left, right = right, left
        return (left, top, right, bottom) if top <= bottom else (left, bottom, right, top)
    corners = [apply(matrix, x, y) for x in (x0, x1) for y in (y0, y1)]
    xs4, ys4 = [x for x, _ in corners], [y for _, y in corners]
    return min(xs4), min(ys4), max(xs4), max(ys4)
