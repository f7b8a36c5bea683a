"""Ids in the paths of samples."""

from __future__ import annotations

import pytest

from doc2sdk.lower.parameters.concrete_urls import template_of


@pytest.mark.parametrize(
    ("printed", "template"),
    [
        ("/orders/42", "/orders/{order_id}"),
        ("/users/1", "/users/{user_id}"),
        ("/sms/1/logs", "/sms/1/logs"),
        ("/api/2/users", "/api/2/users"),
        ("https://h/v1/secrets/2a549393-0710-444b-8aa5-84cf0f85ea79/acl?x=1", "https://h/v1/secrets/{secret_id}/acl?x=1"),
        ("/a/17/a/18", "/a/{a_id}/a/{a_id_2}"),
        ("/jobs/6487ec79947e", "/jobs/{job_id}"),
        ("/deadbeef/cafe", "/deadbeef/cafe"),
    ],
)  # fmt: skip
def test_ids_become_placeholders(printed: str, template: str) -> None:
    assert template_of(printed) == template


@pytest.mark.parametrize(
    ("documented", "template"),
    [
        ({"id"}, "/orders/{id}"),
        ({"orderId", "name"}, "/orders/{orderId}"),
        ({"number"}, "/orders/{order_id}"),
    ],
)
def test_a_documented_parameter_gives_the_name(documented: set[str], template: str) -> None:
    assert template_of("/orders/42", documented) == template
