#!/bin/sh
# Get a real news server (INN) for the tests: its Debian packages are unpacked into a folder, not installed, because
# their set-up asks for a mail server and a configured domain.  Usage: news_server.sh FOLDER
# Without apt, or without a network, nothing is there, and the tests that need it say so and are skipped.
set -u
folder=$1
if [ -x /usr/lib/news/bin/innd ] || [ -d "$folder/usr/lib/news/bin" ]; then
    exit 0
fi
if ! command -v apt-get >/dev/null || ! command -v dpkg-deb >/dev/null; then
    exit 0
fi
packages=$(apt-cache depends inn2 2>/dev/null | awk '/Depends: libcanlock/ {print $2}')
mkdir -p "$folder/packages"
cd "$folder/packages" || exit 0
# shellcheck disable=SC2086 - names of packages
if apt-get -qq -o APT::Sandbox::User=root download inn2 inn2-inews $packages >/dev/null 2>&1; then
    mkdir -p ../unpacked
    for package in *.deb; do
        dpkg-deb -x "$package" ../unpacked
    done
    chmod -R u-s,g-s ../unpacked  # such programs would not look for their libraries here
    cp -a ../unpacked/. .. && rm -rf ../unpacked ./*.deb
else
    echo "the tests with a news server are skipped: apt-get cannot download inn2" >&2
fi
