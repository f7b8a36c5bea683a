"""What an SDK is called: its import package and its client's class."""

from __future__ import annotations

import keyword

from doc2sdk.render.python import names

# Modules of Python 3.10 to 3.13 whose names are one word, and what an SDK imports besides: a package
# of that name would be loaded instead. A list, since the names of the Python at hand would make
# the output depend on it.
_MODULES = frozenset(
    (
        "abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb "
        "binascii binhex bisect builtins bz2 calendar cgi cgitb chunk cmath cmd code codecs codeop "
        "collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg "
        "crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email "
        "encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib "
        "functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html "
        "http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3 "
        "linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder msilib "
        "msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse "
        "os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix "
        "posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri "
        "random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve "
        "shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile "
        "sre_constants sre_parse ssl stat statistics string stringprep struct subprocess sunau symtable "
        "sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios test textwrap this threading "
        "time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo "
        "types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg "
        "winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo "
        "con prn aux nul src tests conftest httpx2 websockets pytest typing_extensions documented_server"
    ).split()
)
# What the modules with the client, and the package itself, have under these names already.
_CLASSES = frozenset(
    "ApiKeyAuth AsyncHooks AsyncNotificationStream AsyncTransport Awaitable BasicAuth BearerAuth "
    "Callable ClientOptions CsrfAuth False FakeServer Hooks Mapping Model None Notification "
    "NotificationOptions NotificationStream NotGiven RawResponse Request RequestHook Self Sequence "
    "TimeoutTypes TracebackType Transport True Iterator Any".split()
)
# Classes of errors, without the word, that the client's own may not be.
_ERRORS = frozenset(
    "APIConnection APIStatus APITimeout Authentication BadRequest Configuration Conflict Deviation "
    "InternalServer NotFound PermissionDenied RateLimit ResponseDecoding UnprocessableEntity "
    "Response Notification NotificationTimeout StreamClosed StreamRefused Subscription "
    "UnexpectedNotification MessagesLost Type Value Attribute Key Assertion".split()
)


def package_name(api_id: str) -> str:
    """Return the import package; ``_api`` follows a keyword and a name that hides another module."""
    name = names.snake(api_id, "api")
    return f"{name}_api" if keyword.iskeyword(name) or name in _MODULES else name


def client_name(api_id: str) -> str:
    """Return the client's class; ``Api`` follows a name that the class or its error cannot have."""
    name = names.pascal(api_id, "Api")
    taken = name in _CLASSES or name in _ERRORS or name.endswith("Resource")
    return f"{name}Api" if taken else name
