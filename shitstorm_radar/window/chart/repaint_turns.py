"""Painting the plots anew, each in a turn of the event loop of its own: other events need not wait for all three."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from shitstorm_radar.window.chart.plots import Plots
from shitstorm_radar.window.chart.scene import Scene


class RepaintTurns(QObject):
    """Shows one scene in all plots.

    Signals:
        done: the last plot of a scene was painted.
    """

    done = Signal()

    def __init__(self, plots: Plots, parent: QObject) -> None:
        super().__init__(parent)
        self._plots = plots
        self._scene: Scene | None = None
        self._unpainted: list[int] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._paint_next)
        for layer in plots.layers:
            layer.outdated.connect(self._note_outdated)

    def show(self, scene: Scene) -> None:
        """Paint this scene in the next turns, first where the one before was not painted: nothing may starve."""
        self._scene = scene
        rows = range(len(self._plots.layers))
        self._unpainted += [row for row in rows if row not in self._unpainted]
        self._timer.start()

    def show_at_once(self, scene: Scene) -> None:
        """Paint this scene with Qt's next repaint."""
        self.stop()
        self._scene = scene
        for row, layer in enumerate(self._plots.layers):
            self._plots.put_height(row, scene.columns)
            layer.show_scene(scene)
        self.done.emit()

    def stop(self) -> None:
        """The plots are no longer seen: nothing is to be painted."""
        self._unpainted = []
        self._timer.stop()

    @Slot()
    def _paint_next(self) -> None:
        row = self._unpainted.pop(0)
        if self._scene is not None:
            self._plots.put_height(row, self._scene.columns)
        self._plots.layers[row].prepare(self._scene)
        if not self._unpainted:
            self._timer.stop()
            self.done.emit()

    @Slot()
    def _note_outdated(self) -> None:
        stale = [row for row, layer in enumerate(self._plots.layers) if layer.is_outdated]
        self._unpainted += [row for row in stale if row not in self._unpainted]
        if self._unpainted:
            self._timer.start()
