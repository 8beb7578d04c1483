#!/bin/sh
# Puts menu entry, software-centre description and icons where a Linux desktop looks for them.
# Usage: sh packaging/linux/install.sh [PREFIX]     (default ~/.local; /usr in a package, with DESTDIR)
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
icons=$here/../../resources/icons
share=${DESTDIR:-}${1:-$HOME/.local}/share

install -D -m 644 "$here/shitstorm-radar.desktop" "$share/applications/shitstorm-radar.desktop"
install -D -m 644 "$here/shitstorm-radar.metainfo.xml" "$share/metainfo/localhost.shitstorm_radar.app.metainfo.xml"
install -D -m 644 "$icons/shitstorm-radar.svg" "$share/icons/hicolor/scalable/apps/shitstorm-radar.svg"
for size in 16 22 24 32 48 64 128 256 512; do
    install -D -m 644 "$icons/shitstorm-radar-$size.png" "$share/icons/hicolor/${size}x$size/apps/shitstorm-radar.png"
done

# caches are refreshed where the tools are there; a package's triggers do it otherwise
if [ -z "${DESTDIR:-}" ]; then
    if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$share/applications" || true; fi
    if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -q -t -f "$share/icons/hicolor" || true; fi
fi
echo "installed below $share"
