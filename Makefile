# The one door: `make demo`, `make test`, `make check`, `make serve`, `make bench`. Everything sets itself up in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
TOOLS := $(VENV)/.tools
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help install tools demo test check serve bench tune lock format docs snap wheel clean

help:  ## Say what there is.
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

# What the product needs comes first and alone, so that `make demo` waits for nothing else; tools come with what needs them.
$(STAMP): requirements/product.txt pyproject.toml hatch_build.py
	@$(PYTHON) -c 'import sys; sys.exit("Screentest needs Python 3.11 or later; this is %d.%d (make PYTHON=/path/to/python3.11 …)" % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "no venv module: on Debian, apt-get install python3-venv"; exit 1; }
	$(PIP) --no-compile --require-hashes -r requirements/product.txt
	$(PIP) --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q src
	@touch $(STAMP)

$(TOOLS): $(STAMP) requirements/all.txt
	$(PIP) --require-hashes -r requirements/all.txt
	@touch $(TOOLS)

install: $(STAMP)  ## Make .venv with the product and its extras.

tools: $(TOOLS)  ## Add what checks, tests and the lock need.

demo: install  ## Run the main job on the example candidate and write an HTML report.
	@$(BIN)/screentest demo

serve: install  ## Open the product in the browser.
	@$(BIN)/screentest serve

test: tools check  ## Run every check and every test.
	$(BIN)/python -m pytest

check: tools  ## Format, lint, types, import contracts, packs, documents in step.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/screentest packs check
	$(BIN)/python -m tools.docs --check

$(VENV)/.bench: $(TOOLS) requirements/bench.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@

bench: $(VENV)/.bench  ## Measure speed and size beside proselint; DATA=dir reads an outside set for speed, HUNDRED=1 adds 100 MB.
	$(BIN)/python -m bench $(if $(DATA),--data $(DATA)) $(if $(HUNDRED),--hundred)

$(VENV)/.tune: $(TOOLS) requirements/tune.txt
	$(PIP) --require-hashes -r requirements/tune.txt
	@touch $@

tune: $(VENV)/.tune  ## Tune the encoder's upper layers on the packs' corpus, then train the heads.
	$(BIN)/python -m tools.tune
	$(BIN)/screentest packs train

docs: tools  ## Write the documents and schemas that are generated.
	$(BIN)/python -m tools.docs

snap: tools  ## Accept what people see now as the snapshots.
	$(BIN)/python -m pytest --snapshot-update

format: tools  ## Format and mend what can be mended.
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

wheel: install  ## Build the wheel, packs compiled inside.
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation -w dist .

lock:  ## Choose versions anew and write them with hashes.
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
		--custom-compile-command "make lock" --all-extras --group dev --group build -o requirements/all.txt pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
		--custom-compile-command "make lock" --all-extras --group build -c requirements/all.txt -o requirements/product.txt pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
		--custom-compile-command "make lock" -o requirements/bench.txt requirements/bench.in
	$(BIN)/uv pip compile --quiet --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
		--custom-compile-command "make lock" -o requirements/tune.txt requirements/tune.in

clean:  ## Remove the environment and everything built.
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache src/screentest/packs/compiled.json
