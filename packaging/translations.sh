#!/bin/sh
# The German texts of the window.
# Usage: translations.sh FOLDER_OF_TOOLS update   collect the window's texts into the .ts file, compile it to .qm
#        translations.sh FOLDER_OF_TOOLS check    fail when a text is missing, unfinished or not compiled
# The .qm is kept in the repository, so that "pip install ." needs no Qt tools.
set -eu
bin=$1
ts=resources/translations/shitstorm_radar_de.ts
qm=resources/translations/shitstorm_radar_de.qm

collect() {
    # no line numbers: not every edit of the code shall change this file
    # shellcheck disable=SC2046 - no file of ours has a space in its name
    "$bin/pyside6-lupdate" $(find shitstorm_radar -name '*.py' | LC_ALL=C sort) \
        -silent -locations none -no-obsolete -target-language de -ts "$1"
}

compile() {
    "$bin/pyside6-lrelease" -silent "$1" -qm "$2"
}

case $2 in
update)
    collect "$ts"
    compile "$ts" "$qm"
    ;;
check)
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    cp "$ts" "$folder/now.ts"
    collect "$folder/now.ts"
    if grep -n 'type="unfinished"' "$folder/now.ts"; then
        echo "$ts: these texts have no German yet, run make translations and translate them" >&2
        exit 1
    fi
    compile "$ts" "$folder/now.qm"
    if ! cmp -s "$folder/now.qm" "$qm"; then
        echo "$qm is older than $ts: run make translations" >&2
        exit 1
    fi
    ;;
esac
