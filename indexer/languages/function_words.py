"""The most common words of languages that share the Latin alphabet."""

_COMMON = {
    "en": "the of and to in is that it for was with as be this are have from not you"
    " which they were what there how can will your would about when we if or i",
    "de": "der die das und ist nicht ein eine zu den von mit sich auf für dem des im"
    " auch es an werden aus er hat dass sie nach wird bei einer um wie ich wir oder",
    "fr": "le la les et des est que dans un une du pour pas qui sur au avec ce par"
    " plus sont il se ne vous nous ou mais être aux cette ses été je leur comme",
    "es": "el la los de y que en un una es por con para las del se no su al lo como"
    " más pero sus fue este ha son está muy también o cuando hay ser desde todo",
    "it": "il di che è la e un per una non sono del della con si in le dei da alla"
    " gli come più anche nel ma questo al ha lo delle essere nella degli ho o ci",
    "pt": "o de que e do da em um para é com não uma os no se na por mais as dos como"
    " mas foi ao das à seu sua ou são quando muito já também pelo pela até isso",
    "nl": "de het een van en in is dat op te zijn voor met die niet aan er om ook als"
    " bij door naar dan nog wordt uit maar of heeft werd deze over je wij ik",
    "sv": "och att det som en på är av för med den till inte har de ett om men var"
    " jag kan så när från eller vi under också efter ska han där",
    "da": "og at det er en på af for med den til ikke har de som et der kan jeg men"
    " var vi også fra eller når efter skal blev hvor mange være ud",
    "no": "og at det er en på av for med den til ikke har de som et kan jeg men var"
    " vi også fra eller når etter skal ble hvor mange være ut seg",
    "fi": "ja on ei se että oli hän mutta ovat joka kun myös sen niin kuin jos tai"
    " mukaan ole voi sekä minä tämä olla vuonna mitä vain",
    "pl": "i w na nie się z do to że jest o jak po co za od ale tak przez dla są"
    " który był ma oraz tym czy może być tego jego została roku",
    "cs": "a se na v je že to z do s o jsou jako ale by pro za po které byl tak od"
    " jeho podle nebo když byla být jsem která pouze mezi",
    "sk": "a sa na v je že to z do s o sú ako ale by pre za po ktoré bol tak od jeho"
    " podľa alebo keď bola byť som ktorá medzi",
    "hu": "a az és hogy nem is egy van volt meg ez azt csak de már vagy mint ha még"
    " el lehet kell után között amely szerint majd mert",
    "ro": "de și în a la că o cu pe nu este un din mai care pentru sunt se prin fost"
    " dar sau ca după lui fi această către între ale au",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ne var o"
    " ama en değil ya her mi ise tarafından olduğu",
    "id": "yang dan di dengan untuk dari pada ini adalah itu tidak dalam oleh akan"
    " juga ke sebagai bahwa atau dapat telah karena saya kami",
    "vi": "và của là có các được cho trong một không với những người này để khi đã"
    " từ tại như cũng về năm đến theo trên",
    "hr": "i je u na se da su za od s kao koji nije što bi ali iz te ili po do koja"
    " biti samo prema nakon kako",
    "ca": "el la de i que a en un per les amb és del una els no es al com més o però"
    " va són aquest seva també dels entre han fins",
    "lt": "ir yra kad į iš su buvo tai kaip bet ne o už apie jo po taip pat jau nuo"
    " arba kuris metų",
    "et": "ja on ei et see oli ka kui aga ta oma või mis siis nii ning kes tema veel"
    " aastal pärast",
}


def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for language, words in _COMMON.items():
        for word in words.split():
            found.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in found.items()}


FUNCTION_WORDS = _by_word()
"""Word, in lower case -> the languages in which it is one of the most common."""
