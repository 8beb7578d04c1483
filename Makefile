# Shitstorm Radar.  "make" or "make help" says what there is.

PYTHON ?= python3
BIN := .venv/bin
LINUX := $(filter Linux,$(shell uname -s))

# On Linux the tests get a screen and a session bus of their own, whatever the desktop around them is;
# the bus within the screen, so that a notification daemon which the bus starts can draw.
SESSION := $(if $(LINUX),env -u WAYLAND_DISPLAY xvfb-run -a -s "-screen 0 1600x1000x24" \
    dbus-run-session --dbus-daemon=packaging/quiet_bus.sh --)
PYTEST := $(SESSION) $(BIN)/python -m pytest
TESTS ?=
# The whole suite is dealt out to processes, one for each processor; who is done takes over what another has left.
# At most four, for each collects all the tests for itself. What TESTS picks runs in one process.
DEALT := -n logical --maxprocesses=4 --dist worksteal
# the folder of the labelled sets that may train what ships (packaging/training/README.md)
LABELLED ?= ../shared/data/negativity/train

# What holds today in per cent; the aim is 100 for the arithmetic steps and 85 for the window (CONTRIBUTING.md).
COVER_FLOOR ?= 80
TYPED := shitstorm_radar tests $(wildcard packaging/*.py)

# programs that the tests start read what the first one compiled, also where somebody has told Python to write nothing
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run test test-servers cover lint format bench bench-detection bench-negativity train pins translations clean ready ready-dev

help:
	@echo "make run     install what is missing and open the app"
	@echo "make test    install what is missing and run all tests, with a screen and a bus of their own"
	@echo "             make test TESTS='tests/export -k csv' runs some of them"
	@echo "make test-servers  the tests against real servers, also the bigger ones (WordPress, Bluesky); installs them"
	@echo "make lint    style, types, import directions, docs, spelling, desktop files, house rules"
	@echo "make format  put the code into shape"
	@echo "make cover   the tests with branch coverage, per file and per part; fails under $(COVER_FLOOR) %"
	@echo "make bench   the figures of the README on this machine"
	@echo "make bench-detection  how early and how rarely wrong the detector is, and what it costs"
	@echo "make bench-negativity  how well and how fast negativity is told; installs the trainer's packages"
	@echo "make train   train the negativity model anew from the labelled sets; 20 minutes or more"
	@echo "make pins    look up newer versions and pin them with hashes"
	@echo "make translations  collect the window's texts for translation and compile them"
	@echo "make clean   remove .venv and all that was built"
	@echo "PYTHON=...   which Python to build .venv with (3.11 or newer), now $(PYTHON)"

run: ready
	@sh packaging/open.sh $(BIN)/shitstorm-radar

test: ready-dev
	@sh packaging/news_server.sh build/inn
	@$(PYTEST) $(or $(TESTS),$(DEALT))

test-servers: ready-dev
	@$(PYTHON) packaging/prepare.py servers
	@sh packaging/bluesky_network.sh build/bluesky $(PYTHON)
	@SHITSTORM_RADAR_HEAVY_SERVERS=1 $(BIN)/python -m pytest $(or $(TESTS),tests/servers)

cover: ready-dev
	@sh packaging/news_server.sh build/inn
	@$(PYTEST) --cov --cov-report=term:skip-covered --cov-report=json:build/coverage.json \
		--cov-fail-under=$(COVER_FLOOR) $(or $(TESTS),$(DEALT))
	@$(BIN)/python packaging/coverage_table.py build/coverage.json

lint: ready-dev
	@sh packaging/lint.sh $(BIN) $(TYPED)

format: ready-dev
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: ready-dev
	@$(SESSION) $(BIN)/python -m tests.benchmarks $(TESTS)

bench-detection: ready-dev
	@$(BIN)/python -m pip install -q -e ".[bench]"
	@$(BIN)/python -m tests.benchmarks detection nab

bench-negativity: ready-dev
	@$(BIN)/python -m pip install -q -e ".[train]"
	@PYTHONPATH=packaging $(BIN)/python -m tests.benchmarks.bench_negativity

train: ready-dev
	@$(BIN)/python -m pip install -q -e ".[train]"
	@PYTHONPATH=packaging $(BIN)/python -m training $(LABELLED)

translations: ready-dev
	@sh packaging/translations.sh $(BIN) update

pins: ready-dev
	@sh packaging/pins.sh $(BIN)

clean:
	rm -rf .venv build dist .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find shitstorm_radar tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

ready:
	@$(PYTHON) packaging/prepare.py run

ready-dev:
	@$(PYTHON) packaging/prepare.py dev
