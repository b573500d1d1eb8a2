# Two commands on a fresh machine: `make check` and `make test`. Both do all the set-up they need.

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.ready
DOCS   := $(VENV)/.docs

.PHONY: check test lint types rules bundle golden bench docs docs-pages clean

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable ".[test,dev]"
	$(BIN)/python -m pip install --quiet --editable ".[durable]" \
	  || echo "durable_rules could not be built here (it needs a C compiler); the plain inference engine is used instead."
	touch $@

check: $(STAMP)  ## the Anyang example: its violations are expected
	@$(BIN)/python cli.py check examples/buildings/anyang.yaml; status=$$?; \
	echo; echo "exit code of the checker: $$status (1 is expected: the example is faulty)"; test $$status -eq 1

test: $(STAMP)  ## the whole suite but what is marked slow
	$(BIN)/python -m pytest -m "not slow" -n 2

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(STAMP)
	$(BIN)/mypy

rules: $(STAMP)  ## rule lint and the cases of every rule
	$(BIN)/python cli.py rules lint
	$(BIN)/python cli.py rules test

bundle: $(STAMP)  ## regenerate what is generated
	$(BIN)/python -m fire_rules.records.generate
	$(BIN)/python -m fire_rules.vocabulary.generate
	$(BIN)/python -m fire_rules.model.generate
	$(BIN)/python -m fire_rules.rulebook.bundle
	$(BIN)/python -m fire_rules.inference.bundle
	$(BIN)/python -m fire_rules.manual

docs-pages: $(STAMP)  ## write the generated pages that are kept under docs/
	$(BIN)/python -m fire_rules.manual

$(DOCS): $(STAMP)
	$(BIN)/python -m pip install --quiet --editable ".[docs]"
	touch $@

docs: $(DOCS)  ## the site, into site/: every page made anew, every link checked
	$(BIN)/python -m fire_rules.manual site build/docs
	$(BIN)/zensical build --config-file build/docs/mkdocs.yml --clean --strict
	rm -rf site
	mv build/docs/site site

bench:  ## the benchmarks, in an environment of their own; writes docs/performance.md
	$(PYTHON) -m venv $(VENV)-bench
	$(VENV)-bench/bin/python -m pip install --quiet --upgrade pip
	$(VENV)-bench/bin/python -m pip install --quiet --editable ".[durable]" \
	  || $(VENV)-bench/bin/python -m pip install --quiet --editable .
	$(VENV)-bench/bin/python -m benchmarks.install
	$(VENV)-bench/bin/python -m benchmarks.run --output docs/performance.md

golden: $(STAMP)  ## record the reports of the examples again
	$(BIN)/python -m tests.golden.update

clean:
	rm -rf $(VENV) $(VENV)-bench .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist site
