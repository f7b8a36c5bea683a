"""``python -m doc2sdk``."""

from __future__ import annotations

import sys

from doc2sdk.cli import main

sys.exit(main())
