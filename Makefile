# Everything happens in .venv, made by the first target that needs it.  `make` lists the targets.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
INSTALLED := .venv/.installed
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
COMPILE := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
  --generate-hashes --no-header --no-annotate

.DEFAULT_GOAL := help
.PHONY: help demo test check format quality bench docs lock build clean

help:  ## list what make can do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(INSTALLED)  ## install, then extract the events of a sample article
	$(BIN)/lunarwatch extract samples/thailand-ilrs.txt --format table

test: $(INSTALLED)  ## install what the tests need and run them
	$(BIN)/python -m pytest -n auto --dist loadfile

check: $(INSTALLED)  ## what CI checks beside the tests: lint, format, types, import rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

format: $(INSTALLED)  ## put the code into the house format
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

quality: $(INSTALLED)  ## measure the extraction against the gold of this repository
	$(BIN)/lunarwatch evaluate gold samples

bench: $(INSTALLED)  ## measure speed, start-up and memory; NEWS=folder of articles (*.txt)
	$(BIN)/python benchmarks/bench.py $(NEWS)

docs: $(INSTALLED)  ## renew the generated parts of README.md
	$(BIN)/python tools/readme.py --write

lock: $(INSTALLED)  ## renew both locks from pyproject.toml
	$(COMPILE) -o requirements.lock pyproject.toml
	$(COMPILE) -o requirements-dev.lock --constraints requirements.lock --all-extras --group dev pyproject.toml

build: $(INSTALLED)  ## build the wheel into dist/
	$(BIN)/python -m hatchling build -t wheel

clean:  ## remove the environment and everything made
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# The stamp is newer than the lock exactly when the environment holds what the lock says.
$(INSTALLED): requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "lunarwatch needs Python 3.11 or newer: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) install --require-hashes -r requirements-dev.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@
