# `make demo` and `make test` do all of their own set-up in .venv; nothing but Python 3.11+, pip and make is needed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check bench fuzz soak audit lock setup clean help

help:  ## Show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/:/'

demo: $(VENV)/.ready  ## Render an interview that comes with the project
	$(BIN)/interview-audio render interviews/2026-06-18-repair-evenings.md --output output

# A file of tests stays in one process: its tests share what they rendered.
test: $(VENV)/.ready-for-tests  ## Run the tests
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

check: $(VENV)/.ready-for-tests  ## Check format, lint and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy --platform darwin src
	$(BIN)/mypy --platform win32 src

FUZZ_SECONDS ?= 240
fuzz: $(VENV)/.ready-for-fuzzing  ## Look for input that breaks a promise, for FUZZ_SECONDS (Linux)
	cd tests && ../$(BIN)/python -m fuzz $(FUZZ_SECONDS)
	HYPOTHESIS_PROFILE=search $(BIN)/python -m pytest $(shell grep -rl --include='test_*.py' 'from hypothesis' tests)

soak: $(VENV)/.ready-for-tests  ## Kill, fill disks, fuzz and render a hundred interviews: about an hour
	SOAK=long $(BIN)/python -m pytest -s -m soak

audit: $(VENV)/.ready-for-tests  ## Ask whether a package has a known hole; without a network, say so
	@$(call install,--group audit)
	$(BIN)/python .ci/audit.py

bench: $(VENV)/.ready-for-tests  ## Measure it beside the engines alone, a naive script and piper's command (half an hour)
	$(BIN)/python -m benchmarks.speed

lock: $(VENV)/.ready  ## Write anew which packages CI installs, with their hashes
	@$(call install,--group lock)
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-emit-find-links --custom-compile-command 'make lock' \
	  --group dev pyproject.toml --output-file requirements.lock

setup: $(VENV)/.ready-for-tests  ## Make the environment for development; LOCKED=yes takes what requirements.lock says

clean:  ## Remove the environment and what was built
	rm -rf $(VENV) .venv-maker dist

# uv where it is there, else venv and pip; Debian's Python may lack venv, then virtualenv stands in.
$(VENV)/bin/python:
	@echo 'Making the environment in $(VENV)'
	@uv venv --quiet --python $(PYTHON) $(VENV) 2>/dev/null \
	  || $(PYTHON) -m venv $(VENV) 2>/dev/null \
	  || { rm -rf $(VENV); $(PYTHON) -m pip install --quiet --target .venv-maker virtualenv \
	       && PYTHONPATH=.venv-maker $(PYTHON) -m virtualenv --quiet $(VENV); }

# The project with what it needs as far as the ranges allow, or with LOCKED=yes as requirements.lock has it.
PACKAGES := $(if $(LOCKED),--require-hashes --requirement requirements.lock,--editable .)

$(VENV)/.ready: $(VENV)/bin/python pyproject.toml
	@echo 'Installing what the program needs (once)'
	@uv pip install --quiet --compile-bytecode --python $(VENV) $(PACKAGES) 2>/dev/null \
	  || { $(BIN)/python -m ensurepip --upgrade >/dev/null 2>&1; \
	       $(BIN)/python -m pip install --quiet --upgrade pip && $(BIN)/python -m pip install --quiet $(PACKAGES); }
	@$(if $(LOCKED),$(call install,--no-deps --editable .))
	@$(BIN)/python -m compileall -q src/interview_audio  # once; where Python writes no bytecode every start would do it
	@touch $@

# What a target needs besides, with uv where it is there.
install = uv pip install --quiet --python $(VENV) $(1) 2>/dev/null || $(BIN)/python -m pip install --quiet $(1)

$(VENV)/.ready-for-tests: $(VENV)/.ready
	@echo 'Installing what the tests need'
	@$(if $(LOCKED),,$(call install,--group dev))
	@touch $@

$(VENV)/.ready-for-fuzzing: $(VENV)/.ready-for-tests
	@echo 'Installing what fuzzing needs'
	@$(call install,--group fuzz)
	@touch $@
