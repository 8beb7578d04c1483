#!/bin/sh
# Get the forum program Misago for make test-servers into an environment of its own; it pins what it needs itself, older
# things than ours.  Usage: misago_forum.sh FOLDER [PYTHON]
# Where that does not work, the tests are skipped and say so.
set -u
version=0.39.6
longest_s=1800
folder=$1
python=${2:-python3}
if [ -x "$folder/bin/python" ] && [ "$(cat "$folder/installed" 2>/dev/null)" = "$version" ]; then
    exit 0
fi
skipped() {
    echo "the tests with Misago are skipped: $1" >&2
    exit 0
}
"$python" -m venv --clear "$folder" || skipped "no environment"
echo "installing Misago (250 MB, the first time only)" >&2
timeout "$longest_s" "$folder/bin/python" -m pip --disable-pip-version-check install -q --prefer-binary \
    "misago==$version" >"$folder/pip.log" 2>&1 || skipped "pip failed or took over $longest_s s; see $folder/pip.log"
echo "$version" >"$folder/installed"
