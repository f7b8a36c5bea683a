"""The tables of all languages; a new language is a module and a row here."""

from doc2sdk.printed.words.chinese import CHINESE
from doc2sdk.printed.words.czech import CZECH
from doc2sdk.printed.words.dutch import DUTCH
from doc2sdk.printed.words.french import FRENCH
from doc2sdk.printed.words.german import GERMAN
from doc2sdk.printed.words.italian import ITALIAN
from doc2sdk.printed.words.japanese import JAPANESE
from doc2sdk.printed.words.korean import KOREAN
from doc2sdk.printed.words.polish import POLISH
from doc2sdk.printed.words.portuguese import PORTUGUESE
from doc2sdk.printed.words.russian import RUSSIAN
from doc2sdk.printed.words.spanish import SPANISH
from doc2sdk.printed.words.swedish import SWEDISH
from doc2sdk.printed.words.turkish import TURKISH
from doc2sdk.printed.words.ukrainian import UKRAINIAN
from doc2sdk.printed.words.vietnamese import VIETNAMESE

LANGUAGES = (
    CHINESE,
    JAPANESE,
    KOREAN,
    GERMAN,
    FRENCH,
    SPANISH,
    PORTUGUESE,
    ITALIAN,
    RUSSIAN,
    UKRAINIAN,
    POLISH,
    CZECH,
    TURKISH,
    VIETNAMESE,
    DUTCH,
    SWEDISH,
)
"""In the order in which they are asked. All words of a label must be of one language, or English."""
