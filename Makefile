# Every target makes what it needs: `make demo` works in a fresh clone with nothing but Python >= 3.11 (see .ci/venv).

MAKEFLAGS += --no-print-directory
PY := .venv/bin/python
BIN := .venv/bin
ARGS ?=
MINUTES ?= 1
CASES ?= 10000
SEED ?=
DATABASE ?= both
VERSION ?=

.DEFAULT_GOAL := help
.PHONY: help running developing vendor demo chat test test-browser transcripts mutants lint fmt bench bench-full soak beside hostile sbom audit lock reference docs changelog hooks install-check oldest clean

help: ## this list
	@awk -F ':[^#]*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile
	@echo 'Words for the program go into ARGS:  make test ARGS="-k resume"'

running:
	@sh .ci/venv running

developing:
	@sh .ci/venv developing

vendor: running ## bring what pages take from npm, which is never committed
	@sh .ci/vendor running

demo: running vendor ## try it: a pretend Slack and Teams side by side in a page, with the real service; gone when it ends
	@$(BIN)/eic-bot demo $(ARGS)

chat: running ## the conversation in the terminal, kept between runs; works on a pipe
	@$(BIN)/eic-bot chat $(ARGS)

# Hundreds of tests start the program by itself, which compiles every module anew where nothing may be kept.
test test-browser soak beside transcripts: export PYTHONDONTWRITEBYTECODE =

test: developing ## all tests but those in a browser
	@$(PY) -m pytest -n auto --dist worksteal --ignore=tests/browser $(ARGS)

test-browser: developing ## the pages of the demonstration and the console, in the system's Chromium
	@sh .ci/vendor developing
	@sh .ci/browser
	@$(PY) -m pytest tests/browser $(ARGS)

transcripts: developing ## only the recorded conversations
	@$(PY) -m pytest tests/test_transcripts.py $(ARGS)

mutants: developing ## break one line at a time; each break must turn a named test red
	@$(PY) -m tests.mutants $(ARGS)

lint: developing ## format, style, types, import rule, the packs that come along, file names
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/ruff check --quiet
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/eic-bot pack check src/eic_bot/packs/demo
	@$(BIN)/eic-bot pack check src/eic_bot/packs/cyber
	@bash .ci/names

fmt: developing ## format, and mend what can be mended
	@$(BIN)/ruff check --fix --quiet
	@$(BIN)/ruff format --quiet

bench: developing ## the figures, each beside a floor or a peer of the same run
	@$(PY) -m benchmarks $(ARGS)

bench-full: developing ## the figures that take minutes: growth to a million answers, replicas, takeover
	@$(PY) -m benchmarks --full $(ARGS)

soak: developing ## everything goes wrong at random: MINUTES=1 SEED=7 DATABASE=both|sqlite|postgresql; a report in build/soak
	@MINUTES='$(MINUTES)' SEED='$(SEED)' DATABASE='$(DATABASE)' $(PY) -m tests.faults.soak

beside: developing ## replicas of an earlier commit and of today through an upgrade: COMMIT=..., with the whole history at hand
	@$(PY) -m tests.faults.beside '$(COMMIT)'

hostile: developing ## people do anything to a whole service: CASES=10000 MINUTES=60 SEED=7 JOBS=2; a report in build/hostile
	@CASES='$(CASES)' MINUTES='$(MINUTES)' SEED='$(SEED)' JOBS='$(JOBS)' $(PY) -m tests.hostile

sbom: running ## what is in the program, as a bill of materials (CycloneDX): build/sbom.json
	@$(PY) .ci/sbom build/sbom.json

audit: ## known vulnerabilities of what is locked; needs uv and the network
	@command -v uvx >/dev/null || { echo 'make audit needs uv, and it is not on the PATH' >&2; exit 2; }
	@uvx pip-audit --strict --disable-pip --require-hashes --requirement requirements/running.txt $(ARGS)

lock: ## write requirements/*.txt anew from pyproject.toml; needs uv (ARGS=--upgrade for newer versions)
	@command -v uv >/dev/null || { echo 'make lock needs uv, and it is not on the PATH' >&2; exit 2; }
	@uv lock --quiet $(ARGS)
	@uv export --quiet --format requirements.txt --no-header --no-emit-project --no-default-groups \
	  --group build --group current --output-file requirements/running.txt >/dev/null
	@uv export --quiet --format requirements.txt --no-header --no-emit-project --no-default-groups \
	  --group build --group dev --output-file requirements/developing.txt >/dev/null
	@! grep -n '://' requirements/*.txt

reference: developing ## write docs/reference anew from the program
	@$(PY) -m tests.docs.reference

docs: developing ## the site of the documentation, into build/docs; every link within it is checked
	@$(BIN)/zensical build --clean --strict --config-file mkdocs.yml

changelog: developing ## the notes of a release, from changelog.d: VERSION=1.2.0 writes CHANGELOG.md, without it they are only shown
	@$(BIN)/towncrier build $(if $(VERSION),--yes --version '$(VERSION)',--draft --version Unreleased)

hooks: developing ## check what you commit, while you commit (pre-commit)
	@$(BIN)/pre-commit install

install-check: developing ## build a wheel, install it where nothing else is (pip, uv), talk and show the demonstration; needs the network
	@sh .ci/installed $(ARGS)

oldest: developing ## tests with the oldest versions that pyproject.toml allows; needs uv and the network (ARGS="tests/model -x")
	@sh .ci/oldest $(ARGS)

clean: ## remove the environment and everything made
	@rm -rf .venv .venv.lock frontend/node_modules src/eic_bot/simulator/page/vendor* src/eic_bot/admin/vendor* build dist .coverage htmlcov .hypothesis .*_cache
	@find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
