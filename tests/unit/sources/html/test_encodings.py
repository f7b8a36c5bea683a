"""Encodings: declared by a page, or guessed from what they would print."""

from __future__ import annotations

import pytest

from doc2sdk.sources.html.decode import decode

CHINESE = "请求参数 返回示例 用户注册接口 获取订单列表，参数说明：订单编号，必填。"
TRADITIONAL = "請求參數 回傳範例 使用者註冊介面 取得訂單列表，參數說明：訂單編號，必填。"
JAPANESE = "リクエストパラメータ 注文の一覧を取得します。注文番号は必須です。"
KOREAN = "요청 파라미터 주문 목록을 조회합니다. 주문 번호는 필수입니다."
RUSSIAN = "Запрос возвращает список заказов. Параметры метода: номер заказа"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE, "gb2312"),
        (CHINESE + "€㐀", "gb18030"),
        (TRADITIONAL, "big5"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (KOREAN, "cp949"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "cp866"),
        ("Die Bestellung wird gelöscht; Größe über 3 “Straßen”", "cp1252"),
        ("Zamówienia są usuwane. Żądanie: źródło łączy się", "cp1250"),
        ("Sipariş listesi alınır. Kullanıcı adı gereklidir, şifre değişti", "cp1254"),
        ("Η παραγγελία διαγράφεται. Αίτημα", "cp1253"),
    ],
)
def test_an_encoding_that_nobody_declares_is_found(text: str, encoding: str) -> None:
    assert decode(f"GET /orders\n{text}".encode(encoding)) == f"GET /orders\n{text}"


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [
        ("镕 請求", "gbk", "gb2312"),
        ("①注文", "cp932", "Shift_JIS"),
        ("뷁 요청", "cp949", "euc-kr"),
        ("“naïve”", "cp1252", "iso-8859-1"),
        (RUSSIAN, "cp1251", "windows-1251"),
    ],
)
def test_a_declared_encoding_is_read_with_its_extensions(
    text: str, encoding: str, declared: str
) -> None:
    page = f'<meta charset="{declared}"><p>{text}</p>'
    assert decode(page.encode(encoding)) == page


def test_a_wrong_declaration_is_not_believed() -> None:
    page = f'<meta charset="utf-8"><p>{CHINESE}</p>'
    assert decode(page.encode("gbk")) == page


def test_a_few_broken_characters_leave_the_rest_as_it_is() -> None:
    assert decode(CHINESE.encode() + b"\xff") == CHINESE + "\ufffd"
