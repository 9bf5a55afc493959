# Thin: every target calls mvnw or npm. JDK and Node are looked for by scripts/jdk.sh and scripts/node.sh.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:

# an assignment fails when its command does; "export X=$(command)" would not
JDK := JAVA_HOME="$$(scripts/jdk.sh)" && export JAVA_HOME
NODE := PATH="$$(scripts/node.sh):$$PATH" && export PATH
MVN := $(JDK) && ./mvnw
NPM := $(NODE) && cd frontend && npm
NODE_MODULES := frontend/node_modules/.stamp
DIST := frontend/dist/index.html
DEMO := backend/target/demo/quarkus-run.jar

FRONTEND_SOURCES := $(shell find frontend/src frontend/public frontend/scripts -type f -not -name schema.d.ts 2>/dev/null) \
  $(wildcard frontend/*.json frontend/*.ts frontend/*.html) openapi.yaml
BACKEND_SOURCES := $(shell find backend/src/main -type f 2>/dev/null) pom.xml backend/pom.xml

.PHONY: help
help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: run
run: $(DEMO) ## set everything up and serve portal, desk and API with the demo county on http://localhost:8080
	@exec scripts/serve.sh

.PHONY: test
test: $(NODE_MODULES) ## set everything up and run every test, browser tests included
	$(NPM) run lint
	$(NPM) run types
	$(NPM) test -- --run
	$(MAKE) --no-print-directory $(DIST)
	$(MVN) verify -Dbuild.profile=demo
	@touch $(DEMO)
	$(NODE) && scripts/e2e.sh

.PHONY: bench
bench: $(DEMO) ## measure reads of 100,000 matters, and cases beside pgbench with 10,000 and 1,000,000 of them, as ratios
	$(NODE) && scripts/with-demo.sh bench node scripts/bench/catalogue.mjs
	$(NODE) && node scripts/bench/cases.mjs

.PHONY: dev
dev: $(NODE_MODULES) ## API on 8080 and pages on 5173, both with live reload
	@$(JDK) && $(NODE) && exec scripts/dev.sh

.PHONY: verify-audit
verify-audit: ## check the audit log and its checkpoints, beside a running server or without one
	@[ -f $(DEMO) ] || $(MAKE) --no-print-directory $(DEMO)
	@exec scripts/serve.sh verify-audit

.PHONY: backup
backup: $(DEMO) ## copy database, files and keys of the stopped server into one archive in backups/
	@exec scripts/serve.sh backup "$${BACKUPS:-backups}"

.PHONY: restore
restore: $(DEMO) ## put an archive in the place of lost data: make restore BACKUP=backups/yichuang-….tar.gz
	@exec scripts/serve.sh restore "$${BACKUP:?name the archive: make restore BACKUP=backups/yichuang-….tar.gz}"

.PHONY: build
build: $(DIST) ## build the program for production into backend/target/quarkus-app
	$(MVN) -q package -Dmaven.test.skip=true

.PHONY: release
release: build ## pack what a server needs (docs/operations.md) into backend/target/yichuang.tar.gz
	tar --create --gzip --file=backend/target/yichuang.tar.gz --owner=0 --group=0 \
	  --transform='s,^backend/target/quarkus-app,app,' --transform='s,^frontend/dist,web,' --transform='s,^,yichuang/,' \
	  backend/target/quarkus-app frontend/dist deploy docs LICENSE CHANGELOG.md

.PHONY: lint
lint: $(NODE_MODULES) ## check style, types and warnings of both sides
	$(NPM) run lint
	$(NPM) run types
	$(MVN) -q test-compile

.PHONY: format
format: $(NODE_MODULES) ## format the sources of both sides
	$(NPM) run format

$(NODE_MODULES): frontend/package.json frontend/package-lock.json
	$(NPM) ci
	@touch $@

$(DIST): $(NODE_MODULES) $(FRONTEND_SOURCES)
	$(NPM) run build
	@touch $@

$(DEMO): $(DIST) $(BACKEND_SOURCES)
	$(MVN) -q package -Dmaven.test.skip=true -Dbuild.profile=demo
	@touch $@
