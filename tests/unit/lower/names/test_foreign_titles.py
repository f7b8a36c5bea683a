"""Titles in scripts that names cannot keep."""

from __future__ import annotations

import pytest
from support.passes import api_of_html


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("2.密码登录", "post-teams-by-team"),
        ("获取 team", "post-teams-by-team"),
        ("Создать", "post-teams-by-team"),
        ("注册 create team", "create-team"),
        ("Crée un groupe", "cree-un-groupe"),
    ],
)
def test_a_title_in_another_script_gives_way_to_method_and_path(title: str, name: str) -> None:
    api = api_of_html(f"<h1>API</h1><h2>{title}</h2><p>POST /v2/teams/{{team}}</p>")
    (operation,) = api.operations
    assert operation.id == name
