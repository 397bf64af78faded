# Everything that a developer does here. `make` sets up the environment, makes the package from the spec and runs the
# main job; `make test` runs all tests. Nothing here commits or pushes.

PYTHON ?= python3
VENV ?= .venv
PEERS ?= .venv-peers
BENCH ?= .venv-bench
RUN := $(VENV)/bin/python
PIP := --quiet --disable-pip-version-check

.DEFAULT_GOAL := story

.PHONY: help
help:  ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: story
story: generate  ## the main job: a cluster from creation to deletion in the emulator, with real jobs
	@$(RUN) tests/e2e/story.py

.PHONY: test
test: generate $(PEERS)/.ready  ## run all tests
	@$(RUN) -m pytest -n 2 --dist loadgroup $(TESTS)

.PHONY: generate
generate: $(VENV)/.ready  ## make the package from the spec
	@$(RUN) -m generator generate

.PHONY: check
check: $(VENV)/.ready  ## fail if the package is not what the spec describes, or breaks programs without its version
	@$(RUN) -m generator check
	@$(RUN) -m generator modelines --check

.PHONY: validate
validate: $(VENV)/.ready  ## look for problems in the spec
	@$(RUN) -m generator validate

.PHONY: diff
diff: $(VENV)/.ready  ## tell what has changed since the last release, for users of the package
	@$(RUN) -m generator diff

.PHONY: format
format: $(VENV)/.ready  ## format the hand-written Python files
	@$(RUN) -m ruff check --quiet --fix-only .ci generator templates tests docs
	@$(RUN) -m black --quiet --line-length 120 .ci generator templates tests docs

.PHONY: lint
lint: $(VENV)/.ready  ## look for mistakes in the hand-written Python files
	@$(RUN) -m ruff check .ci generator templates tests docs
	@$(RUN) -m black --check --quiet --line-length 120 .ci generator templates tests docs

.PHONY: typecheck
typecheck: generate  ## check the types: mypy --strict and pyright
	@$(RUN) -m mypy -p ehpc
	@$(RUN) -m mypy generator tests docs .ci/publish.py .ci/smoke.py
	@$(RUN) -m pyright

.PHONY: bench
bench: generate $(PEERS)/.ready $(BENCH)/.ready  ## measure against the official SDKs and other peers
	@$(RUN) -m tests.benchmarks.bench

.PHONY: docs
docs: generate  ## build the handbook into build/docs
	@$(RUN) -m docs.site

.PHONY: build
build: generate  ## build the wheel and the source distribution into dist/, the same bytes every time
	@rm -rf dist
	@$(RUN) -m hatchling build

.PHONY: smoke
smoke: build  ## install the wheel in empty environments of each Python, and use it there
	@$(RUN) .ci/smoke.py dist/*.whl

.PHONY: release
release: check  ## record what this version offers, before its commit (docs/explanation/releasing.md)
	@$(RUN) -m generator release

.PHONY: ready
ready: $(VENV)/.ready  ## build this version for publishing, if all is ready for it
	@$(RUN) .ci/publish.py --dry-run

.PHONY: publish
publish: $(VENV)/.ready  ## upload this version to the index that TWINE_REPOSITORY_URL names, if all is ready for it
	@$(RUN) .ci/publish.py

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
