# What can be done here: demo, tour, test, check, run, bench, wave, fuzz, year, stops, pictures, lock, clean.
PYTHON ?= python3
VENV := .venv
# the weights of the check for photographs and screens, where a folder beside this one holds them
export ANXIN_LOCAL_MODELS ?= $(wildcard ../shared/models)
BIN := $(VENV)/bin
READY := $(VENV)/ready
INPUTS ?= 10000
PEOPLE ?= 10000
REMINDERS ?= 5000
KILLS ?= 50
SECONDS ?= 300

.PHONY: demo tour test check bench wave fuzz year stops pictures run models lock clean
.DEFAULT_GOAL := demo

demo: models
	$(BIN)/anxin demo

tour: models
	$(BIN)/anxin tour

test: models
	$(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: models
	$(BIN)/python -m benchmarks

# reminders a second, counted where they arrive, and what a conversation waits meanwhile
wave: models
	$(BIN)/python -m benchmarks.wave $(SECONDS)

fuzz: models
	$(BIN)/python -m tests.fuzz $(INPUTS)

# a simulated year of so many people, held against plain arithmetic
year: $(READY)
	$(BIN)/python -m tests.year $(PEOPLE)

# a wave of reminders whose sender is killed again and again
stops: $(READY)
	$(BIN)/python -m tests.stops $(REMINDERS) $(KILLS)

# the pictures of docs/, from the real product in a real browser, and from the printer
pictures: models
	$(BIN)/pytest --pictures tests/browser tests/papers/test_pictures.py tests/biometrics/test_pictures.py

run: models
	$(BIN)/anxin run

models: $(READY)
	@$(BIN)/anxin models fetch

# Debian keeps venv apart from python3: who may install packages gets it here, anybody else is told how.
$(READY): requirements.lock pyproject.toml
	@test ! -L $(VENV) || { echo "$(VENV) is a link to somebody else's environment: remove it first"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { apt-get update -qq && apt-get install -y -qq python3-venv && $(PYTHON) -m venv --clear $(VENV); } \
		|| { rm -rf $(VENV); echo "Python's venv module is missing. On Debian: apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

lock: $(READY)
	$(BIN)/uv pip compile --quiet pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-annotate --no-header --output-file requirements.lock

clean:
	rm -rf $(VENV) var/demo build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
