#!/usr/bin/env bash
# Runs a task of the program with the settings of the server and as its user; call it as root:
#   /opt/yichuang/current/deploy/task.sh verify-audit
set -euo pipefail
cd /var/lib/yichuang
# as systemd reads it: nothing in a value is a command or a variable
while IFS= read -r line || [ -n "$line" ]; do
  if [[ $line =~ ^([A-Za-z_][A-Za-z0-9_]*)=(.*)$ ]]; then
    name=${BASH_REMATCH[1]}
    value=${BASH_REMATCH[2]}
    if [[ $value =~ ^\"(.*)\"$ || $value =~ ^\'(.*)\'$ ]]; then value=${BASH_REMATCH[1]}; fi
    export "$name=$value"
  fi
done </etc/yichuang/yichuang.env
# shellcheck disable=SC2086 # options, one per word
exec runuser -u yichuang -- /opt/yichuang/jdk/bin/java ${JAVA_OPTS:-} -jar /opt/yichuang/current/app/quarkus-run.jar "$@"
