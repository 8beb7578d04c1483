"""Keeps PySide6 from reading the source of every module that is imported after it: a tenth of the start and 20 MB.

WORKAROUND: to know where its switch ``__feature__`` applies, PySide6 looks for its own name in each module's source
(PYSIDE-2029, https://bugreports.qt.io/browse/PYSIDE-2029), and Python keeps all lines read.  We never use that
switch, and a module that is said not to use PySide6 is left as it is.
"""

from __future__ import annotations

import sys

import PySide6.QtCore  # noqa: F401 - brings what is looked up below


def leave_sources_unread() -> None:
    """From now on; does nothing where PySide6 has no such reader."""
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = _uses_no_switch


def _uses_no_switch(_: object) -> bool:
    return False
