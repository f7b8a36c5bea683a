"""A token against cross-site request forgery (CSRF), sent back to the server that hands it out."""

from __future__ import annotations

from collections.abc import Generator

import httpx2

_SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
_FORBIDDEN = 403

Flow = Generator[httpx2.Request, httpx2.Response, httpx2.Response]


class CsrfAuth(httpx2.Auth):
    """Credentials, and with every request that changes something the token the server asks for.

    The server tells the token in two headers of its response to a GET: one says how the request
    header is called, the other holds the token. The token is fetched before it is needed first, taken
    from any other response that has one, and fetched once more where a request is refused with 403,
    which is then sent again; not so a request whose body can be read only once.

    Args:
        auth: The credentials; None for none.
        url: What to GET for a token. A path begins at the root of the server.
        name_header: The response header that says how the request header is called.
        value_header: The response header with the token.
    """

    def __init__(
        self,
        auth: httpx2.Auth | None = None,
        *,
        url: str,
        name_header: str = "X-CSRF-HEADER",
        value_header: str = "X-CSRF-TOKEN",
    ) -> None:
        self._auth = auth
        self._url = url
        self._name_header = name_header
        self._value_header = value_header
        self._echo: tuple[str, str] | None = None

    def auth_flow(
        self, request: httpx2.Request
    ) -> Generator[httpx2.Request, httpx2.Response, None]:
        """What is sent for a request: it, and what is needed before it and after a refusal."""
        if request.method in _SAFE:
            yield from self._send(request)
            return
        if self._echo is None:
            yield from self._fetch(request)
        self._mark(request)
        response = yield from self._send(request)
        if response.status_code == _FORBIDDEN and isinstance(request.stream, httpx2.ByteStream):
            yield from self._fetch(request)
            self._mark(request)
            yield from self._send(request)

    def _send(self, request: httpx2.Request) -> Flow:
        """The response to a request with the credentials; a token in it is noted."""
        if self._auth is None:
            response = yield request
        else:
            response = yield from _authenticated(self._auth, request)
        name = response.headers.get(self._name_header)
        token = response.headers.get(self._value_header)
        if name and token:
            self._echo = (name, token)
        return response

    def _fetch(self, request: httpx2.Request) -> Flow:
        """Ask for a token, in the session that the request will be sent in."""
        headers = {n: request.headers[n] for n in ("User-Agent", "Cookie") if n in request.headers}
        asking = httpx2.Request(
            "GET", request.url.join(self._url), headers=headers, extensions=request.extensions
        )
        response = yield from self._send(asking)
        _carry_cookies(response, request)
        return response

    def _mark(self, request: httpx2.Request) -> None:
        """Add the token, if there is one."""
        if self._echo is not None:
            name, token = self._echo
            request.headers[name] = token

    def __repr__(self) -> str:
        return f"CsrfAuth({self._auth!r}, url={self._url!r})"


def _authenticated(auth: httpx2.Auth, request: httpx2.Request) -> Flow:
    flow = auth.auth_flow(request)
    outgoing = next(flow)
    while True:
        response = yield outgoing
        try:
            outgoing = flow.send(response)
        except StopIteration:
            return response


def _carry_cookies(response: httpx2.Response, request: httpx2.Request) -> None:
    """Add the cookies of a response to a request that was made before it came."""
    cookies = httpx2.Cookies()
    cookies.extract_cookies(response)
    bare = httpx2.Request(request.method, request.url)
    cookies.set_cookie_header(bare)
    pairs = [p for p in "; ".join(_cookie(r) for r in (request, bare)).split("; ") if p]
    if pairs:
        named = {pair.partition("=")[0]: pair for pair in pairs}
        request.headers["Cookie"] = "; ".join(named.values())


def _cookie(request: httpx2.Request) -> str:
    return request.headers.get("Cookie", "")
