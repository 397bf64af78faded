# All developer tasks. `make` sets up the environment, generates the package from the spec and runs the demo;
# `make test` runs all tests. Nothing here commits or pushes.

PYTHON ?= python3
VENV ?= .venv
PEERS ?= .venv-peers
BENCH ?= .venv-bench
TOOLS ?= .venv-tools
TOOL_NAMES := aiida dask parsl psij snakemake submitit
BEFORE ?= .venv-before
BIN := $(if $(filter Windows_NT,$(OS)),Scripts,bin)
RUN := $(VENV)/$(BIN)/python
PIP := --quiet --disable-pip-version-check
PINNED := --constraint constraints.txt

# Neither tests nor trials look for the credentials of a cloud instance.
export ALIBABA_CLOUD_ECS_METADATA_DISABLED := true

.DEFAULT_GOAL := demo

.PHONY: help
help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: demo
demo: generate  ## run the demo (default): clusters of both generations, with jobs that really run
	@$(RUN) tests/e2e/demo.py

.PHONY: test
test: generate $(VENV)/.ready-dev $(PEERS)/.ready  ## run all tests
	@$(RUN) -m pytest -n 3 --dist loadgroup $(TESTS)

.PHONY: test-tools
test-tools: generate $(VENV)/.ready-dev  ## drive both generations with workflow tools, each in its own environment
	@$(MAKE) --no-print-directory --jobs 3 $(TOOL_NAMES:%=$(TOOLS)/%/.ready)
	@EHPC_TOOLS=$(TOOLS) $(RUN) -m pytest -n 6 --dist load --maxschedchunk 1 tests/tools

.PHONY: test-suites
test-suites: generate $(VENV)/.ready-dev $(TOOLS)/suites/.ready  ## run the workflow tools' own tests on a cluster of each generation (some 20 minutes)
	@$(MAKE) --no-print-directory --jobs 3 $(TOOL_NAMES:%=$(TOOLS)/%/.ready)
	@EHPC_TOOLS=$(TOOLS) $(RUN) -m tests.tools.suites $(SUITES)

.PHONY: coverage
coverage: generate $(VENV)/.ready-dev $(PEERS)/.ready  ## run all tests and print which lines of the package and the generator they reach
	@$(RUN) -m pytest -n 3 --dist loadgroup --cov=ehpc --cov=generator --cov-report=term:skip-covered $(TESTS)

.PHONY: generate
generate: $(VENV)/.ready  ## generate the package from the spec
	@$(RUN) -m generator generate

.PHONY: check
check: $(VENV)/.ready  ## fail if the package differs from its spec, or breaks users without a matching version
	@$(RUN) -m generator check
	@$(RUN) -m generator modelines --check

.PHONY: validate
validate: $(VENV)/.ready  ## check the spec and report all problems
	@$(RUN) -m generator validate

.PHONY: upstream
upstream: $(VENV)/.ready  ## compare the spec with releases of the official SDKs: make upstream RELEASES=name==version
	@$(RUN) -m generator upstream $(RELEASES)

.PHONY: diff
diff: $(VENV)/.ready  ## list the changes since the last release that users will notice
	@$(RUN) -m generator diff

.PHONY: format
format: $(VENV)/.ready-tools  ## format the hand-written Python files
	@$(RUN) -m ruff check --quiet --fix-only .ci generator templates tests docs
	@$(RUN) -m black --quiet --line-length 120 .ci generator templates tests docs

.PHONY: lint
lint: $(VENV)/.ready-tools  ## check style and formatting of the hand-written Python files
	@$(RUN) -m ruff check .ci generator templates tests docs
	@$(RUN) -m black --check --quiet --line-length 120 .ci generator templates tests docs

.PHONY: typecheck
typecheck: generate $(VENV)/.ready-dev  ## check the types: mypy --strict and pyright
	@$(RUN) -m mypy -p ehpc
	@$(RUN) -m mypy generator tests docs .ci/constraints.py .ci/publish.py .ci/smoke.py
	@$(RUN) -m pyright

.PHONY: bench
bench: generate $(VENV)/.ready-dev $(PEERS)/.ready $(BENCH)/.ready $(BEFORE)/.ready $(TOOLS)/parsl/.ready  ## benchmark against the official SDKs and other peers
	@$(RUN) -m tests.benchmarks.bench

.PHONY: kills
kills: generate $(VENV)/.ready-dev  ## kill the emulator 100 times under load, with 20,000 jobs in its folder (about 10 minutes)
	@EHPC_KILLS=100 EHPC_KILL_JOBS=20000 $(RUN) -m pytest -q tests/emulator/state/test_kills.py

.PHONY: soak
soak: generate $(VENV)/.ready-dev  ## send the emulator 1,000,000 requests and watch its memory (about 10 minutes)
	@$(RUN) -m tests.benchmarks.soak 1000000

.PHONY: docs
docs: generate $(VENV)/.ready-docs  ## build the handbook in build/docs
	@$(RUN) -m docs.site

.PHONY: build
build: generate $(VENV)/.ready-release  ## build the wheel and the source distribution in dist/, reproducibly
	@rm -rf dist
	@$(RUN) -m hatchling build

.PHONY: smoke
smoke: build  ## install and try the wheel in empty environments, one per Python
	@$(RUN) .ci/smoke.py dist/*.whl

.PHONY: release
release: check  ## record the API surface of this version, before its commit (docs/explanation/releasing.md)
	@$(RUN) -m generator release

.PHONY: ready
ready: $(VENV)/.ready-dev  ## build this version for publishing, if it is ready
	@$(RUN) .ci/publish.py --dry-run

.PHONY: publish
publish: $(VENV)/.ready-release  ## upload this version to the index in TWINE_REPOSITORY_URL, if it is ready
	@$(RUN) .ci/publish.py

.PHONY: constraints
constraints: $(VENV)/.ready-dev  ## pin what the newest versions of all groups are, after an update: PINNED= make constraints
	@$(RUN) .ci/constraints.py >constraints.txt.new
	@mv constraints.txt.new constraints.txt

.PHONY: clean
clean:  ## remove everything that this Makefile created, except the package
	rm -rf $(VENV) $(PEERS) $(BENCH) $(BEFORE) $(TOOLS) build dist .cache .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache

$(VENV)/.ready: pyproject.toml constraints.txt
	@echo "creating the environment in $(VENV)"
	@$(PYTHON) -c 'import sys; sys.exit("ehpc needs Python 3.10 or later: make PYTHON=python3.12" if sys.version_info < (3, 10) else 0)'
	@$(PYTHON) -m venv $(VENV)
	@$(RUN) -m pip install $(PIP) --upgrade 'pip>=25.1'
	@$(RUN) -m pip install $(PIP) $(PINNED) --editable '.[emulator]' --group generate
	@touch $@

# A group of pyproject.toml, when a target needs it. The tests, and the types of what they import, need all of them.
$(VENV)/.ready-%: $(VENV)/.ready
	@echo "installing the group $* in $(VENV)"
	@$(RUN) -m pip install $(PIP) $(PINNED) --group $*
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready
	@echo "installing what the tests need in $(VENV)"
	@$(RUN) -m pip install $(PIP) $(PINNED) --editable '.[async,cli,emulator,explorer,speed,top]' --group dev
	@touch $@

# The official SDKs have their own environment: tests and benchmarks compare with them.
$(PEERS)/.ready: tests/peers/requirements.txt
	@echo "creating the environment of the official SDKs in $(PEERS)"
	@$(PYTHON) -m venv $(PEERS)
	@$(PEERS)/$(BIN)/python -m pip install $(PIP) --requirement tests/peers/requirements.txt
	@touch $@

# So has each workflow tool. Their requirements are complete, so that nothing is left to resolve, and need no pip of their own.
$(TOOLS)/%/.ready: tests/tools/requirements-%.txt | $(VENV)/.ready
	@echo "creating the environment of $* in $(TOOLS)/$*"
	@$(PYTHON) -m venv --clear --without-pip $(TOOLS)/$*
	@$(RUN) -m pip --python $(TOOLS)/$*/$(BIN)/python install $(PIP) --no-deps --no-compile --requirement $<
	@touch $@

# So do the peer tools of another cloud: their dependencies conflict with those of the official SDKs.
$(BENCH)/.ready: tests/benchmarks/requirements.txt
	@echo "creating the environment of the benchmark peers in $(BENCH)"
	@$(PYTHON) -m venv $(BENCH)
	@$(BENCH)/$(BIN)/python -m pip install $(PIP) --requirement tests/benchmarks/requirements.txt
	@touch $@

# The build before, which benchmarks compare with: a worktree with an environment of its own, and what its generator needs.
$(BEFORE)/.ready:
	@echo "creating the build before in $(BEFORE)"
	@git worktree prune
	@git worktree add --quiet --force --detach $(BEFORE)/tree 8cc619f
	@$(PYTHON) -m venv $(BEFORE)/tree/.venv
	@$(BEFORE)/tree/.venv/$(BIN)/python -m pip install $(PIP) --editable '$(BEFORE)/tree[cli]' 'black==26.10.1' jinja2 packaging
	@touch $@
