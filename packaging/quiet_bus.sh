#!/bin/sh
# The session bus of the tests: what it says, and a notification daemon that it started says at its end,
# would come behind pytest's last line.
exec dbus-daemon "$@" 2>/dev/null
