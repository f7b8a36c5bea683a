"""The tests of SDKs whose references are sparse, contradict themselves or use pytest's words."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from support.kinds_api import body
from support.model_apis import (
    answer,
    api,
    member,
    operation,
    parameter,
    sample,
    shape,
    text,
    typed,
)
from support.passes import api_of
from support.written import write_sdk

from doc2sdk.model import Api, Certainty, NamedSchema, RequestLine, Schema, Text

RUN = NamedSchema(
    name="TestRun", schema=shape(member("id", typed("integer"))), source=text("Test run")
)
RESULT = Schema(ref="TestRun")


def sparse_api() -> Api:
    """No sample at all, a guessed method, arguments in every place."""
    ids = (parameter("id", "path", typed("integer")),)
    everything = (
        *ids,
        parameter("tags", "query", typed("array", items=typed("string"))),
        parameter("at", "query", typed("string", format=text("date"))),
        parameter("X-Tenant", "header", typed("string")),
        parameter("session", "cookie", typed("string")),
    )
    start = operation("start", "Start", "POST", "/runs/{id}/a b", parameters=everything)
    find = operation("find", "Find", "GET", "/runs/{id}", parameters=ids)
    return api(
        "sparse",
        "Sparse",
        operations=(
            replace(start, body=body("application/json", RUN.schema)),
            replace(
                find,
                method=replace(find.method, certainty=Certainty.GUESSED, rule="guess"),
                responses=(answer(200, RESULT),),
            ),
        ),
        schemas=(RUN,),
    )


def contradictory_api() -> Api:
    """Samples that are no answers, and one of a model whose name begins with ``Test``."""
    line = RequestLine(method="GET", target=Text("/api/runs/7"))
    find = operation(
        "find",
        "Find",
        "GET",
        "/runs/{id}",
        parameters=(parameter("id", "path", typed("integer")),),
        responses=(answer(200, RESULT), answer(404, None)),
        samples=(
            sample("find-request", "request", None, request_line=line),
            sample("find-response", "response", {"id": 7}, status=200),
            sample("find-list", "response", [{"id": 7}], status=200),
            sample("find-404", "response", "gone", status=404),
        ),
    )
    request, *answers = find.samples
    guessed = replace(find.method, certainty=Certainty.GUESSED, rule="guess")
    samples = (replace(request, value=None), *answers)
    return api(
        "contradictory",
        "Contradictory",
        operations=(replace(find, method=guessed, samples=samples),),
        schemas=(RUN,),
    )


def run(folder: Path, *command: str) -> str:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def messages_api() -> Api:
    """Messages that the service sends, and no operation."""
    return api_of(Path(__file__).parents[1] / "cases" / "only-messages" / "document.md")


@pytest.mark.parametrize(
    ("made", "count"), [(sparse_api, 4), (contradictory_api, 4), (messages_api, 2)]
)
def test_they_pass_and_have_no_finding(tmp_path: Path, made: object, count: int) -> None:
    assert callable(made)
    folder = write_sdk(made(), tmp_path)
    assert f"{count} passed" in run(folder, "pytest", "-q", "-p", "no:cacheprovider")
    run(folder, "mypy", "--cache-dir", os.devnull, "src", "tests")
    run(folder, "ruff", "check", "--no-cache", ".")
    broad = Path(__file__).with_name("ruff-broad.toml")
    run(folder, "ruff", "check", "--no-cache", "--config", str(broad), ".")
    run(folder, "pyright", "--pythonpath", sys.executable)


def test_they_say_what_the_reference_says(tmp_path: Path) -> None:
    sparse = (write_sdk(sparse_api(), tmp_path / "a") / "tests" / "test_operations.py").read_text()
    assert 'server.check_sent("POST", "/runs/1/a b", ' in " ".join(sparse.split()).replace(
        "( ", "("
    )
    assert 'server.check_sent(None, "/runs/1")' in sparse
    other = write_sdk(contradictory_api(), tmp_path / "b") / "tests" / "test_operations.py"
    assert "find-list" not in other.read_text()
    assert 'check_request("find-request", under="/api", any_method=True)' in other.read_text()
