# mentorlog: `make help` lists what there is.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SAMPLE := .demo/sam.json

.PHONY: help demo test check format soak bench clean
.DEFAULT_GOAL := help

help: ## Show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

demo: $(VENV)/.installed ## Write a sample journal, show its next agenda, and where there is a terminal open the screens
	@mkdir -p .demo
	@[ -f $(SAMPLE) ] || $(BIN)/mentorlog demo sam --write $(SAMPLE)
	@echo
	@$(BIN)/mentorlog --journal $(SAMPLE) agenda --with alex --why --questions || true
	@echo
	@echo "What you change stays in $(SAMPLE), also for the next make demo. A fresh one: rm -r .demo"
	@if [ -t 0 ] && [ -t 1 ]; then $(BIN)/mentorlog --journal $(SAMPLE); else echo "The screens: $(BIN)/mentorlog --journal $(SAMPLE)"; fi

test: $(VENV)/.developed ## Run the tests
	@$(BIN)/pytest -n auto --dist worksteal -m "not soak"

check: $(VENV)/.developed ## Check format, lint, types and the layers
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/.developed ## Format the code
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

soak: $(VENV)/.developed ## Run the long trials (20,000 random journals; some twenty minutes)
	@$(BIN)/pytest -n auto -m soak

bench: $(VENV)/.developed ## Measure speed, as ratios within one run
	@$(BIN)/python -m benchmarks.run; $(BIN)/python -m benchmarks.store; $(BIN)/python -m benchmarks.screens

clean: ## Remove what make made
	rm -rf $(VENV) .demo .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist

$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "mentorlog needs Python 3.11 or newer. Name one: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml $(VENV)/bin/pip
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.developed: pyproject.toml $(VENV)/bin/pip
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.installed
