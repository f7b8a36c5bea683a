"""What a page draws: its instructions are run, and glyph runs and filled boxes come out.

Example: ``BT /F1 9 Tf 72 700 Td (GET) Tj ET`` becomes one run ``GET`` at 72 points from the left.
"""
