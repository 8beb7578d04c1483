#!/bin/sh
# Open the app, or say why that cannot be.  Usage: open.sh PATH/shitstorm-radar
set -eu

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ] && [ -z "${QT_QPA_PLATFORM:-}" ]; then
    cat >&2 <<MESSAGE
Shitstorm Radar is installed, but there is no display to open its window on
(neither DISPLAY nor WAYLAND_DISPLAY is set). What you can do:
  - start it from a terminal inside your desktop session:   make run
  - on another machine, forward the screen:                 ssh -X HOST
  - watch without a window:                                 $1 collect
  - try it on a virtual screen (Debian: xvfb and xauth):    xvfb-run -a $1
MESSAGE
    exit 2
fi
exec "$1"
