#!/usr/bin/env bash
# Backup of a server installation: the database as pg_dump writes it, and the files. Where, and as whom: backup.env.
#
# The keys are left out on purpose. Everything personal in database and files is encrypted under them, so that a backup that gets lost
# discloses nothing; with the keys inside it would disclose everything. They change only when they are rotated: see backup-keys.sh.
set -euo pipefail
umask 077
: "${PGDATABASE:?}" "${YICHUANG_FILES_DIR:?}" "${YICHUANG_BACKUP_DIR:?}"
days=${YICHUANG_BACKUP_DAYS:-30}
keep=7

mkdir -p "$YICHUANG_BACKUP_DIR"
cd "$YICHUANG_BACKUP_DIR"
exec 9>.lock
if ! flock --nonblock 9; then
  echo "Another backup is running in $YICHUANG_BACKUP_DIR." >&2
  exit 1
fi

name=$(date -u +%Y%m%dT%H%M%SZ)
part=.$name.part
rm -rf .*.part
mkdir "$part"
trap 'rm -rf "$YICHUANG_BACKUP_DIR/$part"' EXIT

# the database first: a file is written before the row that names it commits, so the files copied afterwards hold all that the rows name
pg_dump --format=custom --compress=6 --lock-wait-timeout=60000 --file="$part/database.dump"
pg_restore --list "$part/database.dump" >/dev/null
if [ -d "$YICHUANG_FILES_DIR" ]; then
  # a draft that is thrown away meanwhile takes its files along: tar says so (1) and goes on
  tar --create --file="$part/files.tar" --directory="$YICHUANG_FILES_DIR" --ignore-failed-read --warning=no-file-changed . || [ $? -eq 1 ]
else
  tar --create --file="$part/files.tar" --files-from=/dev/null
fi
(cd "$part" && sha256sum database.dump files.tar >SHA256SUMS)
sync -f "$part"
mv "$part" "$name"
sync -f .
trap - EXIT
echo "Backed up to $YICHUANG_BACKUP_DIR/$name ($(du -sh "$name" | cut -f1))"

# the newest stay whatever their age, so that a clock or a timer that went wrong leaves something
find . -mindepth 1 -maxdepth 1 -type d -name '20*T*Z' -printf '%f\n' | sort --reverse | tail -n +$((keep + 1)) | while read -r old; do
  if [ -n "$(find "$old" -maxdepth 0 -mtime +"$days")" ]; then
    rm -rf "$old"
    echo "Removed $old, older than $days days"
  fi
done
