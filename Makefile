# `make demo` and `make test` do all of their own set-up in .venv; nothing but Python 3.11+, pip and make is needed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check setup clean help

help:  ## Show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/:/'

demo: $(VENV)/.ready  ## Render an interview that comes with the project
	$(BIN)/interview-audio render interviews/2026-06-18-repair-evenings.md --output output

test: $(VENV)/.ready-for-tests  ## Run the tests
	$(BIN)/python -m pytest

check: $(VENV)/.ready-for-tests  ## Check format, lint and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

setup: $(VENV)/.ready-for-tests  ## Make the environment for development

clean:  ## Remove the environment and what was built
	rm -rf $(VENV) .venv-maker dist

# uv where it is there, else venv and pip; Debian's Python may lack venv, then virtualenv stands in.
$(VENV)/bin/python:
	@echo 'Making the environment in $(VENV)'
	@uv venv --quiet --python $(PYTHON) $(VENV) 2>/dev/null \
	  || $(PYTHON) -m venv $(VENV) 2>/dev/null \
	  || { rm -rf $(VENV); $(PYTHON) -m pip install --quiet --target .venv-maker virtualenv \
	       && PYTHONPATH=.venv-maker $(PYTHON) -m virtualenv --quiet $(VENV); }

$(VENV)/.ready: $(VENV)/bin/python pyproject.toml
	@echo 'Installing what the program needs (some 300 MB, once)'
	@uv pip install --quiet --python $(VENV) --editable . 2>/dev/null \
	  || { $(BIN)/python -m ensurepip --upgrade >/dev/null 2>&1; \
	       $(BIN)/python -m pip install --quiet --upgrade pip && $(BIN)/python -m pip install --quiet --editable .; }
	@touch $@

$(VENV)/.ready-for-tests: $(VENV)/.ready
	@echo 'Installing what the tests need'
	@uv pip install --quiet --python $(VENV) --group dev 2>/dev/null \
	  || $(BIN)/python -m pip install --quiet --group dev
	@touch $@
