#!/usr/bin/env bash
# Prints the home of a JDK of version 25 or later: JAVA_HOME, the one on the PATH, or one in /usr/lib/jvm.
set -euo pipefail
needed=25

version_of() {
  "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -1
}

on_path=$(command -v javac || true)
for home in "${JAVA_HOME:-}" "${on_path:+$(dirname "$(dirname "$(readlink -f "$on_path")")")}" /usr/lib/jvm/*; do
  if [ -n "$home" ] && [ -x "$home/bin/javac" ] && [ "$(version_of "$home")" -ge "$needed" ]; then
    echo "$home"
    exit 0
  fi
done
echo "Missing: a JDK $needed or later (Temurin, for example). Install one, or point JAVA_HOME at it." >&2
exit 1
