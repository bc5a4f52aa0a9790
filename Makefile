.DEFAULT_GOAL := build

SWIFT ?= swift
# The manifest looks for libraries, and what SwiftPM remembers would not see them come and go.
SWIFT_FLAGS ?= --manifest-cache none --disable-build-manifest-caching
PREFIX ?= /usr/local
DESTDIR ?=
# The repository of minutes that `make run` reads; without one, the sample.
REPO ?=
# Where the tests find the corpus and the schemas.
MINUTES_SHARED ?= ../shared

BINARY := .build/release/git-minutes
SAMPLE := .build/sample
# The other names that the binary answers to.
NAMES := minutes-lint minutes-diff

# Absolute, since tests change directories; $(abspath) would split a path at its blanks.
override MINUTES_SHARED := $(if $(filter /%,$(MINUTES_SHARED)),,$(CURDIR)/)$(MINUTES_SHARED)
export SWIFT MINUTES_SHARED REPO

.PHONY: help setup build run test generate format lint check bench score install uninstall clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

setup:
	@Scripts/setup

build: setup ## build the release binary (default)
	$(SWIFT) build -c release $(SWIFT_FLAGS)

run: build ## lint the sample repository, or yours: make run REPO=/path/to/minutes
	@set -e; repository=$$REPO; \
	if [ -z "$$repository" ]; then \
	  repository=$(SAMPLE); rm -rf $(SAMPLE); Scripts/sample-repository $(SAMPLE); \
	fi; \
	binary=$$PWD/$(BINARY); \
	cd "$$repository" 2>/dev/null || { \
	  echo "make run: REPO must be a directory, the work tree to read" >&2; exit 2; \
	}; \
	echo; echo "\$$ cd $$repository && git minutes lint"; \
	status=0; "$$binary" lint || status=$$?; echo; \
	if [ $$status -gt 1 ]; then \
	  echo "make run: git-minutes could not do its work (status $$status, see above)" >&2; \
	  exit $$status; \
	fi; \
	if [ -z "$$REPO" ]; then \
	  echo "This was the sample in $(SAMPLE): minutes of two teams with three defects planted."; \
	  echo "To read your own minutes: make run REPO=/path/to/minutes"; \
	else \
	  echo "These were the minutes in $$repository, as on disk; nothing was changed there."; \
	fi; \
	echo "To have it as 'git minutes' everywhere: make install PREFIX=\$$HOME/.local (help: make help)"

test: setup ## run all tests
	@Scripts/test $(SWIFT_FLAGS)

generate: ## write the Swift files that carry the data of Rules/
	@Scripts/generate

format: ## format the Swift sources in place
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

lint: ## check the format of the Swift sources
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

check: ## check the workflows and the schemas with tools from PyPI
	@GIT_MINUTES=$(BINARY) Scripts/check-files

bench: build ## time the release binary beside rumdl, as a Markdown table
	Scripts/bench

score: build ## compare what is read with labels made by hand
	Scripts/score

# What is built is not built again: after `make`, `sudo make install` runs no compiler as root.
$(BINARY): Package.swift $(shell find Sources -type f 2>/dev/null)
	$(MAKE) build

INSTALLED = $(DESTDIR)$(PREFIX)
MAN := share/man/man1
BASH := share/bash-completion/completions
ZSH := share/zsh/site-functions
FISH := share/fish/vendor_completions.d

install: $(BINARY) ## install under PREFIX (/usr/local), staged in DESTDIR
	@set -e; umask 022; \
	install -d "$(INSTALLED)/bin"; install -m 755 $(BINARY) "$(INSTALLED)/bin/git-minutes"; \
	cd "$(INSTALLED)"; mkdir -p $(MAN) $(BASH) $(ZSH) $(FISH); \
	bin/git-minutes man > $(MAN)/git-minutes.1; \
	bin/git-minutes completions bash > $(BASH)/git-minutes; \
	bin/git-minutes completions zsh > $(ZSH)/_git-minutes; \
	bin/git-minutes completions fish > $(FISH)/git-minutes.fish; \
	for name in $(NAMES); do \
	  ln -sf git-minutes bin/$$name; \
	  echo '.so man1/git-minutes.1' > $(MAN)/$$name.1; \
	done; \
	ln -sf git-minutes $(BASH)/minutes-lint; ln -sf git-minutes.fish $(FISH)/minutes-lint.fish; \
	echo "installed git-minutes, its manual and completions under $(INSTALLED)"

uninstall: ## remove what install has put there
	@cd "$(INSTALLED)" && rm -f $(ZSH)/_git-minutes && for name in git-minutes $(NAMES); do \
	  rm -f bin/$$name $(MAN)/$$name.1 $(BASH)/$$name $(FISH)/$$name.fish; \
	done

clean: ## remove everything that was built
	rm -rf .build
