"""By hand: ``python tests/generated/mock/kit SDK_FOLDER`` calls every operation of a generated SDK."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[3]))  # for tests/support

from prism_calls import Mocked, documented_calls, make_calls
from prism_server import Prism, install

from doc2sdk.model.codec import from_json


def main(folder: Path) -> int:
    """Print what is not fine, and a count; the exit code tells whether there was any."""
    install()
    api = from_json((folder / "api.json").read_text(encoding="utf-8"))
    source = folder / "src"
    sys.path.insert(0, str(source))
    package = importlib.import_module(next(source.iterdir()).name)
    calls = list(documented_calls(api))
    with (
        Prism(folder / "openapi.json") as mock,
        Mocked(api=api, package=package, url=mock.url).client() as client,
    ):
        outcomes = make_calls(package, client, calls)
    bad = [outcome for outcome in outcomes if not outcome.fine]
    for outcome in bad:
        print(outcome)
    asked = [outcome for outcome in bad if outcome.request_violations or outcome.unexpected]
    print(f"{len(api.operations)} operations, {len(outcomes)} calls: {len(asked)} that the mock")
    print(f"does not take, {len(bad) - len(asked)} whose documented answer contradicts its schema")
    return 1 if asked else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
