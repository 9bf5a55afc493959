#!/usr/bin/env bash
# API on 8080 with live reload, pages on 5173 with live reload; both end together.
set -euo pipefail
cd "$(dirname "$0")/.."
export YICHUANG_DATA_DIR="${YICHUANG_DATA_DIR:-$PWD/data}"

(cd frontend && npm run --silent schema)

trap 'exit 130' INT
trap 'exit 143' TERM
trap 'kill $(jobs -p) 2>/dev/null || true; wait' EXIT

echo "Pages: http://localhost:5173/   API: http://localhost:${QUARKUS_HTTP_PORT:-8080}/   Stop: Ctrl-C"
(cd frontend && exec node_modules/.bin/vite --clearScreen false) &
# without keys of its own, for Quarkus would take Ctrl-C to itself
./mvnw -q -pl backend quarkus:dev -Dquarkus.console.enabled=false &
wait -n
