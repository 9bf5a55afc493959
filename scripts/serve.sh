#!/usr/bin/env bash
# Runs the packaged demo; arguments go to the program.
set -euo pipefail
cd "$(dirname "$0")/.."
JAVA_HOME=$(scripts/jdk.sh)
exec "$JAVA_HOME/bin/java" -Dquarkus.profile=demo -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
  --sun-misc-unsafe-memory-access=allow -jar backend/target/demo/quarkus-run.jar "$@"
