"""What titles and sentences say of messages that a service sends."""

from __future__ import annotations

import pytest

from doc2sdk.printed.pushes import (
    Pushed,
    announces_messages,
    is_about_means,
    is_chapter,
    is_part,
    is_sent_by_client,
    names_an_event,
    prose_pushes,
    title_pushes,
)


@pytest.mark.parametrize(
    ("title", "protocol", "is_firm", "is_named"),
    [
        ("Webhooks", "webhook", True, False),
        ("4.2 Webhook events", "webhook", True, False),
        ("Webhook: boat.sold", "webhook", True, True),
        ("WebSocket messages", "WebSocket", True, False),
        ("Server-sent events", "SSE", True, False),
        ("Events", "", False, False),
        ("Boat update event", "", False, True),
        ("Event: boat.sold", "", False, True),
        ("Notificación de pago", "", False, True),
        ("Уведомление о платеже", "", False, True),
        ("支付回调", "webhook", True, True),
        ("통지 콜백", "webhook", True, True),
    ],
)
def test_titles(title: str, protocol: str, is_firm: bool, is_named: bool) -> None:
    assert title_pushes(title) == Pushed(protocol=protocol, is_firm=is_firm, is_named=is_named)


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Boats",
        "Register a webhook",
        "Webhook subscriptions",
        "Webhook signature verification",
        "Callback URL",
        "List events",
        "Event object",
        "Event types",
        "Event handlers of the page",
        "Webhooks are sent to your server.",
        "What happens when the webhook of a boat that was sold long ago comes back",
        "URL des Webhooks",
    ],
)
def test_titles_about_the_means_say_nothing(title: str) -> None:
    assert title_pushes(title) is None


@pytest.mark.parametrize(
    ("text", "protocol"),
    [
        ("We POST this to your URL.", "webhook"),
        ("Boats differ. Our server will send a POST request to the callback URL.", "webhook"),
        ("Harbour then calls the endpoint you have registered", "webhook"),
        ("A report is sent to your webhook.", "webhook"),
        ("This is what you will receive on the notify URL:", "webhook"),
        ("Wir senden die Meldung an Ihre URL.", "webhook"),
        ("Nous envoyons un POST à votre URL.", "webhook"),
        ("Enviamos un POST a su URL.", "webhook"),
        ("Отправляем запрос на указанный URL.", "webhook"),
        ("支付成功后推送到您配置的地址", "webhook"),
        ("結果は登録されたURLに通知します", "webhook"),
        ("Belirttiğiniz URL adresine veri gönderilir.", "webhook"),
        ("Sent over the WebSocket when a boat sinks.", "WebSocket"),
        ("Changes are pushed via server-sent events.", "SSE"),
    ],
)
def test_sentences(text: str, protocol: str) -> None:
    assert prose_pushes(text) == Pushed(protocol=protocol, is_firm=True)


@pytest.mark.parametrize(
    "text",
    [
        "Send a POST request to your server URL.",
        "Requests must be sent to the configured URL.",
        "You send the token to the server.",
        "The client posts it to the specified endpoint.",
        "The server answers. Your URL is your own.",
        "Send this over the WebSocket to subscribe.",
    ],
)
def test_what_a_client_sends_is_none(text: str) -> None:
    assert prose_pushes(text) is None


def test_parts_and_chapters() -> None:
    assert is_chapter("Webhooks")
    assert not is_chapter("Callback payload")
    assert not is_chapter("Webhook: boat.sold")
    assert is_part("Callback payload")
    assert is_part("Payload:")
    assert not is_part("Incoming call")
    assert not is_part("Boat sold")
    assert announces_messages("Callback payload")
    assert announces_messages("The format you will receive on your notify URL:")
    assert not announces_messages("Events")


def test_names_of_events() -> None:
    assert names_an_event("`boat.sold`")
    assert names_an_event("boat_sold")
    assert not names_an_event("Boat sold")


def test_means() -> None:
    assert is_about_means("Verifying signatures")
    assert is_about_means("Response")
    assert is_about_means("Security")
    assert not is_about_means("Boat sold")
    assert not is_about_means("")


def test_who_sends() -> None:
    assert is_sent_by_client("Subscribe")
    assert is_sent_by_client("Clients must send this first.")
    assert not is_sent_by_client("Sent when a boat sinks.")
