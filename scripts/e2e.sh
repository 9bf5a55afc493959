#!/usr/bin/env bash
# Starts the packaged demo on a free port over fresh data, runs the browser journeys against it, and stops it.
set -euo pipefail
cd "$(dirname "$0")/.."
data=backend/target/e2e-data
log=backend/target/e2e.log
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')

# the browser comes by npm and is whole but for the NSS libraries, which nearly every machine has
if ! /sbin/ldconfig -p | grep 'libnss3\.so' >/dev/null; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "The test browser needs libnss3: apt-get install libnss3" >&2
    exit 1
  fi
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends libnss3
fi

# the journeys bring the cases that they need; a demo that builds its town beside them would only be slower. The pictures want it.
export YICHUANG_DEMO_TOWN=${YICHUANG_DEMO_TOWN:-$([ "${SCREENSHOTS:-}" = 1 ] && echo true || echo false)}

rm -rf "$data"
# all journeys come from one address
export YICHUANG_LIMITS_REQUESTS_CAPACITY=20000 YICHUANG_LIMITS_SMS_ADDRESS_CAPACITY=1000 YICHUANG_LIMITS_LOGIN_ADDRESS_CAPACITY=1000 \
  YICHUANG_LIMITS_PROGRESS_ADDRESS_CAPACITY=1000
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

export BASE_URL=http://localhost:$port YICHUANG_DATA_DIR=$PWD/$data
cd frontend
npm run e2e
