"""The desktop: window, tray, plots, tables and dialogs; the only package with Qt."""
