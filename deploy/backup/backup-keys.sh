#!/usr/bin/env bash
# Packs the keys for a place apart from the backups, encrypted to a certificate whose private key is not on this machine:
#   backup-keys.sh /etc/yichuang/keys custodian.pem keys-2026-11-22.cms
# To make the certificate once, on another machine: openssl req -x509 -newkey rsa:3072 -days 3650 -subj /CN=custodian -keyout custodian.key -out custodian.pem
# To open it there: openssl cms -decrypt -binary -inform DER -inkey custodian.key -in keys-….cms | tar --extract --directory=DIRECTORY
set -euo pipefail
umask 077
keys=${1:?name the directory of the keys}
certificate=${2:?name the certificate to encrypt to}
target=${3:?name the file to write}

for file in master.json index.json audit.json checkpoint.json signing.json jwks.json; do
  [ -r "$keys/$file" ] || { echo "$keys/$file cannot be read: this is not a whole directory of keys." >&2; exit 1; }
done
tar --create --directory="$keys" --exclude=.lock . | openssl cms -encrypt -binary -stream -outform DER -aes256 -out "$target.part" "$certificate"
mv "$target.part" "$target"
echo "Wrote $target. Keep it apart from the backups."
