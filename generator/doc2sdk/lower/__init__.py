"""Raw facts to the model: what the words mean."""

from doc2sdk.lower.api import lower

__all__ = ["lower"]
