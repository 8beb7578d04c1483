"""Finding surges online: one bin at a time, pure, no clock, no I/O.

The way of a bin: ``expectation`` (what is usual: ``baseline``) -> ``scan`` (windows, ``deviance``,
``dispersion``) and ``ramp`` -> ``tail`` (how rare is that here) -> ``budget`` (is it worth a bell)
-> ``records.Reading``.  ``detector`` leads, ``start_up`` says when it knows the stream, ``pace`` how fast it learns.
"""

from shitstorm_radar.detection.detector import Detector

__all__ = ["Detector"]
