"""The live chart: volume, negative share, and critical mentions against the expected band.

``columns`` brings a series down to the pixels there are, ``ticks`` chooses round local times,
``layers`` paint, ``surge_chart`` moves through time, ``chart_panel`` adds what surrounds it.
"""

from shitstorm_radar.window.chart.qt_names import import_with_few_names

import_with_few_names()
