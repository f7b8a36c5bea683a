"""One small page in many languages: only its labels differ, so all give one model."""

from __future__ import annotations

from typing import NamedTuple


class Labels(NamedTuple):
    """The labels of a page, in the order in which it prints them."""

    url: str
    method: str
    parameters: str
    name: str
    type: str
    required: str
    description: str
    string: str
    integer: str
    boolean: str
    yes: str
    no: str
    response: str
    example: str
    errors: str
    code: str


ENGLISH = Labels(
    "Request URL", "Method", "Request parameters", "Name", "Type", "Required", "Description",
    "string", "integer", "boolean", "yes", "no", "Response", "Example", "Error codes", "Code",
)  # fmt: skip

PAGES: dict[str, tuple[Labels, ...]] = {
    "Chinese": (
        Labels(
            "请求地址", "请求方式", "请求参数", "参数名", "类型", "是否必填", "说明",
            "字符串", "整数", "布尔", "是", "否", "返回结果", "示例", "错误码", "代码",
        ),
        Labels(
            "介面位址", "請求方法", "請求參數", "參數名稱", "型別", "必填", "說明",
            "字串", "整數", "布林", "必填", "可選", "回應", "範例", "錯誤碼", "代碼",
        ),
    ),
    "Japanese": (
        Labels(
            "エンドポイント", "メソッド", "リクエストパラメータ", "名前", "型", "必須", "説明",
            "文字列", "整数", "真偽値", "必須", "任意", "レスポンス", "例", "エラーコード", "コード",
        ),
    ),
    "Korean": (
        Labels(
            "요청 주소", "메서드", "요청 파라미터", "파라미터명", "타입", "필수 여부", "설명",
            "문자열", "정수", "불리언", "필수", "선택", "응답", "예시", "오류 코드", "코드",
        ),
    ),
    "German": (
        Labels(
            "Adresse", "Methode", "Anfrageparameter", "Feldname", "Datentyp", "Pflichtfeld", "Beschreibung",
            "Zeichenkette", "Ganzzahl", "Wahrheitswert", "ja", "nein", "Antwort", "Beispiel", "Fehlercodes", "Kennung",
        ),
    ),
    "French": (
        Labels(
            "Chemin", "Méthode", "Paramètres de la requête", "Nom du champ", "Type", "Obligatoire", "Description",
            "chaîne", "entier", "booléen", "oui", "non", "Réponse", "Exemple", "Codes d'erreur", "Code",
        ),
    ),
    "Spanish": (
        Labels(
            "Ruta", "Método", "Parámetros de la solicitud", "Nombre", "Tipo", "Requerido", "Descripción",
            "cadena", "entero", "booleano", "Sí", "No", "Respuesta", "Ejemplo", "Códigos de error", "Código",
        ),
    ),
    "Portuguese": (
        Labels(
            "Rota", "Método", "Parâmetros da requisição", "Campo", "Tipo", "Obrigatório", "Descrição",
            "texto", "inteiro", "booleano", "Sim", "Não", "Retorno", "Exemplo", "Códigos de erro", "Código",
        ),
    ),
    "Italian": (
        Labels(
            "Percorso", "Metodo", "Parametri della richiesta", "Nome", "Tipo", "Obbligatorio", "Descrizione",
            "stringa", "intero", "booleano", "sì", "no", "Risposta", "Esempio", "Codici di errore", "Codice",
        ),
    ),
    "Russian": (
        Labels(
            "Адрес", "Метод", "Параметры запроса", "Имя поля", "Тип", "Обязательный", "Описание",
            "строка", "целое число", "логический", "да", "нет", "Ответ", "Пример", "Коды ошибок", "Код",
        ),
    ),
    "Ukrainian": (
        Labels(
            "Адреса", "Метод", "Параметри запиту", "Назва поля", "Тип", "Обов'язковий", "Опис",
            "рядок", "ціле число", "логічний", "так", "ні", "Відповідь", "Приклад", "Коди помилок", "Код",
        ),
    ),
    "Polish": (
        Labels(
            "Ścieżka", "Metoda", "Parametry żądania", "Nazwa", "Typ", "Wymagany", "Opis",
            "ciąg znaków", "liczba całkowita", "wartość logiczna", "tak", "nie", "Odpowiedź", "Przykład", "Kody błędów", "Kod",
        ),
    ),
    "Czech": (
        Labels(
            "Koncový bod", "Metoda", "Parametry požadavku", "Název", "Typ", "Povinný", "Popis",
            "řetězec", "celé číslo", "logická hodnota", "ano", "ne", "Odpověď", "Příklad", "Chybové kódy", "Kód",
        ),
    ),
    "Turkish": (
        Labels(
            "Uç nokta", "Yöntem", "İstek parametreleri", "Parametre adı", "Tip", "Zorunlu", "Açıklama",
            "metin", "tam sayı", "mantıksal", "evet", "hayır", "Yanıt", "Örnek", "Hata kodları", "Kod",
        ),
    ),
    "Vietnamese": (
        Labels(
            "Đường dẫn", "Phương thức", "Tham số yêu cầu", "Tên trường", "Kiểu dữ liệu", "Bắt buộc", "Mô tả",
            "chuỗi", "số nguyên", "đúng/sai", "có", "không", "Phản hồi", "Ví dụ", "Mã lỗi", "Mã",
        ),
    ),
    "Dutch": (
        Labels(
            "Eindpunt", "Methode", "Parameters van het verzoek", "Veldnaam", "Gegevenstype", "Verplicht", "Omschrijving",
            "tekenreeks", "geheel getal", "waar/onwaar", "ja", "nee", "Antwoord", "Voorbeeld", "Foutcodes", "Code",
        ),
    ),
    "Swedish": (
        Labels(
            "Sökväg", "Metod", "Parametrar", "Namn", "Datatyp", "Obligatorisk", "Beskrivning",
            "sträng", "heltal", "sanningsvärde", "ja", "nej", "Svar", "Exempel", "Felkoder", "Kod",
        ),
    ),
}  # fmt: skip
"""The same page's labels by the name of their language."""


def page(labels: Labels) -> str:
    """A reference of one operation with these labels, in Markdown."""
    return f"""# Orders

## Create an order

- {labels.url}: /orders/{{id}}
- {labels.method}: POST

### {labels.parameters}

| {labels.name} | {labels.type} | {labels.required} | {labels.description} |
|---|---|---|---|
| title | {labels.string} | {labels.yes} | A |
| count | {labels.integer} | {labels.no} | B |
| gift | {labels.boolean} | {labels.no} | C |

### {labels.response}

{labels.example}:

```json
{{"id": 1}}
```

### {labels.errors}

| {labels.code} | {labels.description} |
|---|---|
| 1001 | D |
| 1002 | E |
"""
