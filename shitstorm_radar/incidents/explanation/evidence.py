"""From an incident's mentions to the criteria of the wind force, each with what meets it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from shitstorm_radar.incidents.explanation.classic_media import is_classic
from shitstorm_radar.incidents.explanation.links import hashtags, links
from shitstorm_radar.incidents.explanation.voices import Voices, author_of, gathered
from shitstorm_radar.incidents.explanation.wind_force import Criterion, Scale, Sign
from shitstorm_radar.records import MentionKind, TopicMention
from shitstorm_radar.wind_thresholds import WindThresholds

WINDOW = timedelta(minutes=15)
_SHOWN = 20
_CHAIN_POSTS = 10  # critical posts that make a channel part of a chain reaction
_CLUSTER_SHARE = 0.1
_FOLLOW_UP = 2
_SHARE_WITHOUT_HISTORY = 0.2
_LEAST_SHARE, _MOST_SHARE = 0.15, 0.5  # a scorer that errs gives every friendly flood some; half is a storm anywhere


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known beside the mentions themselves.

    Attributes:
        critics_seen: critical posts (sum of negativity) in the span where they stand out most: the window that the
            detector judged, or the whole span of the mentions.
        critics_usual: upper end of the usual critical posts there; None where nothing was expected yet.
        share_usual: the topic's usual share of critical posts; None without a history.
        loudest_hour: how many times the upper end of what is usual for an hour; None where nothing was expected yet.
        growing: whether R lies above 1 with its whole interval; None where nothing can be said.
        used_words: hashtags and links that the topic had before: they connect nobody.
    """

    critics_seen: float
    critics_usual: float | None
    share_usual: float | None
    loudest_hour: float | None
    growing: bool | None
    used_words: frozenset[str] = frozenset()


def is_medium(channel_mentions: Sequence[TopicMention], limits: WindThresholds) -> bool:
    """Whether a channel's articles are a medium's: known as one, or written by few (a forum's feed has many)."""
    channel = channel_mentions[0].mention.channel
    return is_classic(channel) or len({author_of(m) for m in channel_mentions}) < limits.forum_authors


def social_criteria(
    mentions: Sequence[TopicMention], who: Voices, known: Measured, limits: WindThresholds
) -> tuple[Criterion, ...]:
    """Every social criterion, forces 1 to 6."""
    critical = sorted((m for m in mentions if m.criticism >= limits.critical_from), key=lambda m: -m.criticism)
    make = _Social(critical, mentions, who, known, limits)
    return (
        make.above_usual(), make.share_up(),
        make.repeated(), make.several(),
        make.sustained(), make.rising(), make.channels(3, Sign.CHANNELS_SOME, limits.channels_some),
        make.cluster(), make.channels(4, Sign.CHANNELS_MANY, limits.channels_many), make.crowd(),
        make.majority(), make.heated(), make.chain(),
        make.aggressive(), make.still_growing(),
    )  # fmt: skip


def media_criteria(mentions: Sequence[TopicMention], limits: WindThresholds) -> tuple[Criterion, ...]:
    """Every media criterion, forces 3 to 6; only articles that criticise count."""
    by_uid = {m.mention.uid: m for m in mentions}
    articles = [m for m in mentions if _is_article(m, by_uid)]
    outlets = {c: found for c, found in gathered(articles, _channel).items() if is_medium(found, limits)}
    critical = {
        channel: told
        for channel, found in outlets.items()
        if (told := [m for m in found if m.criticism >= limits.critical_from])
    }
    classic = {channel: told for channel, told in critical.items() if is_classic(channel)}
    again = {channel: told for channel, told in critical.items() if len(told) >= _FOLLOW_UP}

    def count(force: int, sign: Sign, found: dict[str, list[TopicMention]], least: int) -> Criterion:
        shown = _uids(m for told in found.values() for m in told[:2])
        names = tuple(found)[:_SHOWN]
        return Criterion(Scale.MEDIA, force, sign, len(found) >= least, float(len(found)), float(least), shown, names)

    return (
        count(3, Sign.FIRST_MEDIUM, critical, 1),
        count(4, Sign.MEDIA_MANY, critical, limits.media_many),
        count(4, Sign.CLASSIC_FIRST, classic, 1),
        count(5, Sign.FOLLOW_UP, again, 1),
        count(5, Sign.CLASSIC_SOME, classic, limits.classic_some),
        count(6, Sign.MEDIA_ALL, critical, limits.media_all),
    )


def _is_article(met: TopicMention, by_uid: Mapping[str, TopicMention]) -> bool:
    """Alerts and feeds call all that they find an article; of a post that is here too its own platform says otherwise."""
    shown = by_uid.get(met.copy_of or "", met) if met.same_story else met
    return met.mention.kind is shown.mention.kind is MentionKind.ARTICLE


def quarters(mentions: Iterable[TopicMention]) -> list[datetime]:
    """The quarters of an hour that hold mentions, in order."""
    return sorted({m.minute - timedelta(minutes=m.minute.minute % 15) for m in mentions})


class _Social:
    """The social criteria over one set of mentions; ``critical`` the strongest first."""

    def __init__(
        self,
        critical: Sequence[TopicMention],
        mentions: Sequence[TopicMention],
        who: Voices,
        known: Measured,
        limits: WindThresholds,
    ) -> None:
        self._critical, self._mentions = critical, mentions
        self._who, self._known, self._limits = who, known, limits
        self._all = _uids(critical)

    def above_usual(self) -> Criterion:
        usual = self._known.critics_usual
        met = None if usual is None else self._known.critics_seen > usual and self._who.authors > 0
        return self._criterion(1, Sign.ABOVE_USUAL, met, self._known.critics_seen, usual, self._all)

    def share_up(self) -> Criterion:
        """Many friendly posts hold some that only look critical: their share does not rise."""
        if not self._mentions:
            return self._criterion(1, Sign.SHARE_UP, None, None, None)
        share = len(self._critical) / len(self._mentions)
        usual = _SHARE_WITHOUT_HISTORY if self._known.share_usual is None else self._known.share_usual
        least = min(max(self._limits.share_factor * usual, _LEAST_SHARE), _MOST_SHARE)
        return self._criterion(1, Sign.SHARE_UP, share >= least, share, least, self._all)

    def repeated(self) -> Criterion:
        windows = len(quarters(self._critical))
        return self._criterion(2, Sign.REPEATED, windows >= 2, windows, 2, self._all)

    def several(self) -> Criterion:
        least = self._limits.isolated_authors + 1
        return self._criterion(2, Sign.SEVERAL_CRITICS, self._who.authors >= least, self._who.authors, least, self._all)

    def sustained(self) -> Criterion:
        """Critical posts in half of the quarters of a span that is long enough."""
        spoken = quarters(self._critical)
        minutes = 0.0
        if spoken:
            span = spoken[-1] - spoken[0] + WINDOW
            minutes = span / timedelta(minutes=1) if len(spoken) * WINDOW * 2 >= span else len(spoken) * 15.0
        least = self._limits.sustained_min
        return self._criterion(3, Sign.SUSTAINED, minutes >= least, minutes, least, self._all)

    def rising(self) -> Criterion:
        factor = self._known.loudest_hour
        met = self._known.growing is True or (factor is not None and factor >= self._limits.rising)
        unknown = self._known.growing is None and factor is None
        return self._criterion(3, Sign.RISING, None if unknown else met, factor, self._limits.rising)

    def channels(self, force: int, sign: Sign, least: int) -> Criterion:
        by_channel = gathered(self._critical, _channel)
        shown = _uids(told[0] for told in by_channel.values())
        names = tuple(by_channel)[:_SHOWN]
        return self._criterion(force, sign, len(by_channel) >= least, len(by_channel), least, shown, names)

    def cluster(self) -> Criterion:
        """The hashtag or link that most critics share and that was not there before."""
        best, by_author = self._most_shared()
        least = self._limits.cluster_authors
        enough = len(by_author) >= max(least, _CLUSTER_SHARE * self._who.authors)
        shown = tuple(by_author.values())[:_SHOWN]
        return self._criterion(4, Sign.CLUSTER, enough, len(by_author), least, shown, (best,) if best else ())

    def crowd(self) -> Criterion:
        authors, least = self._who.authors, self._limits.crowd
        return self._criterion(4, Sign.CROWD, authors >= least, authors, least, self._all)

    def majority(self) -> Criterion:
        """More critics than supporters among the voices that take a stance."""
        who = self._who
        stance = who.critics + who.supporters
        met = None if stance < self._limits.wave_voices else who.critics > who.supporters
        return self._criterion(5, Sign.MAJORITY, met, who.critics / stance if stance else None, 0.5, self._all)

    def heated(self) -> Criterion:
        if not self._critical:
            return self._criterion(5, Sign.HEATED, None, None, self._limits.heated)
        mean = sum(m.criticism for m in self._critical) / len(self._critical)
        return self._criterion(5, Sign.HEATED, mean >= self._limits.heated, mean, self._limits.heated, self._all)

    def chain(self) -> Criterion:
        by_channel = gathered(self._critical, _channel)
        enough = [c for c, told in by_channel.items() if len(told) >= _CHAIN_POSTS]
        shown = _uids(by_channel[c][0] for c in enough)
        least = self._limits.channels_many
        return self._criterion(5, Sign.CHAIN, len(enough) >= least, len(enough), least, shown, tuple(enough)[:_SHOWN])

    def aggressive(self) -> Criterion:
        """None as long as no text was given any aggression at all: then nobody has looked."""
        rude = sorted(self._critical, key=lambda m: -m.aggression)
        if not any(m.aggression > 0 for m in self._mentions):
            return self._criterion(6, Sign.AGGRESSIVE, None, None, 0.5)
        rude = [m for m in rude if m.aggression >= self._limits.aggressive]
        share = len(rude) / len(self._critical) if self._critical else 0.0
        return self._criterion(6, Sign.AGGRESSIVE, share > 0.5, share, 0.5, _uids(rude))

    def still_growing(self) -> Criterion:
        return self._criterion(6, Sign.STILL_GROWING, self._known.growing, None, None)

    def _most_shared(self) -> tuple[str, dict[str, str]]:
        """The word, and a mention of each author who shares it."""
        who: dict[str, dict[str, str]] = {}
        for m in self._critical:
            for word in _shared(m):
                if word not in self._known.used_words:
                    who.setdefault(word, {}).setdefault(author_of(m), m.mention.uid)
        if not who:
            return "", {}
        best = max(who, key=lambda word: (len(who[word]), word))
        return best, who[best]

    def _criterion(
        self,
        force: int,
        sign: Sign,
        met: bool | None,
        figure: float | None,
        threshold: float | None,
        evidence: tuple[str, ...] = (),
        named: tuple[str, ...] = (),
    ) -> Criterion:
        found = None if figure is None else float(figure)
        least = None if threshold is None else float(threshold)
        shown = evidence if met else ()
        return Criterion(Scale.SOCIAL, force, sign, met, found, least, shown, named)


def shared_words(mentions: Iterable[TopicMention], least: int = 1) -> frozenset[str]:
    """Hashtags (with their sign) and links that so many of these mentions share."""
    found = Counter(word for m in mentions for word in _shared(m))
    return frozenset(word for word, count in found.items() if count >= least)


def _shared(met: TopicMention) -> tuple[str, ...]:
    return (*(f"#{tag}" for tag in hashtags(met)), *links(met))


def _channel(met: TopicMention) -> str:
    return met.mention.channel


def _uids(mentions: Iterable[TopicMention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.mention.uid for m in mentions))[:_SHOWN]
