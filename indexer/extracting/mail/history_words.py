"""What mailers in many languages write above the mail that is answered or passed on."""

import re


def any_of(alternatives: str) -> str:
    """Return a group of alternatives that are written on several lines."""
    return "(?:" + "|".join(alternatives.strip().split("\n")) + ")"


_VERBS = any_of(
    r"""
wrote|writes|schrieb(en)?|schreibt|a écrit|écrit|escribió|escribi[óo]u?|escreveu
ha scritto|scrive|schreef|geschreven|pisze|napisał\(?a?\)?|napísal\(?a?\)?|napsala?
napsal\(a\)|skrev|kirjoitti|írta|ezt írta|написала?|написал\(а\)|пишет|писала?
писал\(а\)|написав(ла)?|έγραψε|yazdı|şunu yazdı|şöyle yazdı|a scris|je napisao
je napisala|napisao je|пише|rašė|rakstīja|kirjutas|đã viết|menulis|wrote in message
va escriure|idatzi du|ha escrito|heeft .{0,60} geschreven|het volgende geschreven
כתב|כתבה|كتب|كتبت
"""
)
_VERBS_BEFORE_NAMES = any_of(
    r"""
schrieb|schreef|skrev|napisał|napsal|kirjoitti|wrote|escribió|escreveu|pisze
"""
)
_VERBS_WITHOUT_SPACES = any_of(
    r"""
のメール|書きました|さんは書きました|写道|寫道|写到|님이 작성|작성|쓴 글
さんが書きました
"""
)
_ORIGINAL = any_of(
    r"""
original message|original appointment|reply message|reply|original-?nachricht
ursprüngliche nachricht|ursprünglicher termin|urspr\. nachricht|antwort weiter unten
message d.origine|message original|mensaje original|messaggio originale
mensagem original|oorspronkelijk bericht|originele bericht|исходное сообщение
оригинальное сообщение|вихідне повідомлення|ursprungligt meddelande
originalmeddelande|oprindelig meddelelse|oprindelig besked|opprinnelig melding
alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|původní zpráva
pôvodná správa|eredeti üzenet|orijinal mesaj|özgün ileti|mesaj original
αρχικό μήνυμα|原始邮件|原邮件|原始郵件|元のメッセージ|オリジナルメッセージ
원본 메시지|원본 메일|הודעה מקורית|الرسالة الأصلية|رسالة أصلية|original email
pesan asli|thư gốc
"""
)
_PASSED_ON = any_of(
    r"""
begin forwarded message|forwarded (message|by|email|mail)( from .{0,80})?
start of forwarded message|anfang der weitergeleiteten (nachricht|e-?mail)
weitergeleitete (nachricht|mail|e-?mail)|début du message (réexpédié|transféré)
message (transféré|transmis|réexpédié)|inicio del mensaje reenviado
(mensaje|mensagem|mensaxe) (reenviado|encaminhada|reenviada)
inicia el mensaje reenviado|início da mensagem (reencaminhada|encaminhada)
inizio messaggio inoltrato|messaggio inoltrato|doorgestuurd bericht
begin doorgestuurd bericht|vidarebefordrat (brev|mejl|meddelande)
vidarebefordrat mejl|start på videresendt (besked|melding)
videresendt (besked|melding|meddelelse)|välitetty viesti|edelleenlähetetty viesti
wiadomość przekazana|przekazana wiadomość|treść przekazanej wiadomości
přeposlaná zpráva|preposlaná správa|továbbított (üzenet|levél)
пересылаемое сообщение|пересланное сообщение
начало переадресованного (письма|сообщения)|переслане повідомлення
iletilen (mesaj|ileti)|yönlendirilen (mesaj|ileti)|mesaj redirecționat
προωθημένο μήνυμα|转发的邮件|转发邮件信息|轉寄的郵件|轉寄郵件|轉寄訊息
転送されたメッセージ|転送メッセージ|전달된 메시지|הודעה שהועברה|رسالة معاد توجيهها
رسالة محولة
"""
)
_FROM = any_of(
    r"""
from|von|de|da|van|od|fra|från|frå|mittente|expéditeur|remitente|remetente|от|від
kimden|gönderen|feladó|lähettäjä|λάβετε|από|αποστολέας|expeditor|de la|saatja
siuntėjas|no|nuo|dari|từ|发件人|寄件者|寄件人|差出人|送信者|보낸\s?사람|보낸이|מאת
من
"""
)
_OTHERS = any_of(
    r"""
sent|gesendet|envoyé|envoyé le|enviado|enviado el|enviado em|enviada em|inviato
inviato il|verzonden|wysłano|wysłane|sendt|skickat|отправлено|дата|надіслано
gönderildi|gönderilme tarihi|küldve|elküldve|lähetetty|απεσταλμένο|στάλθηκε|trimis
odesláno|odoslané|poslano|dikirim|đã gửi|date|datum|data|fecha|dato|päivämäärä|tarih
dátum|data di invio|ημερομηνία|to|an|à|a|para|aan|do|komu|til|till|кому|kime|címzett
vastaanottaja|προς|către|za|kepada|đến|destinataire|destinatario|subject|betreff
objet|asunto|oggetto|assunto|onderwerp|temat|emne|ämne|тема|konu|tárgy|aihe|θέμα
subiect|předmět|predmet|zadeva|tema|perihal|chủ đề|cc|kopie|发送时间|发送日期|时间
日期|收件人|主题|抄送|寄件日期|傳送時間|主旨|收件者|副本|件名|宛先|送信日時|日時
日付|보낸\s?날짜|보낸\s?시간|날짜|받는\s?사람|받는이|제목|참조|נשלח|תאריך|אל|נושא
تاريخ|تم الإرسال|التاريخ|أُرسلت|إلى|الموضوع
"""
)

WROTE = re.compile(
    rf"\b{_VERBS}\W*$|\b{_VERBS_BEFORE_NAMES}\b.{{1,80}}[:：]$"
    rf"|{_VERBS_WITHOUT_SPACES}\W*$",
    re.IGNORECASE,
)
"""The end of a line such as "On Monday Anna wrote:"."""
OPENING = re.compile(
    r"\s*(on|am|le|el|il|op|em|no dia|w dniu|dnia|dne|den|på|dana|la|pe|a|az|в|вт|пн"
    r"|ср|чт|пт|сб|вс|mon|tue|wed|thu|fri|sat|sun|from|von|\d{1,4})\b|\s*\d{4}年",
    re.IGNORECASE,
)
"""How such a line begins, on the first of the lines that it is spread over."""
ORIGINAL = re.compile(rf"[-_=*>\s]{{2,}}{_ORIGINAL}\s*[-_=*<\s]*", re.IGNORECASE)
"""A line such as "----- Original Message -----"."""
PASSED_ON = re.compile(rf"[-_=*>\s]*{_PASSED_ON}\s*[:：]?[-_=*<\s]*", re.IGNORECASE)
"""A line such as "---------- Forwarded message ---------"."""
FROM = re.compile(rf"[*_]{{0,2}}{_FROM}[*_]{{0,2}}\s?[:：]", re.IGNORECASE)
"""The first line of headers that are copied into a text."""
OTHER_FIELD = re.compile(rf"[*_]{{0,2}}{_OTHERS}[*_]{{0,2}}\s?[:：]", re.IGNORECASE)
"""A further line of such headers."""
