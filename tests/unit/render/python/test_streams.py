"""What a client knows of notifications, and which results can wait for one."""

from __future__ import annotations

from dataclasses import replace

from support.model_apis import MESSAGE, const, member, plain_api, shape, text, typed, variants_api

from doc2sdk.model import Api, Correlation, Text
from doc2sdk.render.design.streams import design_streams
from doc2sdk.render.python import render_sdk

SOURCE = "src/web_services_api"


def with_message(**changes: object) -> Api:
    api = variants_api()
    return replace(api, messages=(replace(api.messages[0], **changes),))  # type: ignore[arg-type]


def test_the_runtime_is_there_for_messages_over_cometd_only() -> None:
    shipped = render_sdk(variants_api())
    assert f"{SOURCE}/notifications/stream.py" in shipped
    assert "class NotificationError(WebServicesApiError)" in (
        shipped[f"{SOURCE}/notifications/errors.py"]
    )
    for protocol in (text("AMQP"), None):
        files = render_sdk(with_message(protocol=protocol))
        assert f"{SOURCE}/models/notifications.py" in files
        assert not [path for path in files if f"{SOURCE}/notifications/" in path]
        assert "def notifications(" not in files[f"{SOURCE}/client.py"]
        assert "notification(" not in files[f"{SOURCE}/models/workbins.py"]
        assert "streams" not in files[f"{SOURCE}/_core/transport.py"]


def test_channels_of_the_reference_are_subscribed_to_unless_they_are_templates() -> None:
    for channel, expected in (("/v2/me/workbins", 1), ("/v2/users/{id}", 0), ("workbins", 0)):
        view = design_streams(with_message(channel=text(channel)))
        assert view is not None
        assert [c.raw for c in view.channels] == [channel] * expected
    client = render_sdk(with_message(channel=text("/v2/me/workbins")))[f"{SOURCE}/client.py"]
    assert 'channels: Sequence[str] = ("/v2/me/workbins",),' in client


def test_one_class_of_results_for_operations_that_agree() -> None:
    models = render_sdk(variants_api())[f"{SOURCE}/models/workbins.py"]
    assert models.count("(Result, Notified)") == models.count("(Result, AsyncNotified)") == 1
    assert f"def notification(self, *, timeout: float = 30.0) -> {MESSAGE}:" in models


def test_results_without_a_correlation_have_no_method() -> None:
    api = variants_api()
    first, second = api.operations
    api = replace(api, operations=(first, replace(second, correlation=None)))
    resource = render_sdk(api)[f"{SOURCE}/resources/workbins.py"]
    assert resource.count("-> NotifiedResult:") == 1
    assert resource.count("-> Result:") == 2  # Synchronous and asynchronous.


def test_a_message_without_a_discriminator_is_known_by_its_reference() -> None:
    models = render_sdk(with_message(discriminator=None))[f"{SOURCE}/models/workbins.py"]
    assert f'_otherwise = "{MESSAGE}"' in models


def test_a_result_with_a_member_of_that_name_keeps_it() -> None:
    api = variants_api()
    named = replace(
        api.schemas[0],
        schema=shape(member("notification", typed("string")), member("id", const("x"))),
    )
    models = render_sdk(replace(api, schemas=(named,)))[f"{SOURCE}/models/workbins.py"]
    assert "def notification" not in models


def test_discriminators_and_references_inside_an_envelope() -> None:
    api = with_message(
        discriminator=(Text("data.messageType"), variants_api().messages[0].discriminator[1])  # type: ignore[index]
    )
    path = Correlation(
        response_field=Text("referenceId"), message_field=Text("data.referenceId"), source=text("")
    )
    operations = tuple(replace(o, correlation=path) for o in api.operations)
    files = render_sdk(replace(api, operations=operations))
    assert "member_at(data, field)" in files[f"{SOURCE}/models/notifications.py"]
    assert '_REFERENCES = ("data.referenceId",)' in files[f"{SOURCE}/_core/deliveries.py"]


def test_no_stream_without_messages() -> None:
    assert design_streams(plain_api()) is None
