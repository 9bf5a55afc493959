#!/usr/bin/env bash
# Runs the browser journeys against the packaged demo; arguments choose some of them: scripts/e2e.sh staff places
set -euo pipefail
cd "$(dirname "$0")/.."

# the browser comes by npm and is whole but for the NSS libraries, which nearly every machine has
if ! /sbin/ldconfig -p | grep 'libnss3\.so' >/dev/null; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "The test browser needs libnss3: apt-get install libnss3" >&2
    exit 1
  fi
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends libnss3
fi

# pictures want a town that lives
[ "${SCREENSHOTS:-}" != 1 ] || export YICHUANG_DEMO_TOWN=true
exec scripts/with-demo.sh e2e npm --prefix frontend run e2e -- "$@"
