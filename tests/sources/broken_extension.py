"""A package that fails while it is loaded."""

raise RuntimeError("broken on purpose")
