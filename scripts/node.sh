#!/usr/bin/env bash
# Prints the directory of a Node.js of version 20.19 or later: the one on the PATH, or one that nvm installed.
set -euo pipefail

suits() {
  "$1/node" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'
}

on_path=$(command -v node || true)
for bin in "${on_path:+$(dirname "$on_path")}" /usr/local/bin "${NVM_DIR:-$HOME/.nvm}"/versions/node/*/bin; do
  if [ -n "$bin" ] && [ -x "$bin/node" ] && [ -x "$bin/npm" ] && suits "$bin"; then
    echo "$bin"
    exit 0
  fi
done
echo "Missing: Node.js 20.19 or later with npm. Install it, or put it on the PATH." >&2
exit 1
