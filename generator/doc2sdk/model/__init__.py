"""The intermediate model. Imports nothing of ours and knows no target language."""

from doc2sdk.model.api import (
    Api,
    Correlation,
    Header,
    InputDocument,
    Location,
    Message,
    Method,
    Operation,
    Parameter,
    RequestBody,
    Requirement,
    Response,
    Section,
    SecurityScheme,
    SecurityType,
)
from doc2sdk.model.codes import Code, CodeSet
from doc2sdk.model.place import Box, Certainty, Cited, Join, JoinKind, Place
from doc2sdk.model.sample import Repair, RequestLine, Sample, SampleRole
from doc2sdk.model.schema import NamedSchema, Property, Schema, SchemaType
from doc2sdk.model.text import Json, JsonValue, Text

__all__ = [
    "Api",
    "Box",
    "Certainty",
    "Cited",
    "Code",
    "CodeSet",
    "Correlation",
    "Header",
    "InputDocument",
    "Join",
    "JoinKind",
    "Json",
    "JsonValue",
    "Location",
    "Message",
    "Method",
    "NamedSchema",
    "Operation",
    "Parameter",
    "Place",
    "Property",
    "Repair",
    "RequestBody",
    "RequestLine",
    "Requirement",
    "Response",
    "Sample",
    "SampleRole",
    "Schema",
    "SchemaType",
    "Section",
    "SecurityScheme",
    "SecurityType",
    "Text",
]
