"""Opening a PDF: its object layer, or the precise reason why there is none."""

from __future__ import annotations

import io
import warnings

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import decode_text

from doc2sdk.sources.errors import DocumentError
from doc2sdk.sources.pdf.objects import values
from doc2sdk.sources.pdf.objects.failures import DAMAGE
from doc2sdk.sources.pdf.objects.file import PdfFile
from doc2sdk.sources.pdf.objects.signature import check_signature, is_cut_off
from doc2sdk.sources.rules import DAMAGED_PDF, ENCRYPTED_PDF


def open_pdf(data: bytes) -> PdfFile:
    """The document's objects.

    An empty user password is tried, as every viewer does. Raises :class:`DocumentError`: D102
    empty, D103 encrypted, D104 damaged or cut off, D105 not a PDF at all.
    """
    check_signature(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # pdfminer warns about what is diagnosed below
            return PdfFile(PDFParser(io.BytesIO(data)), data)
    except PDFPasswordIncorrect as error:
        raise _encryption_error("it opens only with a password") from error
    except PDFEncryptionError as error:
        raise _encryption_error("its encryption method is not supported") from error
    except DAMAGE as error:
        raise damage_error(data, "no document catalogue can be found in it") from error


def damage_error(data: bytes, found: str) -> DocumentError:
    """Return the error for a file whose objects cannot be followed. It says so if the end of the
    file is missing."""
    note = f"{len(data):,} bytes are there, but not the cross-reference table that ends a PDF"
    return DocumentError(
        "the PDF is cut off" if is_cut_off(data) else "the PDF is damaged",
        rule=DAMAGED_PDF,
        note=note if is_cut_off(data) else found,
        hint="fetch the document again and compare its size with the original's",
    )


def title_of(document: PDFDocument) -> str | None:
    """Return the title of the information dictionary (ISO 32000-1, 14.3.3), or None if there is
    none."""
    titles = (values.resolve(info.get("Title")) for info in document.info)
    found = next((title for title in titles if isinstance(title, bytes)), b"")
    return " ".join(decode_text(found).split()) or None


def _encryption_error(note: str) -> DocumentError:
    return DocumentError(
        "the PDF is encrypted",
        rule=ENCRYPTED_PDF,
        note=note,
        hint="save a copy without a password (`qpdf --decrypt --password=... IN OUT`) and read that",
    )
