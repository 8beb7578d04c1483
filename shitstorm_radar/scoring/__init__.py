"""How negative a text is, and what else its tone says: one interface, German and English."""

from shitstorm_radar.scoring.loading import LazyScorer, load_scorer
from shitstorm_radar.scoring.negativity import Evidence, Negativity, Scorer

__all__ = ["Evidence", "LazyScorer", "Negativity", "Scorer", "load_scorer"]
