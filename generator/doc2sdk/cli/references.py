"""Which references a command works on: the documents named, else those of the configuration."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from doc2sdk.cli.rules import EMPTY_FOLDER, NOTHING_TO_DO
from doc2sdk.cli.session import Session, near
from doc2sdk.completeness.thresholds import DEFAULT_THRESHOLDS, Thresholds
from doc2sdk.config import ApiConfig, Config, ConfigError, find_config, read_config
from doc2sdk.config.errors import config_place
from doc2sdk.config.read import DEFAULT_OUTPUT
from doc2sdk.diagnostics import Diagnostic
from doc2sdk.inputs import EmptyFolderError, Source, sources
from doc2sdk.model import Place
from doc2sdk.sources.formats import SUFFIXES


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Documents that are one reference; ``paths`` are files and folders as the user names them.

    ``id`` and ``place`` come from the configuration, ``layout`` from there or from ``--layout``.
    """

    paths: tuple[Path, ...]
    sources: tuple[Source, ...]
    id: str | None = None
    place: Place | None = None
    layout: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What to work on. ``configured`` is False where the command line names the documents."""

    output: Path
    references: tuple[Reference, ...]
    configured: bool
    thresholds: Thresholds


def find_job(session: Session) -> Job:
    """Return what a command is asked to work on, and let the session know the documents' paths.

    Raises :class:`ConfigError` for a wrong configuration, and where there is nothing to do.
    """
    args = session.args
    config = _config(args.config)
    configured = not args.documents
    references = _configured(config) if configured else (_reference(args.documents),)
    layout = getattr(args, "layout", None)
    if layout is not None:
        references = tuple(replace(reference, layout=layout) for reference in references)
    for reference in references:
        session.remember(reference.sources)
    default = config.output if config else Path(DEFAULT_OUTPUT)
    output = getattr(args, "output", None) or near(default)
    thresholds = config.thresholds if config else DEFAULT_THRESHOLDS
    return Job(output=output, references=references, configured=configured, thresholds=thresholds)


def _config(named: Path | None) -> Config | None:
    file = named or find_config(Path.cwd())
    return None if file is None else read_config(near(file))


def _configured(config: Config | None) -> tuple[Reference, ...]:
    if config is None or not config.apis:
        raise ConfigError(
            Diagnostic(
                rule=NOTHING_TO_DO,
                headline="no document was named, and no configuration lists any",
                place=config_place(config.file) if config else None,
                help="name documents on the command line, or list them in an [[api]] table",
            )
        )
    return tuple(_of_config(config.file, api) for api in config.apis)


def _of_config(file: Path, api: ApiConfig) -> Reference:
    place = config_place(file, api.line)
    paths = [near(path) for path in api.documents]
    layout = near(api.layout) if api.layout is not None else None
    return _reference(paths, id_=api.id, place=place, layout=layout)


def _reference(
    paths: list[Path],
    *,
    id_: str | None = None,
    place: Place | None = None,
    layout: Path | None = None,
) -> Reference:
    return Reference(
        paths=tuple(paths), sources=_sources(paths, place), id=id_, place=place, layout=layout
    )


def _sources(paths: list[Path], place: Place | None) -> tuple[Source, ...]:
    try:
        return sources(paths)
    except EmptyFolderError as error:
        folder = error.folder.as_posix()
        raise ConfigError(
            Diagnostic(
                rule=EMPTY_FOLDER,
                headline=f"the folder {folder} holds no document of a known format",
                place=place or Place(document=folder),
                help=f"doc2sdk reads files named {', '.join(SUFFIXES)}",
            )
        ) from None
