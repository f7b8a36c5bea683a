"""The configuration: which documents make which reference, and where the output goes."""

from doc2sdk.config.errors import ConfigError
from doc2sdk.config.find import find_config
from doc2sdk.config.model import ApiConfig, Config
from doc2sdk.config.read import read_config

__all__ = ["ApiConfig", "Config", "ConfigError", "find_config", "read_config"]
