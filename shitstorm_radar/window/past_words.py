"""A topic's past in the user's words: how the budget was kept, and what would have rung."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from shitstorm_radar.incidents.budget_record import AlarmRecord, BudgetVerdict, verdict
from shitstorm_radar.settings import AlarmBudget
from shitstorm_radar.window import local_time
from shitstorm_radar.window.amounts import duration_text, number_text, usual_text
from shitstorm_radar.window.wording import surge_name

if TYPE_CHECKING:  # the detector is loaded when a review begins: the window is to open soon
    from shitstorm_radar.detection.hindsight import Ring
    from shitstorm_radar.pipeline.hindsight import Review

_DAY_S = 86_400.0
_WORTH_SAYING_S = 3600.0

_OFTEN = {
    AlarmBudget.WEEK: QT_TRANSLATE_NOOP("PastWords", "about one false alarm a week"),
    AlarmBudget.MONTH: QT_TRANSLATE_NOOP("PastWords", "about one false alarm a month"),
    AlarmBudget.QUARTER: QT_TRANSLATE_NOOP("PastWords", "about one false alarm a quarter"),
}
_VERDICTS = {
    BudgetVerdict.KEPT: QT_TRANSLATE_NOOP("PastWords", "Your budget, {budget}, was kept."),
    BudgetVerdict.CHANCE: QT_TRANSLATE_NOOP(
        "PastWords", "That is more than your budget, {budget}, but no more than chance brings now and then."
    ),
    BudgetVerdict.OVER: QT_TRANSLATE_NOOP(
        "PastWords", "That is clearly more than your budget, {budget}: choose a rarer one."
    ),
    BudgetVerdict.TOO_SHORT: QT_TRANSLATE_NOOP(
        "PastWords", "{span} were measured so far: too short to judge your budget, {budget}."
    ),
}


def _say(text: object) -> str:
    # Qt types its NOOP marker as object
    return QCoreApplication.translate("PastWords", str(text))


def often_words(budget: AlarmBudget) -> str:
    """The budget as a rate: "about one false alarm a month"."""
    return _say(_OFTEN[budget])


def record_words(record: AlarmRecord) -> str:
    """The alarms of a span: "Last 90 days: 3 alarms, 1 confirmed, 1 marked false, 1 not judged"."""
    parts = [_alarms(record.alarms)]
    for count, text in (
        (record.confirmed, QT_TRANSLATE_NOOP("PastWords", "{n} confirmed")),
        (record.false_alarms, QT_TRANSLATE_NOOP("PastWords", "{n} marked false")),
        (record.unjudged, QT_TRANSLATE_NOOP("PastWords", "{n} not judged")),
    ):
        if count:
            parts.append(_say(text).format(n=number_text(count)))
    span = _say(QT_TRANSLATE_NOOP("PastWords", "Last {n} days: {alarms}"))
    return span.format(n=record.days, alarms=", ".join(parts))


def verdict_words(record: AlarmRecord, budget: AlarmBudget) -> str:
    """Whether the budget was kept, as far as that can be said."""
    judged = verdict(record, budget.per_month)
    if judged is BudgetVerdict.TOO_SHORT and record.measured_days * _DAY_S < _WORTH_SAYING_S:
        early = QT_TRANSLATE_NOOP("PastWords", "Too little was measured so far to judge your budget, {budget}.")
        return _say(early).format(budget=often_words(budget))
    return _say(_VERDICTS[judged]).format(budget=often_words(budget), span=_span(record.measured_days))


def review_words(review: Review, budget: AlarmBudget) -> str:
    """How often the setting would have rung."""
    rings = len(review.rings.get(budget, ()))
    if not rings:
        text = QT_TRANSLATE_NOOP("PastWords", "On your last {span} this setting would never have rung.")
    elif rings == 1:
        text = QT_TRANSLATE_NOOP("PastWords", "On your last {span} this setting would have rung once:")
    else:
        text = QT_TRANSLATE_NOOP("PastWords", "On your last {span} this setting would have rung {times} times:")
    days = (review.end - review.begin).total_seconds() / _DAY_S
    return _say(text).format(span=_span(days), times=number_text(rings))


def comparison_words(review: Review) -> str:
    """All budgets beside one another: "a week: 5 · a month: 3 · a quarter: 2"."""
    names = {
        AlarmBudget.WEEK: QT_TRANSLATE_NOOP("PastWords", "one a week: {n}"),
        AlarmBudget.MONTH: QT_TRANSLATE_NOOP("PastWords", "one a month: {n}"),
        AlarmBudget.QUARTER: QT_TRANSLATE_NOOP("PastWords", "one a quarter: {n}"),
    }
    counts = (_say(names[budget]).format(n=len(rings)) for budget, rings in review.rings.items())
    return _say(QT_TRANSLATE_NOOP("PastWords", "Alarms by budget: {counts}")).format(counts=" · ".join(counts))


def doubt_words(review: Review) -> str:
    """What the review cannot know: blind time and the time of learning; "" where there is nothing to say."""
    words: list[str] = []
    if review.blind_s > _WORTH_SAYING_S:
        text = QT_TRANSLATE_NOOP("PastWords", "{span} were blind: nobody knows what would have rung then.")
        words.append(_say(text).format(span=duration_text(review.blind_s)))
    if not review.learned:
        words.append(_say(QT_TRANSLATE_NOOP("PastWords", "Too short: what is usual was not learned yet.")))
    elif review.learned_at is not None:
        text = QT_TRANSLATE_NOOP("PastWords", "Until {time} it was still learning and was less sure.")
        words.append(_say(text).format(time=local_time.moment_text(review.learned_at)))
    return "\n".join(words)


def ring_words(ring: Ring) -> str:
    """One alarm: when, what, and how much of it."""
    text = _say(QT_TRANSLATE_NOOP("PastWords", "{time} · {what}: {seen} in {window}, usual {usual}"))
    return text.format(
        time=local_time.moment_text(ring.at),
        what=surge_name(ring.kind),
        seen=number_text(ring.seen),
        window=duration_text(ring.window_s),
        usual=usual_text(ring.usual),
    )


def _span(days: float) -> str:
    if days < 2:
        return duration_text(days * _DAY_S)
    return _say(QT_TRANSLATE_NOOP("PastWords", "{n} days")).format(n=number_text(days))


def _alarms(count: int) -> str:
    if count == 0:
        return _say(QT_TRANSLATE_NOOP("PastWords", "no alarm"))
    if count == 1:
        return _say(QT_TRANSLATE_NOOP("PastWords", "1 alarm"))
    return _say(QT_TRANSLATE_NOOP("PastWords", "{n} alarms")).format(n=number_text(count))
