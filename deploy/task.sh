#!/usr/bin/env bash
# Runs a task of the program with the settings of the server and as its user; call it as root:
#   /opt/yichuang/current/deploy/task.sh verify-audit
set -euo pipefail
cd /var/lib/yichuang
set -a
. /etc/yichuang/yichuang.env
set +a
# shellcheck disable=SC2086 # options, one per word
exec runuser -u yichuang -- /opt/yichuang/jdk/bin/java ${JAVA_OPTS:-} -jar /opt/yichuang/current/app/quarkus-run.jar "$@"
