"""The desktop: window, tray, plots, tables and dialogs; the only package with Qt."""

from shitstorm_radar.window.qt_features import leave_sources_unread

leave_sources_unread()
