#!/usr/bin/env bash
# API on 8080 with live reload, pages on 5173 with live reload; both end together.
set -euo pipefail
cd "$(dirname "$0")/.."
export YICHUANG_DATA_DIR="${YICHUANG_DATA_DIR:-$PWD/data}"

(cd frontend && exec npm run dev) &
pages=$!
trap 'kill "$pages" 2>/dev/null || true; wait "$pages" 2>/dev/null || true' EXIT

echo "Pages: http://localhost:5173/   API: http://localhost:8080/   Stop: Ctrl-C"
./mvnw -q -pl backend quarkus:dev
