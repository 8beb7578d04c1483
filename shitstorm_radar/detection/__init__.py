"""Finding surges online: one bin at a time, pure, no clock, no I/O.

The way of a bin: ``admission`` -> ``expectation`` (what is usual: ``baseline``, ``calendar``) -> ``channels``: ``scan``
(windows, ``deviance``, ``dispersion``), ``voices`` (authors, tone, doubt) and ``ramp`` -> ``tail`` (how rare is that
here) -> ``budget`` (is it worth a bell) -> ``records.Reading``.  ``detector`` leads, ``state`` remembers, ``start_up``
says when it knows the stream, ``pace`` how fast it learns, ``calm`` when a wave is over.
"""

from shitstorm_radar.detection.detector import Detector

__all__ = ["Detector"]
