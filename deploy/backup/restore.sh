#!/usr/bin/env bash
# Restores a backup of backup.sh into an empty database (deploy/postgresql/create.sql) and an empty files directory:
#   PGHOST=… PGUSER=yichuang_owner PGPASSWORD=… PGDATABASE=yichuang YICHUANG_FILES_DIR=… restore.sh /var/backups/yichuang/20…Z
# The server must be stopped, and the keys must be back in their place before it starts again.
set -euo pipefail
umask 077
: "${PGDATABASE:?}" "${PGUSER:?}" "${YICHUANG_FILES_DIR:?}"
backup=${1:?name the backup to restore, a directory that backup.sh made}

(cd "$backup" && sha256sum --check --quiet SHA256SUMS)
tables=$(psql --no-align --tuples-only --command="select count(*) from pg_tables where schemaname = 'public'")
if [ "$tables" != 0 ]; then
  echo "The database $PGDATABASE holds $tables tables; it must be empty: drop it and run deploy/postgresql/create.sql." >&2
  exit 1
fi
if [ -n "$(ls -A "$YICHUANG_FILES_DIR" 2>/dev/null)" ]; then
  echo "$YICHUANG_FILES_DIR is not empty: move away what is in it." >&2
  exit 1
fi

# all of the database or nothing of it; the schema itself is there as create.sql made it
list=$(mktemp)
trap 'rm -f "$list"' EXIT
pg_restore --list "$backup/database.dump" | grep -vE ' (SCHEMA|COMMENT) - (public|SCHEMA public) ' >"$list"
pg_restore --no-owner --single-transaction --exit-on-error --use-list="$list" --dbname="$PGDATABASE" "$backup/database.dump"
mkdir -p "$YICHUANG_FILES_DIR"
tar --extract --file="$backup/files.tar" --directory="$YICHUANG_FILES_DIR" --no-same-owner --preserve-permissions
echo "Restored $backup. Put the keys in their place, start the server, then run verify-audit."
