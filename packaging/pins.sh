#!/bin/sh
# Pin the newest versions that pyproject.toml allows, with the hashes of their wheels for every platform.
# The files name packages and hashes only: no address they came from, no path of this machine.
# misaka is left out: isso, which the tests start, names it, but works without it, and it would have to be compiled.
# Usage: pins.sh FOLDER_OF_TOOLS
set -eu
bin=$1
here=packaging/requirements

compile() {
    "$bin/uv" pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header \
        --no-annotate --no-emit-index-url --no-emit-find-links --no-emit-package misaka "$@"
}

compile pyproject.toml "$here/build.in" --output-file "$here/run.txt"
compile pyproject.toml "$here/build.in" --extra test --extra lint --constraint "$here/run.txt" --output-file "$here/dev.txt"
grep -c '^[a-z]' "$here/run.txt" "$here/dev.txt"
