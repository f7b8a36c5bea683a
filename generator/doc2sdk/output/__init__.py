"""Writing generated folders: bytes, owned by a manifest, swapped in whole."""

from doc2sdk.output.cache import CACHE, Cache
from doc2sdk.output.drift import Drift, FileDrift, compare, owned_folders
from doc2sdk.output.errors import OutputError
from doc2sdk.output.manifest import MANIFEST, with_manifest
from doc2sdk.output.write import Written, write_trees
from doc2sdk.output.write_file import write_file

__all__ = [
    "CACHE",
    "MANIFEST",
    "Cache",
    "Drift",
    "FileDrift",
    "OutputError",
    "Written",
    "compare",
    "owned_folders",
    "with_manifest",
    "write_file",
    "write_trees",
]
