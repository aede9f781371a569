"""How languages are written: letters beyond ASCII and signs, the frequent ones first.

Coarse on purpose: the order of letters and a few short words are enough to tell in
which encoding some bytes make a language.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Alphabet:
    """One language, or several that are written alike."""

    letters: str
    """Small letters beyond ASCII by how often they occur."""
    encodings: tuple[str, ...]
    """What its texts were written in before Unicode, by likelihood."""
    words: frozenset[str] = frozenset()
    """Short words of ASCII letters that hardly another language has so often."""


_WEST = ("cp1252", "cp850", "mac_roman", "iso8859_15", "cp437")
_NORTH = ("cp1252", "cp850", "cp865", "mac_roman", "cp437")
_CENTRE = ("cp1250", "iso8859_2", "cp852", "mac_latin2")
_SOUTH = ("cp1250", "iso8859_2", "cp852", "mac_croatian")
_BALTIC = ("cp1257", "iso8859_13", "cp775")
_CYRILLIC = ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "cp855")
_UKRAINIAN = ("cp1251", "koi8_u", "cp1125", "iso8859_5", "mac_cyrillic", "cp866")
_GREEK = ("cp1253", "iso8859_7", "cp737", "cp869")

_LATIN_LETTERS = (
    ("üäöß", _WEST, "und der die das ist nicht mit von auf ein eine im den zu"),
    ("éèàêçôîùâûëïœÿæ", _WEST, "le la les des et est une dans pour que qui du sur en"),
    ("óíáéñú¿¡üºª", _WEST, "el la los las que de en por una del para con es y un"),
    ("ãçáéóíêõâúàôüºª", (*_WEST, "cp860"), "que de os do da para uma com em no na o e"),
    ("èàòùéì", _WEST, "il di che la per una non con del della sono e gli i"),
    ("àéèóíòúçïü·", _WEST, "els les que de la per amb del una i en"),
    ("ëéïöèüê", _WEST, "de het een van en niet op dat te voor met is zijn"),
    ("äöåé", _NORTH, "och att det som en av till inte med den ja on ei se oli kun"),
    ("øåæéôòóü", _NORTH, "og at det er ikke en av til med som den har af de"),
    ("ðáíóéþöúæýäü", ("cp1252", "cp850", "cp861"), "og er ekki sem til um en hann"),
    ("ëçâ", _WEST, "dhe nga me si do ka per qe nuk i e"),
    ("áéíóúàèìòù", ("cp1252", "cp850"), "agus an na ar is go le bu do a"),
    ("łęąóżśćńź", _CENTRE, "w i na z do nie jest o to po od przez oraz jak"),
    ("íáěéřčžýšůúťďňó", _CENTRE, "a je se na v to s z do pro by ale jako tak"),
    ("áíéčžýšúľôťóäňďĺŕ", _CENTRE, "a je sa na v to s z do pre by ale ako tak"),
    ("áéöóőüíúű", _CENTRE, "a az hogy nem egy is van meg ha de ez volt"),
    ("ăîâşţșț", _SOUTH, "de la cu pe nu care este din un o mai sau a"),
    ("čžšćđ", _SOUTH, "i je se na u da za su od nije ne in za po ki"),
    ("āīēšņžļūģčķō", _BALTIC, "un ir ka par no ar uz tika bija vai to"),
    ("ėšųįžąūęč", _BALTIC, "ir yra kad su tai ne iki bei buvo o"),
    ("äõüöšž", ("cp1257", "cp1252", "cp775"), "ja on ei et see ta oli kui ning ka"),
    ("ıüşğöçâîû", ("cp1254", "cp857", "mac_turkish"), "ve bir bu ile de da ne olan"),
    ("đàáâãèéêìíòóôõùúýăơưĩũ\u0301\u0300\u0323\u0309\u0303", ("cp1258",), "trong con"),
)
_OTHER_LETTERS = (
    ("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", _CYRILLIC),
    ("оанивіетрсклудпмязьбгйчхжшцюїєщфґ", _UKRAINIAN),
    ("анеіяыроцсудлтзкпгмўшьйёчбжэхюфщ", ("cp1251", "iso8859_5", "cp866")),
    ("аоиетнрсвлкдпмзъягбучжщцхшйюфьѝ", ("cp1251", "cp866", "koi8_r", "iso8859_5")),
    ("аоиенртсјкудвлмпзгбшчћцжхљњђфџѓќѕ", ("cp1251", "iso8859_5", "cp855")),
    ("αοιτεσνηυρπκμλςάίόδγέχθύήφώβξζψϊϋΐΰ", _GREEK),
    (
        "יוהלאמרתבשנעםדקחפטכגסןצזךףץְִַָֹּׁ",
        ("cp1255", "iso8859_8", "cp862"),
    ),
    ("اليمونرتبةعدفسكحقهجشأصخطذضىءئإآغظثؤپچکگژےںٹ", ("cp1256", "iso8859_6", "cp720")),
    (
        "านรอกเ่งมยล้วดทสตัะิปีบคหแ์จ็ืพชุขไใูถโผซำธึณฟษฉฐศฎฆญฒฬภๆฯฝฌฮ๐๑๒๓๔๕๖๗๘๙",
        ("cp874",),
    ),
)
ALPHABETS = (
    *(
        Alphabet(letters, encodings, frozenset(words.split()))
        for letters, encodings, words in _LATIN_LETTERS
    ),
    *(Alphabet(letters, encodings) for letters, encodings in _OTHER_LETTERS),
)

SIMPLIFIED = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自"
    "之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些"
    "主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正"
    "业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回"
    "特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平"
    "系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命"
    "山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完"
    "设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争"
)
TRADITIONAL = (
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自"
    "之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些"
    "主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正"
    "業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回"
    "特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平"
    "系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命"
    "山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完"
    "設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭"
)
JAPANESE = (
    "日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業"
    "内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理"
    "調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加"
    "山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先"
    "共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側"
    "任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西"
    "勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検町常校料状工建語球営空職"
    "証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断何南石足違消境神番規"
)
KOREAN = (
    "이다는을의에가고하지한사기를로은도나그대어있리인자서시해것아들수정게전만일으면과부여라보"
    "스원조소제동성상세장경주국공무비미연마구신학생중관위민방문치안적였했었겠우모선유러니까교"
    "통오물건요때려분명개체실업재계회단말식당진할입발화차현간음금양산후력영근집박김최습합됩내"
    "된되드야와운용작직청추출충타터트파편평표품피필함항행향형호확환활황회획효훈히권군규균극글"
)
