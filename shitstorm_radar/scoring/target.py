"""Towards whom: in a comparison the blame of the one is the praise of the other.

The topic is found by the words that matched its query and by where they stand: as the yardstick of a comparison
("im Gegensatz zu X", "besser als X", "unlike X", "von X zu Y gewechselt") it gets the opposite of what the sentence says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from shitstorm_radar.scoring.lexicon import fold
from shitstorm_radar.scoring.sought import Sought

_YARDSTICK = Sought(
    re.compile(
        r"\b(?:im gegensatz zu[rm]?|im vergleich (?:zu[rm]?|mit)|verglichen mit|anders als(?: bei[m]?)?|gegenueber|neben"
        r"|unlike|in contrast to|compared (?:to|with)|as opposed to|next to)\s"
    ),
    ("gegensatz", "vergl", "anders als", "gegenueber", "neben", "unlike", "contrast", "compared", "opposed", "next to"),
)
_COMPARATIVE = Sought(
    re.compile(r"\b(?:\w{3,}er|mehr|weniger|more|less|worse|lieber|eher)\b[^.!?]{0,25}?\b(?:als|than)\s"),
    ("als", "than"),
)
_MOVED = Sought(
    re.compile(r"\b(?:gewechselt|wechsle|wechsel|umgestiegen|switch\w*|moved|moving|changed)\b"),
    ("wechs", "umgestiegen", "switch", "moved", "moving", "changed"),
)
_SMALL = re.compile(r"(?:(?:der|die|das|dem|den|einem|einer|bei|beim|von|mit|the|a|my|with|at|to)\s+)*[#@]?")
"""What may stand between "unlike" and the yardstick."""


def opposite(text: str, words: Sequence[str]) -> bool:
    """Whether every place where the topic's words stand is the yardstick of a comparison.

    >>> opposite("Im Gegensatz zu Lumora ist Telenova eine Katastrophe", ["Lumora"])
    True
    >>> opposite("Im Gegensatz zu Lumora ist Telenova eine Katastrophe", ["Telenova"])
    False
    """
    folded = fold(text)
    if not words or not (_YARDSTICK.match(folded, folded) or _COMPARATIVE.match(folded, folded)):
        return False
    places = [m.start() for word in words if word for m in re.finditer(re.escape(fold(word).lstrip("#@")), folded)]
    return bool(places) and all(_is_yardstick(folded, at) for at in places)


def _is_yardstick(text: str, at: int) -> bool:
    for comparison in (*_YARDSTICK.pattern.finditer(text, 0, at), *_COMPARATIVE.pattern.finditer(text, 0, at)):
        if _SMALL.fullmatch(text, comparison.end(), at):
            return True
    return False


def left_behind(text: str, words: Sequence[str]) -> bool | None:
    """Of somebody who moves "from X to Y": True if the topic is X, False if it is Y, None where nobody moves."""
    folded = fold(text)
    if not words or not _MOVED.match(folded, folded):
        return None
    for word in words:
        body = re.escape(fold(word).lstrip("#@"))
        if re.search(rf"\b(?:von|weg von|from) (?:\w+ )?[#@]?{body}", folded):
            return True
        if re.search(rf"\b(?:zu|zur|zum|to) (?:\w+ )?[#@]?{body}", folded):
            return False
    return None
