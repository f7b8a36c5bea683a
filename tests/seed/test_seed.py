"""The reference this project started from: everything its two forms say, and that they agree."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.passes import SEED, api_of, entries_of

from doc2sdk.diagnostics import Sink
from doc2sdk.extract.ledger import Status
from doc2sdk.model import Api, Certainty, JoinKind, Json, Location, Method, SampleRole, Text
from doc2sdk.model.compare import differences
from doc2sdk.sources import read_document

PDF = SEED / "web-services-api-reference.pdf"
HTML = SEED / "web-services-api-reference.html"


@pytest.fixture(scope="module", params=[PDF, HTML], ids=["pdf", "html"])
def api(request: pytest.FixtureRequest) -> Api:
    return api_of(request.param)


def test_both_forms_give_the_same_model() -> None:
    pdf, html = api_of(PDF), api_of(HTML)
    assert list(differences(pdf.operations, html.operations)) == []
    assert list(differences(pdf.messages, html.messages)) == []
    assert list(differences(pdf.schemas, html.schemas)) == []
    left = {d.path.partition(".")[0] for d in differences(pdf, html)}
    assert left == {"documents[0]"}


def test_two_operations_on_one_path(api: Api) -> None:
    assert [(o.section, o.id) for o in api.operations] == [
        ("workbins", "unsubscribe-from-agent-group-notifications"),
        ("workbins", "unsubscribe-from-place-group-notifications"),
    ]
    assert {o.method.value for o in api.operations} == {Method.POST}
    assert {o.path.value.raw for o in api.operations} == {"/api/v2/me/workbins/{id}"}
    assert api.operations[0].identity != api.operations[1].identity


def test_titles_and_descriptions(api: Api) -> None:
    assert api.title.value == Text("Web Services API")
    assert api.sections[0].title.value == Text("Workbins API")
    first, second = api.operations
    assert first.title.value == Text("Unsubscribe from an AgentGroup Workbin's Notifications")
    assert second.description is not None
    assert second.description.value == Text(
        "Unsubscribes from CometD notifications for the specified PlaceGroup workbin."
    )
    for operation in api.operations:
        (requirement,) = operation.requirements
        assert requirement.label.value == Text("Required features")
        assert requirement.value.value == Text("api-multimedia")


@pytest.mark.parametrize(
    ("index", "key", "placeholder"),
    [(0, "agentGroup", "agentGroupName"), (1, "placeGroup", "placeGroupName")],
)
def test_parameters(api: Api, index: int, key: str, placeholder: str) -> None:
    path, query = api.operations[index].parameters
    assert (path.location, path.name.value.raw) == (Location.PATH, "id")
    assert path.name.certainty is Certainty.INFERRED
    assert (query.location, query.name.value.raw) == (Location.QUERY, key)
    assert query.required.value
    assert query.placeholder is not None
    assert query.placeholder.value == Text(placeholder)


def test_operation_name_is_a_constant_of_the_body(api: Api) -> None:
    for operation in api.operations:
        assert operation.body is not None
        (name,) = operation.body.schema.properties
        assert name.name == Text("operationName")
        assert name.schema.const is not None
        assert name.schema.const.value == Json("Unsubscribe")
        assert all(p.name.value != Text("operationName") for p in operation.parameters)


def test_samples_are_whole_and_repaired(api: Api) -> None:
    first, second = api.operations
    roles = [SampleRole.REQUEST, SampleRole.RESPONSE, SampleRole.NOTIFICATION]
    for operation in api.operations:
        assert [sample.role for sample in operation.samples] == roles
    request = first.samples[0].request_line
    assert request is not None
    assert request.target.raw == (
        "/api/v2/me/workbins/6c715fa9-de16-4d23-b07c-cbcb1caf3e07?agentGroup=MyAgentGroup"
    )
    assert first.samples[1].value == Json({"statusCode": 0, "referenceId": 80})
    assert first.samples[2].value == Json(
        {
            "agentGroup": "MyAgentGroup",
            "id": "6c715fa9-de16-4d23-b07c-cbcb1caf3e07",
            "messageType": "WorkbinSubscriptionStateChangeMessage",
            "referenceId": 80,
            "stateResource": "Unsubscribed",
        }
    )
    assert [r.rule for r in first.samples[0].repairs] == ["missing-leading-slash"]
    assert [r.rule for r in second.samples[0].repairs] == [
        "missing-method",
        "missing-leading-slash",
    ]


def test_every_operation_answers_twice(api: Api) -> None:
    (message,) = api.messages
    assert message.name == "WorkbinSubscriptionStateChangeMessage"
    assert message.protocol is not None
    assert message.protocol.value == Text("CometD")
    required = {p.name.raw: p.required.value for p in message.schema.properties}
    assert required == {
        "agentGroup": False,
        "id": True,
        "messageType": True,
        "referenceId": True,
        "stateResource": True,
    }
    for operation in api.operations:
        assert operation.messages == (message.name,)
        assert operation.correlation is not None
        assert operation.correlation.response_field == Text("referenceId")
        assert operation.responses[0].schema is not None
        assert operation.responses[0].schema.ref == api.schemas[0].name
    assert api.schemas[0].name == "UnsubscribeFromGroupWorkbinNotificationsResponse"


def test_the_pdf_cites_pages_and_its_joins() -> None:
    first, second = api_of(PDF).operations
    assert first.title.place.page == 3
    assert second.title.place.page == 4
    assert [join.kind for join in first.samples[0].printed.place.joins] == [JoinKind.SOFT_WRAP]
    (cut,) = first.samples[2].printed.place.joins
    assert (cut.kind, cut.page) == (JoinKind.PAGE_BREAK, 4)
    box = first.title.place.box
    assert box is not None
    assert 0 < box.x0 < box.x1 < 595
    assert 0 < box.top < box.bottom < 842


@pytest.mark.parametrize("path", [PDF, HTML], ids=["pdf", "html"])
def test_every_block_is_accounted_for(path: Path) -> None:
    document = read_document(path, path.name, Sink())
    assert [e for e in entries_of(document) if e.status is Status.UNKNOWN] == []


def test_diagnostics_tell_repairs_and_inferences_once() -> None:
    sink = Sink()
    api_of(PDF, HTML, sink=sink)
    rules = sorted(diagnostic.rule.id for diagnostic in sink)
    assert rules == sorted(
        "A201 A202 N201 N202 N203 O201 P201 P202 P202 P203 S202 S202 S202 S203 S204".split()
    )
