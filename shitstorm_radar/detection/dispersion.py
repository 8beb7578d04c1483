"""How much wider than Poisson the counts scatter, learned per window length."""

from __future__ import annotations


class Dispersion:
    """Excess variance relative to the squared scale, from squared residuals clipped at two deviations.

    Variance = ``base`` + value * ``scale``²; ``prior`` stands in with the weight of ``prior_weight`` residuals.
    ``half_life`` is counted in residuals, too.
    """

    __slots__ = ("decay", "excess", "floor", "prior", "prior_weight", "scales", "value")

    def __init__(self, half_life: float, floor: float, prior: float, prior_weight: float = 100.0) -> None:
        self.decay = 0.5 ** (1.0 / half_life)
        self.floor, self.prior, self.prior_weight = floor, prior, prior_weight
        self.excess, self.scales = 0.0, 0.0
        self.value = prior

    def learn(self, residual: float, base: float, scale: float, rate: float) -> None:
        """Take in one residual whose variance should be ``base`` + value ``scale``², weighted by ``rate``."""
        square = scale * scale
        # clipped at two deviations, but a single mention is never clipped
        most = max(1.0, 4.0 * (base + self.value * square))
        keep = self.decay if rate == 1.0 else self.decay**rate
        self.excess = self.excess * keep + rate * (min(residual * residual, most) - base)
        self.scales = self.scales * keep + rate * square
        weight = self.prior_weight * square
        total = self.scales + weight
        if total > 0.0:
            self.value = max(self.floor, (self.excess + weight * self.prior) / total)
