# Two commands: `make demo` for a first look, `make check` for a contributor. Both make what they need.
PYTHON ?= python3
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: demo check lint test readme lock clean

demo: .venv/ready
	$(BIN)/whence read src/whence/examples/reports.jsonl src/whence/examples/page.html
	$(BIN)/whence add src/whence/examples/story.jsonl --ledger .venv/demo.db
	$(BIN)/whence claims --ledger .venv/demo.db --limit 3
	$(BIN)/whence plans --ledger .venv/demo.db
	@echo
	@echo "See it in a browser:  $(BIN)/whence serve --ledger .venv/demo.db   then open http://127.0.0.1:8765"

check: lint test readme

lint: .venv/ready-to-check
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

test: .venv/ready-to-check .venv/ready-for-followthemoney
	$(BIN)/pytest

# The README's help text and table of numbers are made by commands; this says whether they still are.
readme: .venv/ready-to-check
	$(BIN)/python -m bench.readme --check

# Hashes of every dependency, for the product and for working on it; no index addresses.
lock: .venv/ready-to-check
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  pyproject.toml --group dev -o requirements-dev.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  pyproject.toml --group dev --group followthemoney -o requirements-followthemoney.lock

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Whence needs Python 3.11 or newer; call make PYTHON=python3.12, say." if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv

.venv/ready: requirements.lock pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --editable .
	touch $@

.venv/ready-to-check: requirements-dev.lock pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@ .venv/ready

# PyICU compiles against ICU: where that cannot be, what it would check is skipped, and says so.
.venv/ready-for-followthemoney: requirements-followthemoney.lock .venv/ready-to-check
	@$(BIN)/pip install --quiet --require-hashes -r requirements-followthemoney.lock >.venv/followthemoney.log 2>&1 || \
	  echo "FollowTheMoney's library could not be installed (it needs a compiler and ICU's headers): its tests are skipped" >&2
	@touch $@

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis
