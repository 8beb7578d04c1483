#!/bin/sh
# Every check that needs no running program.  All of them run; the first failure does not hide the next.
# Usage: lint.sh FOLDER_OF_TOOLS FILES_FOR_MYPY...
set -u
bin=$1
shift
failed=""

check() {
    name=$1
    shift
    if output=$("$@" 2>&1); then
        echo "ok      $name"
    else
        echo "FAILED  $name"
        printf '%s\n' "$output" | sed 's/^/        /'
        failed="$failed $name"
    fi
}

check ruff "$bin/ruff" check .
check format "$bin/ruff" format --check .
check mypy "$bin/mypy" "$@"
check import-directions "$bin/lint-imports" --no-cache
check docstrings "$bin/interrogate" --quiet shitstorm_radar
check spelling "$bin/codespell"
check house-rules "$bin/python" packaging/house_rules.py
check translations sh packaging/translations.sh "$bin" check
if [ "$(uname -s)" = Linux ]; then
    check desktop-entry desktop-file-validate packaging/linux/*.desktop
    check metainfo appstreamcli validate --no-net packaging/linux/*.metainfo.xml
fi

if [ -n "$failed" ]; then
    echo "lint failed:$failed" >&2
    exit 1
fi
