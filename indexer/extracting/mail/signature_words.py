"""What stands below every mail of somebody, in the words of many mailers."""

import re

from indexer.extracting.mail.history_words import any_of

_SENT = any_of(
    r"""
sent (from|via|with|using)|get outlook for|gesendet (von|mit|aus|via|über)|von meinem
diese (nachricht|e-?mail) wurde von mein|holen sie sich outlook|outlook für
envoyée? (de|depuis|à partir)|obtenez outlook|télécharge[rz] outlook|obtener outlook
enviad[oa] (desde|do|da|de|via|a partir)|obtenga outlook|obter o outlook|enviat des
inviat[oa] (da|dal)|ottieni outlook|scarica outlook|verzonden (vanaf|met|via|vanuit)
verstuurd vanaf|outlook voor|wysłan[eo] (z|przez)|pobierz (aplikację )?outlook
отправлено (с|из|через)|скачать outlook|надіслано з|skickat från|skaffa outlook
sendt fra|hent outlook|få outlook|lähetetty|hanki outlook|odesláno z|poslané z
získat outlook|küldve|trimis de (pe|la)|στάλθηκε από|αποστολή από|dikirim dari
được gửi từ|从我的|從我的|发自|發自|寄自
"""
)
_DEVICES = any_of(
    r"""
iphone|ipad|ipod|ios|android|galaxy|samsung|blackberry|handy|smartphone|mobile
mobiltelefon|móvil|celular|outlook|yahoo|gmx|web\.de|k-9|nokia|huawei|xiaomi|windows
mail|thunderbird|protonmail|proton mail|fairemail|apple watch|gerät|tablet
"""
)
_DEVICE_SENT = any_of(
    r"""
(iphone|ipad|android|samsung|huawei|xiaomi).{0,20}(から送信|에서 보냄|에서 전송)
(iphone|ipad|android|samsung|huawei|xiaomi).{0,20}(发送|傳送|寄出|nden gönderildi)
iphone.?umdan gönderildi|iphone.?dan gönderildi|(发自|發自|寄自).{2,30}
"""
)
_LIST_FOOTERS = any_of(
    r"""
mailing list|to unsubscribe|unsubscribe from this|you received this message because
sie erhalten diese (nachricht|e-?mail), weil|vous recevez ce message|abbestellen
se désabonner|para cancelar (la|tu) suscripción|рассылк
"""
)
_MAILS = any_of(
    r"""
e-?mails?|message|mails?|transmission|communication|nachricht|courriel|courrier
mensaje|correo|mensagem|messaggio|bericht|wiadomość|сообщение|письмо|meddelande
besked|zpráva|viesti
"""
)
_SECRETS = any_of(
    r"""
confidential\w*|privileged|vertraulich\w*|confidentiel\w*|confidencial\w*
riservat\w+|confidenzial\w+|vertrouwelijk\w*|poufn\w+|конфиденциальн\w+
konfidentiel\w*|fortrolig\w*|důvěrn\w+|luottamuksell\w+|legally protected
rechtlich geschützt\w*
"""
)
_ADDRESSEES = any_of(
    r"""
intended|recipients?|addressees?|empfänger\w*|adressat\w*|destinataires?
destinatari[oa]s?|destinatári[oa]s?|geadresseerde|ontvanger\w*|bestemd|adresat\w*
odbiorc\w+|адресат\w*|получател\w+|mottagare\w*|modtager\w*|příjemc\w+
vastaanottaj\w+
"""
)

SENT_FROM = re.compile(rf"{_SENT}.{{0,60}}\b{_DEVICES}|{_DEVICE_SENT}", re.IGNORECASE)
"""A line such as "Sent from my iPhone"."""
LIST_FOOTER = re.compile(_LIST_FOOTERS, re.IGNORECASE)
"""What a mailing list writes below a rule."""
MAIL_WORD = re.compile(rf"\b{_MAILS}\b|邮件|郵件|メール", re.IGNORECASE)
SECRECY = re.compile(rf"\b{_SECRETS}\b|机密|機密|保密|秘密", re.IGNORECASE)
ADDRESSEE = re.compile(rf"\b{_ADDRESSEES}\b|收件人|接收|受信者|宛先", re.IGNORECASE)
"""A paragraph with all three is a disclaimer: mail, secrecy, who it is meant for."""
