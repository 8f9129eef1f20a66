# Every target does its own set-up: only Python 3.11+, make and git are needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: setup demo test check format knowledge docs clean

$(READY): pyproject.toml constraints.txt $(wildcard framer/knowledge/ladders/*.toml) framer/knowledge/title-words.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q framer
	touch $(READY)

setup: $(READY)

# Suggestions for the marketing manager's résumé, as a first look.
demo: $(READY)
	$(BIN)/framer suggest samples/marketing-manager.docx --as-of 2026-11

test: $(READY)
	$(BIN)/python -m pytest -n auto

# Everything that must hold: lint, format, types, tests, knowledge, docs.
check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/framer knowledge --check framer/knowledge
	$(BIN)/python -m pytest -n auto

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
