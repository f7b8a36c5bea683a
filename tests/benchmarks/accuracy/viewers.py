"""Pages that a script draws in the reader's browser, saved as the browser shows them.

Each viewer is a bundle from npm. A page is made that hands the description to the bundle, Chromium
runs it, and what it drew is written out as plain HTML: shadow trees are put in the place of their
hosts, scripts and style sheets are left out.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from benchmarks.accuracy.commands import run
from benchmarks.accuracy.corpus import Package
from benchmarks.accuracy.fetch import Cache

MILLISECONDS = 15_000
"""Browser time given to the bundle; it is virtual, so it passes as fast as the work is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """A bundle: its package, the script in it, the element it draws in, the call that starts it."""

    package: str
    script: str
    element: str
    start: str


VIEWERS = {
    "redoc": Viewer(
        package="npm:redoc@2.5.0",
        script="bundles/redoc.standalone.js",
        element='<div id="it"></div>',
        start="Redoc.init(description, {expandResponses: 'all', schemaExpansionLevel: 'all',"
        " disableSearch: true}, it);",
    ),
    "swagger-ui": Viewer(
        package="npm:swagger-ui-dist@5.35.0",
        script="swagger-ui-bundle.js",
        element='<div id="it"></div>',
        start="SwaggerUIBundle({spec: description, domNode: it, docExpansion: 'full',"
        " defaultModelExpandDepth: 9, defaultModelsExpandDepth: 2});",
    ),
    "rapidoc": Viewer(
        package="npm:rapidoc@9.3.8",
        script="dist/rapidoc-min.js",
        element='<rapi-doc id="it" render-style="read" schema-style="table" allow-try="false"'
        ' allow-authentication="false" show-header="false"></rapi-doc>',
        start="it.loadSpec(description);",
    ),
    "scalar": Viewer(
        package="npm:@scalar/api-reference@1.46.4",
        script="dist/browser/standalone.js",
        element='<div id="it"></div>',
        start="Scalar.createApiReference(it, {content: description, defaultOpenAllTags: true});",
    ),
}

_PAGE = """<!doctype html>
<html><head><meta charset="utf-8"><title>{title}</title><script src="{script}"></script></head>
<body>{element}<script>
const description = {description};
const flat = (node) => {{
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE || /^(script|style|link|svg)$/i.test(node.tagName)) return null;
  if (node.tagName === 'SLOT') {{
    const kept = document.createElement('div');
    for (const each of node.assignedNodes({{flatten: true}})) {{
      const drawn = flat(each);
      if (drawn) kept.appendChild(drawn);
    }}
    return kept;
  }}
  const copy = node.cloneNode(false);
  for (const each of (node.shadowRoot || node).childNodes) {{
    const drawn = flat(each);
    if (drawn) copy.appendChild(drawn);
  }}
  return copy;
}};
window.addEventListener('load', () => {{
  const it = document.getElementById('it');
  {start}
  setTimeout(() => {{
    const drawn = flat(document.body);
    document.head.querySelectorAll('script, style, link').forEach((each) => each.remove());
    document.body.replaceWith(drawn);
  }}, {wait});
}});
</script></body></html>
"""


def view(cache: Cache, name: str, description: Path, target: Path) -> None:
    """Write the page a viewer draws for a description."""
    viewer = VIEWERS[name]
    text = description.read_text(encoding="utf-8")
    page = target.with_suffix(".page.html")
    script = cache.unpacked(Package.parse(viewer.package)) / viewer.script
    page.write_text(
        _PAGE.format(
            title=str(json.loads(text)["info"]["title"]).replace("<", "&lt;"),
            script=script.as_uri(),
            element=viewer.element,
            # A closing tag inside the data would end the script element.
            description=text.replace("</", "<\\/"),
            start=viewer.start,
            wait=MILLISECONDS - 1000,
        ),
        encoding="utf-8",
    )
    drawn = run([*CHROMIUM, f"--virtual-time-budget={MILLISECONDS}", "--dump-dom", page.as_uri()])
    target.write_text(drawn, encoding="utf-8")
    page.unlink()


# A container's root user has no sandbox to run Chromium in.
CHROMIUM = (
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--allow-file-access-from-files",
)
