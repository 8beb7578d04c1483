"""What a trained model does not know of itself: marks of irony, emojis, turns of phrase, quotations, shouting.

Each rule adds to the log odds of "negative" or "positive".  Its weight was set by hand, before any measurement;
tests/benchmarks/bench_negativity.py measures that the layer does no harm on any collection.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from shitstorm_radar.scoring.sought import Signs, Sought, sought

_MOST_OF_ONE_RULE = 3.0
_FEWEST_WORDS_TO_SHOUT = 3
_SHOUTED = 0.7
LONGEST_LOOK = 1_000
"""Characters in which rules are looked for."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that spoke: its name, the words it found, and what it adds to the two log odds."""

    rule: str
    words: str
    negative: float = 0.0
    positive: float = 0.0


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    words: Sought
    negative: float = 0.0
    positive: float = 0.0


def _rule(name: str, signs: str, pattern: str, negative: float = 0.0, positive: float = 0.0) -> _Rule:
    return _Rule(name, sought(pattern, signs), negative, positive)


_RULES = (
    _rule("irony_mark", "#ironie|#sarkas|#sarcas|#irony|#not|#nicht|#dankef|*hust*|*ironie*|*augenroll|/s|ironie off",
          r"#(?:ironie|sarkasmus|sarcasm|irony|sarcastic|not|nicht|sarkastisch|dankefürnichts|ironieoff)\b"
          r"|\*(?:hust|ironie|augenroll\w*)\*|/s\s*$|\bironie off\b", 1.8, -1.8),
    _rule("thanks_for_nothing", "nichts|for nothing|dank auch",
          r"\bdanke? für (?:gar )?nichts\b|\bthanks for nothing\b|\bvielen dank auch\b", 2.5, -2.0),
    _rule("never_again", "nie |niemals |never |the last time i",
          r"\b(?:nie|niemals) (?:wieder|mehr) (?!etwas anderes|was anderes|ohne|weg)|\b(?:nie|niemals) wieder\b[.!]*\s*$"
          r"|\bnever again\b|\bnever (?:order|buy|fly|use|shop|go)\w*\b.{0,30}\bagain\b|\bthe last time i\b", 1.8, -1.0),
    _rule("boycott", "boykott|boycott|kauft ",
          r"\bboykott\w*|\bboycott\w*|#boycott\w*|\bkauft (?:da |dort |bei denen )?nicht", 2.0, -1.0),
    _rule("cancelled", "ndig|scht|aufgel|cancel|deleted ",
          r"\b(?:habe?|hab|werde|bin|vertrag|abo|konto|mitgliedschaft)\b.{0,30}\b(?:gekündigt|kündigen|gelöscht|aufgelöst)\b"
          r"|\bcancel(?:l?ed|l?ing) my\b|\bdeleted (?:the|your) app\b|\bich kündige\b", 1.5, -0.5),
    _rule("enough", "mir reicht|es reicht|enough is|fed up|schnauze voll|last straw|done with",
          r"\bmir reicht'?s\b|\bmir reicht es\b|\bes reicht\b|\benough is enough\b|\bfed up\b|\bschnauze voll\b"
          r"|\bthe last straw\b|\bi'?m done with\b", 1.8, -1.0),
    _rule("shame", "mt euch|en sie euch|shame|pfui",
          r"\bschäm(?:t|en sie) euch\b|\bschämt euch\b|\bshame on (?:you|them)\b|\bpfui\b|\bshameful\b", 1.8, -1.0),
    _rule("disgust", "igitt|wä|bä|würg|kotz|yuck|eww|ugh|boah nee|och n|orr",
          r"\b(?:igitt|wä+h*|bä+h+|bä+|würg|kotz|yuck|eww+|ugh+|boah nee|och n[öe]+|orr+)\b", 1.5, -0.5),
    _rule("outrage", "frechheit|unverschämt|sauerei|saftladen|schmarr|verarsch|abzock|katastrophe|zumutung|schweinerei|saustall"
          "|ripoff|rip-off|scam|bodenlos|mogelpackung",
          r"\bfrechheit\b|\bunverschämt\w*|\bsauerei\b|\bsaftladen\b|\bschmarr[ne]n?\b|\b\w*verarsch\w*|\b\w*abzock\w*"
          r"|\b\w*katastrophe\b|\bzumutung\b|\bschweinerei\b|\bsaustall\b|\b(?:rip-?off|scam)\b|\bbodenlos\b|\bmogelpackung\b", 1.8, -1.0),
    _rule("insult", "idiot|dreck|verpiss|lügner|betrüger|verbrecher|versager|halsabschneider|liar|crook|moron|scumbag|go to hell"
          "|fuck you|clown",
          r"\b(?:voll)?idiot(?:en|s)?\b|\bdrecks?\w+\b|\bverpisst?\b|\blügner\b|\bbetrüger\b|\bverbrecher\w*\b|\bversager\b"
          r"|\bhalsabschneider\b|\bliars?\b|\bcrooks?\b|\bmorons?\b|\bscumbags?\b|\bgo to hell\b|\bfuck you\b|\bclowns?\b", 1.3, -0.8),
    _rule("dialect_blame", "geht gar n|oasch|n arsch|n asch|so a |frächheit|gaht|a witz",
          r"\bgeht gar n(?:et|ed|it|icht)\b|\bfürn oasch\b|\bfür'?n a(?:rsch|sch)\b|\bso a (?:glump|schas|schmarrn|mist|dreck)\b"
          r"|\bfrächheit\b|\bgaht'?s no\b|\bdes is a witz\b|\boasch\b", 1.5, -0.5),
    _rule("money_back", "geld|money",
          r"\b(?:geld|money)\b.{0,15}\b(?:zurück|back|wieder)\b", 1.0, -0.5),
    _rule("sick_of_it", "food poison|salmonell|lebensmittelverg|übergeben|got sick",
          r"\b(?:food poisoning|salmonell\w*|lebensmittelvergiftung|übergeben müssen|mich übergeben|got sick)\b", 1.5, -1.0),
    _rule("mocking", "what a joke|smh|ein witz|lachnummer|wunsch zu|yeah right|yeah, right|ja klar|ja, klar|na super|na toll"
          "|na prima|na bravo|na klasse|na danke|dumpster fire",
          r"\bwhat a joke\b|\bsmh\b|\bein witz\b|\blachnummer\b|\bglückwunsch zu[rm]? (?:schlecht|mies|dümm)\w*"
          r"|\byeah,? right\b|\bja,? klar\b[,.]|\bna (?:super|toll|prima|bravo|klasse|danke)\b|\bdumpster fire\b", 1.4, -1.2),
    _rule("denied_blame", "nicht schlecht|nicht übel|nicht verkehrt| bad|shabby|meckern|motzen|beanstanden|klagen|beschweren|complain"
          "|be happier|besser geht",
          r"\bnicht (?:schlecht|übel|verkehrt)\b(?! genug)|\bnot (?:too |half )?(?:bad|shabby)\b|\bnix zu (?:meckern|motzen)\b"
          r"|\bnichts zu (?:meckern|beanstanden)\b|\b(?:kann|können)\b.{0,20}\bnicht (?:meckern|klagen|beklagen|beschweren)\b"
          r"|\bcan'?t complain\b|\bno complaints\b|\bcould(?:n'?t| not) be happier\b|\bbesser geht'?s nicht\b|\bnothing to complain\b", -1.5, 2.5),
    _rule("no_trouble", "nie |never had|bisher|bislang|gehabt|no problem|no issue|zero problem|zero issue|problemlos|without any",
          r"\b(?:noch )?nie (?:ein |irgendwelche )?(?:probleme?|ärger|stress)\b|\bnever had (?:a |any )?(?:single )?(?:problems?|issues?|trouble)\b"
          r"|\bkein(?:en|e|en einzigen)? (?:einziger? )?(?:fehler|störung|ausfall)\b.{0,12}\b(?:bisher|bislang|gehabt)\b"
          r"|\b(?:no|zero) (?:problems?|issues?)(?: at all| so far| whatsoever)\b|\bproblemlos\b|\bwithout any (?:problems?|issues?)\b", -1.0, 1.6),
    _rule("defence", "auf mit|auf zu|lasst |ich steh|kritik|aufregung|empörung|shitstorm|hass|lächerlich|viel lärm|stop |leave "
          "|on your side|with you|let the haters|outrage|backlash|hate|criticism|boycott",
          r"\b(?:hört|hör) (?:doch |endlich |mal )?auf (?:mit|zu) (?:dem |der |eurem |euch |zu )?(?:shitstorm|gemecker|hetze|hass|meckern|jammern)"
          r"|\blasst euch nicht (?:unterkriegen|verrückt machen|beirren)\b|\bich steh(?:e)? (?:zu|hinter) (?:euch|dir|ihnen)\b"
          r"|\b(?:kritik|aufregung|empörung|shitstorm|hass)\b.{0,25}\b(?:überzogen|übertrieben|lächerlich|peinlich|unfair|ungerecht)\b"
          r"|\blächerlich,? worüber sich\b|\blasst (?:sie|die|den|das|ihn)\b.{0,20}\bin (?:ruhe|frieden)\b|\bviel lärm um nichts\b"
          r"|\bstop (?:attacking|hating|harassing|bashing)\b|\bleave (?:them|him|her) alone\b|\bi'?m (?:on your side|with you)\b"
          r"|\b(?:don'?t let the haters)\b|\b(?:ridiculous|embarrassing|fake|overblown|unfair|silly) (?:outrage|backlash|hate|criticism|boycott)\b"
          r"|\b(?:outrage|backlash|hate|criticism) (?:is|here is)\b.{0,20}\b(?:ridiculous|overblown|unfair|embarrassing|silly|fake)\b", -2.2, 1.8),
    _rule("praise", "leiwand|begeistert|weiter so|10/10|kudos|kiss|this slaps|goes hard|sauguad|knorke|ehrenmann|ehrenfrau|hut ab"
          "|daumen hoch|straight fire",
          r"\b(?:ur)?leiwand\b|\bbegeistert\b|\bweiter so\b|\b10/10\b|\bkudos\b|\bchef'?s kiss\b|\bthis slaps\b|\bgoes hard\b"
          r"|\bsauguad\b|\bknorke\b|\behren(?:mann|frau)\b|\bhut ab\b|\bdaumen hoch\b|\bstraight fire\b", -0.8, 1.3),
)  # fmt: skip

_DENIED = sought(
    r"\b(?:nicht|nie|kaum|wenig|kein\w*) (?:sehr |besonders |wirklich |so |mehr |gerade |ganz )?"
    r"(?:gut|hilfreich|zufrieden|schön|lecker|freundlich|empfehlenswert|begeistert|überzeugt|okay|in ordnung|lustig|spaß|empfehlen)\b"
    r"|\bnot (?:\w+ )?(?:good|helpful|happy|satisfied|impressed|okay|ok|worth|recommended|acceptable|funny)\b"
    r"|\b(?:keine|no|zero) (?:spur|hilfe|antwort|ahnung von|help|response|sign of)\b"
    r"|\b(?:kann|can'?t|cannot|wouldn'?t|würde)\b.{0,25}\b(?:nicht|niemandem|keinem|recommend|nicht mehr) ?(?:weiter)?(?:empfehlen|to anyone)?\b(?=.*\b(?:empfehlen|anyone|recommend))"
    r"|\balles andere als\b|\banything but\b|\b(?:sieht|ist) anders(?: aus)?[.!]|\blässt .{0,20}zu wünschen übrig",
    "nicht |nie |kaum |wenig |kein|not |no |zero |empfehlen|anyone|recommend|alles andere|anything but|anders|schen übrig",
    as_written=True,
)
_PRAISED = re.compile(
    r"^\W*(?:na |ach |oh |wow,? |ja )?(?:super|toll|klasse|prima|bravo|spitze|danke|vielen dank|herzlichen glückwunsch|glückwunsch|gratulation"
    r"|ganz toll|respekt|läuft bei|great|awesome|nice|wow|thanks|congrats|congratulations|good job|nice job|way to go|love how|well done|bravo|fantastic|brilliant)\b",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"\b(?:\w*verspätung\w*|\w*verspaetung\w*|kaputt|ausgefallen|\w*ausfall|stunden?|wochen|monaten?|warteschleife|server|down|störung|geht (?:gar )?nichts|"
    r"fällt aus|gestrichen|weg|verloren|gelöscht|zerkratzt|falsch\w*|delay\w*|cancel\w*|broken|broke|breaking|on hold|hours?|lost|losing|crash\w*|"
    r"outage|again|schon wieder|mal wieder|wieder|ruin\w*|versaut|schlechtest\w*|worst|another|still)\b",
    re.IGNORECASE,
)
_MENDED = re.compile(
    r"\b(?:behoben|gelöst|geklappt|geholfen|gefunden|wieder da|läuft wieder|hilfe|schnell\w*|pünktlich|fixed|resolved|solved|sorted|helped|found|"
    r"quick\w*|help(?:ing)?|refund(?:ed|ing)?|early|team|lieferung|again for|once again|nochmal|noch mal|entschuldig\w*)\b",
    re.IGNORECASE,
)
_RIVAL = sought(
    r"\b(?:bei|beim|zur?|zum|zu) (?:der |dem |den |einem |einer |meinem )?(?:konkurren\w+|mitbewerber\w*|wettbewerber\w*|ander\w+ (?:anbieter|firma))\b"
    r"|\bander\w+ (?:anbieter|firmen|hersteller|läden|marken?) (?:schaff\w+|können|kriegen|bekommen|machen|kann|schafft)\b"
    r"|\byour (?:competitors?|competition|rivals?)\b|\b(?:to|with) (?:the |a )?(?:competition|competitors?|rival)\b"
    r"|\bswitch(?:ed|ing) to (?:the other|another|a different)\b",
    "konkurren|bewerber|ander|competit|rival|switch",
    as_written=True,
)
_BETTER_THAN = sought(
    r"\b(?:\w+er|mehr|besser|lieber) als (?:\w+ ){0,2}(?:konkurren\w+|mitbewerber\w*|alter?\w* \w+|frühere?r?|ander\w+|woanders|vorher|zuvor)"
    r"|\b(?:better|faster|cheaper|nicer|easier|friendlier) than (?:\w+ ){0,2}(?:competit\w+|rivals?|old|previous|former|last|others?|other|anyone|any)\b"
    r"|\bkonkurrenz (?:nicht mit|alt aus|weit voraus)|\bleaves? the competition\b",
    "als |than |konkurrenz|competition",
    as_written=True,
)
_SET_APART = re.compile(r"\b(?:im gegensatz|anders als|im vergleich|unlike|in contrast|compared)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"„“”»«][^\"„“”»«]{3,200}[\"“”„«»]")
_REPORTED = re.compile(
    r"\b(?:schrieb|schreibt|sagte|sagt|nannte|nennt|titelt|steht|laut|heißt|begriff|vorwurf|rezension|schild|zitat\w*|riefen|rief|sprecher\w*|"
    r"wrote|said|says|called|calls|titled|quoted|quotes|headline|review|sign|replied|according|shouted|spokes\w+|word|term)\b",
    re.IGNORECASE,
)
_OWN_VOICE = re.compile(r"\b(?:ich|wir|mir|mich|euch|ihr|euer|eure|my|i|you|your|we|us)\b", re.IGNORECASE)
_WORDS = re.compile(r"[A-Za-zÄÖÜäöüßẞ]{2,}")
_CAPITALS = re.compile(r"[A-ZÄÖÜẞ]{2}")
_LOUD = re.compile(r"[!?]{2,}")
_SIGNS = Signs([*(rule.words for rule in _RULES), _DENIED, _RIVAL, _BETTER_THAN])


def hits(text: str, negative_marks: float = 0.0, positive_marks: float = 0.0) -> list[Hit]:
    """The rules that speak in a text; marks are the summed valences of its emojis and emoticons."""
    text = text[:LONGEST_LOOK]
    tried = _SIGNS.in_(text.casefold())
    found = [
        *_plain(text, tried),
        *_denied(text, tried),
        *_rivalry(text, tried),
        *_ironic(text, positive_marks),
        *_shouted(text),
        *_quotation(text),
    ]
    if negative_marks > 0:
        found.append(Hit("negative_mark", "", negative=min(0.75 * negative_marks, _MOST_OF_ONE_RULE)))
    if positive_marks > 0 and negative_marks == 0 and not any(hit.rule == "ironic_praise" for hit in found):
        weight = min(0.6 * positive_marks, _MOST_OF_ONE_RULE)
        found.append(Hit("positive_mark", "", negative=-0.4 * weight, positive=weight))
    return found


def _plain(text: str, tried: AbstractSet[Sought]) -> Iterator[Hit]:
    for rule in _RULES if tried else ():
        if rule.words in tried and (match := rule.words.pattern.search(text)):
            yield Hit(rule.name, match[0].strip(), rule.negative, rule.positive)


def _denied(text: str, tried: AbstractSet[Sought]) -> Iterator[Hit]:
    if _DENIED in tried and (match := _DENIED.pattern.search(text)):
        yield Hit("denied_praise", match[0], 1.2, -1.0)


def _rivalry(text: str, tried: AbstractSet[Sought]) -> Iterator[Hit]:
    """Praise of a competitor told to us is blame; "better than" one is praise."""
    if _BETTER_THAN in tried and (better := _BETTER_THAN.pattern.search(text)):
        yield Hit("better_than_rival", better[0], -0.8, 0.8)
        return
    if _RIVAL in tried and (rival := _RIVAL.pattern.search(text)) and not _SET_APART.search(text):
        yield Hit("rival_praised", rival[0], 2.4, -2.4)


def _ironic(text: str, positive_marks: float) -> Iterator[Hit]:
    """Praise at the beginning and a failure after it, with nothing that was mended."""
    praise = _PRAISED.search(text)
    if praise is None or _MENDED.search(text):
        return
    failure = _FAILED.search(text, praise.end())
    if failure and positive_marks < 3:
        yield Hit("ironic_praise", f"{praise[0].strip()} ... {failure[0]}", 1.8, -1.8)


def _shouted(text: str) -> Iterator[Hit]:
    if not _CAPITALS.search(text):
        return
    words = _WORDS.findall(text)
    capitals = [word for word in words if word.isupper()]
    if len(words) >= _FEWEST_WORDS_TO_SHOUT and len(capitals) / len(words) > _SHOUTED:
        yield Hit("shouting", " ".join(capitals[:4]), 0.6 + 0.5 * bool(_LOUD.search(text)))


def _quotation(text: str) -> Iterator[Hit]:
    """Somebody else's words, reported: what stands in the quotation is not the author's blame."""
    match = _QUOTED.search(text)
    if match is None:
        return
    outside = _QUOTED.sub(" ", text)
    if _REPORTED.search(outside) and not _OWN_VOICE.search(outside):
        yield Hit("quotation", match[0], -1.8, -0.5)
