# Everything that a developer does here. `make` sets up the environment, makes the package from the spec and runs the
# main job; `make test` runs all tests. Nothing here commits or pushes.

PYTHON ?= python3
VENV ?= .venv
PEERS ?= .venv-peers
BENCH ?= .venv-bench
RUN := $(VENV)/bin/python
PIP := --quiet --disable-pip-version-check

.DEFAULT_GOAL := demo

.PHONY: help
help:  ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: demo
demo: generate  ## the main job: call all 92 actions over signed HTTP against the emulator
	@$(RUN) tests/e2e/demo.py

.PHONY: test
test: generate $(PEERS)/.ready  ## run all tests
	@$(RUN) -m pytest -n 2 --dist loadgroup $(TESTS)

.PHONY: generate
generate: $(VENV)/.ready  ## make the package from the spec
	@$(RUN) -m generator generate

.PHONY: check
check: $(VENV)/.ready  ## fail if the package is not what the spec describes
	@$(RUN) -m generator check

.PHONY: validate
validate: $(VENV)/.ready  ## look for problems in the spec
	@$(RUN) -m generator validate

.PHONY: format
format: $(VENV)/.ready  ## format the hand-written Python files
	@$(RUN) -m ruff check --quiet --fix-only generator templates tests
	@$(RUN) -m black --quiet --line-length 120 generator templates tests

.PHONY: lint
lint: $(VENV)/.ready  ## look for mistakes in the hand-written Python files
	@$(RUN) -m ruff check generator templates tests
	@$(RUN) -m black --check --quiet --line-length 120 generator templates tests

.PHONY: typecheck
typecheck: generate  ## check the types: mypy --strict and pyright
	@$(RUN) -m mypy -p ehpc
	@$(RUN) -m mypy generator tests
	@$(RUN) -m pyright

.PHONY: bench
bench: generate $(PEERS)/.ready $(BENCH)/.ready  ## measure against the official SDKs and other peers
	@$(RUN) -m tests.benchmarks.bench

.PHONY: build
build: generate  ## build the wheel and the source distribution into dist/
	@$(RUN) -m hatchling build

.PHONY: clean
clean:  ## remove what this Makefile has made, except the package
	rm -rf $(VENV) $(PEERS) $(BENCH) build dist .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache

$(VENV)/.ready: pyproject.toml
	@echo "making the environment in $(VENV)"
	@$(PYTHON) -c 'import sys; sys.exit("ehpc needs Python 3.10 or later: make PYTHON=python3.12" if sys.version_info < (3, 10) else 0)'
	@$(PYTHON) -m venv $(VENV)
	@$(RUN) -m pip install $(PIP) --editable '.[dev]'
	@touch $@

# The official SDKs stand in an environment of their own: tests and benchmarks compare with them.
$(PEERS)/.ready: tests/peers/requirements.txt
	@echo "making the environment of the official SDKs in $(PEERS)"
	@$(PYTHON) -m venv $(PEERS)
	@$(PEERS)/bin/python -m pip install $(PIP) --requirement tests/peers/requirements.txt
	@touch $@

# So do the tools of the other large cloud: they want other versions of what the official SDKs use.
$(BENCH)/.ready: tests/benchmarks/requirements.txt
	@echo "making the environment of the tools to measure against in $(BENCH)"
	@$(PYTHON) -m venv $(BENCH)
	@$(BENCH)/bin/python -m pip install $(PIP) --requirement tests/benchmarks/requirements.txt
	@touch $@
