"""Qt's classes for pyqtgraph, each when it is asked for: copying them all takes half of its import and 9 MB.

WORKAROUND: ``pyqtgraph.Qt`` copies every name of QtCore, QtGui and QtWidgets into modules of its own, and each look at
a name makes PySide6 build that class (https://github.com/pyqtgraph/pyqtgraph/blob/master/pyqtgraph/Qt/__init__.py,
``_copy_attrs``).  Here these modules stand ready and look a name up in Qt at its first use (PEP 562); while pyqtgraph is
imported Qt's modules list no names to copy.  Should pyqtgraph do without the copy one day, this does nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

_MIRRORED = ("QtCore", "QtGui", "QtWidgets")
_OF_THE_MODULE = frozenset({"__path__", "__file__", "__spec__", "__loader__", "__all__", "__wrapped__"})


def import_with_few_names() -> None:
    """Import pyqtgraph, unless somebody has."""
    if "pyqtgraph" in sys.modules:
        return
    sources = [import_module(f"PySide6.{name}") for name in _MIRRORED]
    for name, source in zip(_MIRRORED, sources, strict=True):
        sys.modules[f"pyqtgraph.Qt.{name}"] = _mirror(name, source)
        source.__dir__ = list  # type: ignore[method-assign]  # PEP 562: what dir() of a module calls
    try:
        import_module("pyqtgraph")
    finally:
        for source in sources:
            del source.__dir__


def _mirror(name: str, source: ModuleType) -> ModuleType:
    made = ModuleType(f"pyqtgraph.Qt.{name}")

    def found(asked: str) -> object:
        if asked in _OF_THE_MODULE:
            raise AttributeError(asked)
        value = getattr(source, asked)
        setattr(made, asked, value)
        return value

    made.__getattr__ = found  # type: ignore[method-assign]
    return made
