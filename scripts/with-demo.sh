#!/usr/bin/env bash
# Starts the packaged demo on a free port over fresh data, runs a command against it, and stops it: scripts/with-demo.sh NAME COMMAND…
# The command finds the address in BASE_URL and the data in YICHUANG_DATA_DIR; the log is backend/target/NAME.log.
set -euo pipefail
cd "$(dirname "$0")/.."
name=$1
shift
data=$PWD/backend/target/$name-data
log=backend/target/$name.log
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')

# what is run against it brings the cases that it needs; a town that is built beside it would only be slower
export YICHUANG_DEMO_TOWN=${YICHUANG_DEMO_TOWN:-false}
# everything comes from one address
export YICHUANG_LIMITS_REQUESTS_CAPACITY=20000 YICHUANG_LIMITS_SMS_ADDRESS_CAPACITY=1000 YICHUANG_LIMITS_LOGIN_ADDRESS_CAPACITY=1000 \
  YICHUANG_LIMITS_PROGRESS_ADDRESS_CAPACITY=1000

rm -rf "$data"
QUARKUS_HTTP_PORT=$port YICHUANG_DATA_DIR=$data scripts/serve.sh >"$log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true' EXIT

until curl --silent --fail --output /dev/null "http://localhost:$port/q/health/ready"; do
  if ! kill -0 "$server" 2>/dev/null; then
    echo "The demo did not start; its log:" >&2
    tail -n 40 "$log" >&2
    exit 1
  fi
  sleep 0.5
done

until [ "$YICHUANG_DEMO_TOWN" = false ] || grep -q 'The demo town stands' "$log"; do
  if grep -q 'The demo town could not be built' "$log" || ! kill -0 "$server" 2>/dev/null; then
    echo "The demo town was not built; see $log" >&2
    exit 1
  fi
  sleep 1
done

BASE_URL=http://localhost:$port YICHUANG_DATA_DIR=$data "$@"
