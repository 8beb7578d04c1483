"""How negative a text is: one interface, German and English."""

from shitstorm_radar.scoring.negativity import LexiconScorer, Negativity, Scorer, load_scorer

__all__ = ["LexiconScorer", "Negativity", "Scorer", "load_scorer"]
