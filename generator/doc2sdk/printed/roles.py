"""What headings, labels and columns of a reference announce."""

from __future__ import annotations

from enum import Enum


class Role(str, Enum):
    """What a heading or label announces."""

    URL = "request url"
    METHOD = "method"
    SUMMARY = "summary"
    REQUIREMENT = "requirement"
    PARAMETERS = "parameters"
    SAMPLE = "sample"
    REQUEST = "request"
    RESPONSE = "response"
    NOTIFICATION = "notification"
    STATUS = "status codes"
    ERRORS = "errors"
    MODEL = "model"


class Column(str, Enum):
    """What a column of a parameter table holds."""

    NAME = "name"
    VALUE = "value"
    TYPE = "type"
    REQUIRED = "required"
    OPTIONAL = "optional"
    LOCATION = "location"
    DEFAULT = "default"
    ALLOWED = "allowed values"
    EXAMPLE = "example"
    DESCRIPTION = "description"
