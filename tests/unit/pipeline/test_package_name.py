"""The generated folder and the import package have one name."""

from __future__ import annotations

import pytest
from support.passes import api_of_html

import doc2sdk
from doc2sdk.pipeline import package_name

PAGE = "<title>{}</title><h1>{}</h1><h2>List things</h2><p>GET /things</p>"


@pytest.mark.parametrize(
    ("title", "package"),
    [("Email", "email_api"), ("Class", "class_api"), ("Fleet Email", "fleet_email")],
)
def test_a_package_hides_no_module_and_its_folder_is_called_like_it(
    title: str, package: str
) -> None:
    api = api_of_html(PAGE.format(title, title))
    sdk = doc2sdk.generate(api)
    assert package_name(api) == sdk.package == package
    assert f"src/{package}/__init__.py" in sdk.files
