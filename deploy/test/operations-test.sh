#!/usr/bin/env bash
# Follows docs/operations.md on a bare Debian 12 that it makes itself, and throws away:
#   deploy/test/operations-test.sh RELEASE.tar.gz [DEMO-DIRECTORY]
# RELEASE is what `make release` packs; with the directory of the demo's program (backend/target/demo) a case is filed on the server install,
# backed up, lost and restored. Needs root, debootstrap, a mirror as configured for apt, and a JDK 25, which stands for Temurin's tarball.
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
release=$(realpath "${1:?name the release: backend/target/yichuang.tar.gz}")
demo=${2:+$(realpath "$2")}
work=${OPERATIONS_TEST_DIR:-/tmp/yichuang-operations-test}
root=$work/root
trap 'echo "FAILED  at line $LINENO: $BASH_COMMAND" >&2' ERR
passed=0
failed=0
skipped=0

ok() { passed=$((passed + 1)); echo "ok      $*"; }
bad() { failed=$((failed + 1)); echo "FAILED  $*"; }
skip() { skipped=$((skipped + 1)); echo; echo "######## SKIPPED: $*"; echo; }
step() { echo; echo "== $*"; }
is() { # what it is, what it should be, what was looked at
  if [ "$1" = "$2" ]; then ok "$3"; else bad "$3: '$1' instead of '$2'"; fi
}
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

# --- with a network: the bare system and its packages ------------------------------------------------------------------------------------
prepare() {
  [ "$(id -u)" = 0 ] || { echo "Needs root." >&2; exit 1; }
  for tool in debootstrap unshare ip curl unzip; do
    command -v "$tool" >/dev/null || { echo "Needs $tool (apt-get install debootstrap util-linux iproute2 curl unzip)." >&2; exit 1; }
  done
  if [ ! -e "$work/base/etc/debian_version" ]; then
    step "A bare Debian"
    rm -rf "$work/base"
    mkdir -p "$work"
    mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' | awk '$2 == "bookworm" || $2 == "stable" {print $1; exit}')
    debootstrap --variant=minbase bookworm "$work/base.new" "${mirror:?apt knows no mirror of bookworm}" >"$work/debootstrap.log"
    mv "$work/base.new" "$work/base"
  fi
  rm -rf "$root"
  cp --archive --reflink=auto "$work/base" "$root"
  # daemons are started by hand below, as systemd would
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
  chmod +x "$root/usr/sbin/policy-rc.d"
  cp /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
  step "Packages"
  inside apt-get update --quiet=2
  # what every Debian server has, unlike the smallest root
  inside apt-get install --quiet=2 --yes --no-install-recommends systemd >"$work/apt.log" 2>&1
  run 'apt-get install --yes' >>"$work/apt.log" 2>&1 || { tail -5 "$work/apt.log"; exit 1; }
  ok "packages of the page are installed: $(inside dpkg-query --show --showformat='${Package} ${Version}, ' postgresql-15 nginx-light)"
}

# The command of the page that begins so, with its continuation lines, and with the given replacements; run inside.
command_of_page() {
  local found
  found=$(awk -v begin="    $1" 'index($0, begin) == 1 {on = 1} on {print; if ($0 !~ /\\$/) exit}' "$here/docs/operations.md")
  [ -n "$found" ] || { echo "docs/operations.md has no command '$1'" >&2; exit 1; }
  echo "$found"
}
run() {
  local line
  line=$(command_of_page "$1")
  shift
  for replacement in "$@"; do line=$(sed "$replacement" <<<"$line"); done
  case $line in *…*) echo "not everything was filled in: $line" >&2; exit 1 ;; esac
  inside bash -euo pipefail -c "cd /root; ${before:-:}; $line"
}

# --- without one: in a namespace of its own, so that ports are free and everything ends with it ---------------------------------------------
unit_value() { sed -n "s/^$2=//p" "$root/etc/systemd/system/$1"; }
# The line of a unit, as its user, in its directory, with its environment.
start_unit() {
  local unit=$1 key=${2:-ExecStart}
  inside bash -c "set -a; . $(unit_value "$unit" EnvironmentFile); set +a; cd $(unit_value "$unit" WorkingDirectory | grep . || echo /)
    umask $(unit_value "$unit" UMask); exec setpriv --reuid=$(unit_value "$unit" User) --regid=$(unit_value "$unit" Group) --init-groups --no-new-privs \
    bash -c 'exec $(unit_value "$unit" "$key")'"
}
start_server() {
  start_unit yichuang.service >"$work/server.log" 2>&1 &
  server=$!
  if ! start_unit yichuang.service ExecStartPost 2>/dev/null; then
    tail -n 20 "$work/server.log"
    bad "the server is ready"
    exit 1
  fi
}
stop_server() { # by the signal of systemd
  kill -TERM "$(pgrep -o -f quarkus-run.jar)"
  local code=0
  wait "$server" || code=$?
  is "$code" "$(unit_value yichuang.service SuccessExitStatus)" "the server ends in order by SIGTERM"
}
database() { inside pg_ctlcluster 15 main "$1"; }
new_database() {
  inside pg_createcluster 15 main >/dev/null
  database start
  before='cd /opt/yichuang/current/deploy/postgresql' run 'YICHUANG_OWNER_PASSWORD=' \
    's/YICHUANG_OWNER_PASSWORD=…/YICHUANG_OWNER_PASSWORD=owner1/; s/YICHUANG_APP_PASSWORD=…/YICHUANG_APP_PASSWORD=app1/; s/YICHUANG_BACKUP_PASSWORD=…/YICHUANG_BACKUP_PASSWORD=backup1/' >/dev/null
}
set_value() { sed -i "s|^$2=.*|$2=$3|" "$root$1"; }

install_release() {
  step "Install"
  run 'useradd'
  run 'install --directory --mode=0755 /opt/yichuang/releases/RELEASE'
  run 'install --directory --mode=0755 /etc/yichuang'
  run 'install --directory --owner=yichuang'
  cp "$release" "$root/root/yichuang.tar.gz"
  run 'tar --extract --file=yichuang.tar.gz --directory=/opt/yichuang/releases/RELEASE'
  run 'ln --symbolic --force --no-dereference releases/RELEASE'
  jdk=$("$here/scripts/jdk.sh")
  tar --create --file="$root/root/OpenJDK25U-jdk_x64_linux.tar.gz" --exclude=src.zip --exclude=jmods --directory="$(dirname "$jdk")" "$(basename "$jdk")"
  run 'install --directory /opt/yichuang/jdk'
  run 'tar --extract --file=OpenJDK25U'
  rm "$root/root/OpenJDK25U-jdk_x64_linux.tar.gz" "$root/root/yichuang.tar.gz"
  inside pg_dropcluster 15 main 2>/dev/null || true
  new_database
  run 'install --mode=0600 /opt/yichuang/current/deploy/systemd/yichuang.env'
  run 'install --mode=0600 /opt/yichuang/current/deploy/backup/backup.env'
  run 'install --mode=0644 /opt/yichuang/current/deploy/systemd'
  set_value /etc/yichuang/yichuang.env QUARKUS_DATASOURCE_PASSWORD app1
  set_value /etc/yichuang/yichuang.env QUARKUS_FLYWAY_PASSWORD owner1
  set_value /etc/yichuang/yichuang.env YICHUANG_INSTALLATION_JURISDICTION 510704
  set_value /etc/yichuang/backup.env PGPASSWORD backup1
  step "Units"
  if inside systemd-analyze verify --man=no /etc/systemd/system/yichuang.service /etc/systemd/system/yichuang-backup.{service,timer} >"$work/verify.log" 2>&1 &&
    [ ! -s "$work/verify.log" ]; then
    ok "systemd-analyze verify has nothing to say of the units"
  else
    cat "$work/verify.log"
    bad "systemd-analyze verify"
  fi
  skip "systemctl enable, timers and the sandbox of the units: systemd does not run in this root; ExecStart lines run as their users instead"
}

first_start() {
  step "First start"
  start_server
  ok "ExecStart runs, ExecStartPost says ready"
  is "$(inside stat --format=%a:%U /etc/yichuang/keys/master.json)" 600:yichuang "the keys are made, closed to others"
  is "$(inside runuser -u postgres -- psql -Atc "select string_agg(distinct tableowner, ',') from pg_tables where schemaname = 'public'" yichuang)" yichuang_owner "the owner's role migrated the schema"
  is "$(curl -s -o /dev/null -w '%{http_code}' http://127.0.0.1:8080/api/v1/matters)" 200 "the API answers"
  is "$(inside curl -s http://127.0.0.1:8080/q/health/ready | grep -c '"status": "UP"' | sed 's/[1-9].*/up/')" up "the page's health check"
  if inside /opt/yichuang/current/deploy/task.sh verify-audit | grep 'every chain is whole' >/dev/null; then ok "verify-audit beside the server"; else bad "verify-audit"; fi
  if run '/opt/yichuang/current/deploy/task.sh first-accounts' >"$work/first-accounts.log" 2>&1; then
    ok "first-accounts runs beside the server"
  else
    tail -5 "$work/first-accounts.log"
    bad "first-accounts"
  fi
  local accounts=$root/var/lib/yichuang/first-accounts.json
  is "$(inside stat --format=%a:%U /var/lib/yichuang/first-accounts.json)" 600:yichuang "the passwords are for its owner only"
  is "$(grep -o '"username" *: *"[a-z]*"' "$accounts" | cut -d'"' -f4 | sort | tr '\n' ' ')" "auditor orgadmin secadmin sysadmin " "of three administrators and the auditor"
  local password
  password=$(tr -d '\n ' <"$accounts" | grep -o '"username":"orgadmin"[^}]*' | grep -o '"\(oneTimePassword\|password\)":"[^"]*"' | cut -d'"' -f4)
  is "$(curl -s -o /dev/null -w '%{http_code}' -H 'Content-Type: application/json' --data "{\"method\":\"PASSWORD\",\"username\":\"orgadmin\",\"password\":\"$password\"}" http://127.0.0.1:8080/api/v1/sessions)" 201 "who logs in with theirs"
  if inside /opt/yichuang/current/deploy/task.sh first-accounts >/dev/null 2>&1; then bad "a second time is refused"; else ok "a second time is refused"; fi
}

behind_nginx() {
  step "nginx"
  run 'install --mode=0644 /opt/yichuang/current/deploy/nginx/yichuang-headers.conf'
  run 'install --mode=0644 /opt/yichuang/current/deploy/nginx/yichuang.conf'
  run 'ln --symbolic --force ../sites-available'
  inside rm -f /etc/nginx/sites-enabled/default
  inside install --directory /etc/yichuang/tls
  inside openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=zwfw.example.gov.cn -keyout /etc/yichuang/tls/privkey.pem -out /etc/yichuang/tls/fullchain.pem 2>/dev/null
  run 'nginx -t' 2>/dev/null && ok "nginx -t"
  inside nginx
  local site=https://zwfw.example.gov.cn
  get() { curl --silent --insecure --resolve zwfw.example.gov.cn:443:127.0.0.1 --resolve zwfw.example.gov.cn:80:127.0.0.1 "$@"; }
  is "$(get -o /dev/null -w '%{http_code} %{redirect_url}' http://zwfw.example.gov.cn/desk)" "301 $site/desk" "http leads to https"
  for page in / /matters/SPJY-XB /desk/admin/system; do
    is "$(get $site$page | sha256sum)" "$(sha256sum <"$root/opt/yichuang/current/web/index.html")" "$page is the page of the app, from its file"
  done
  local asset
  asset=$(cd "$root/opt/yichuang/current/web" && ls assets/index-*.js | head -1)
  is "$(get -D - -o /dev/null -H 'Accept-Encoding: gzip' "$site/$asset" | tr -d '\r' | tr A-Z a-z | grep -E '^(cache-control|content-encoding)' | sort | tr '\n' ' ')" \
    "cache-control: public, max-age=31536000, immutable content-encoding: gzip " "assets are packed and cached for ever"
  is "$(get -o /dev/null -w '%{http_code}' $site/assets/none-12345678.js)" 404 "an asset that is not there is not the page"
  is "$(get -o /dev/null -w '%{http_code}' $site/api/v1/matters)" 200 "the API is passed on"
  is "$(get $site/.well-known/jwks.json | grep -c '"kid"')" 1 "so are the public keys"
  for path in /q /q/ /q/metrics /q/health/ready /q/openapi /api/../q/metrics /%71/metrics; do
    is "$(get --path-as-is -o /dev/null -w '%{http_code}' "$site$path")" 404 "$path is hidden"
  done
  for path in / /api/v1/matters; do
    is "$(get -D - -o /dev/null "$site$path" | tr -d '\r' | grep -ciE '^(x-content-type-options|referrer-policy|x-frame-options|content-security-policy|strict-transport-security):')" 5 "$path has five security headers, each once"
  done
  is "$(head -c 13000000 /dev/zero | get -o /dev/null -w '%{http_code}' -H 'Content-Type: application/json' --data-binary @- $site/api/v1/sessions)" 413 "a body over the limit is refused"
  # the limit of log-ins counts the caller's own address, whatever the caller says it is
  local status=0
  for i in $(seq 1 200); do # sixty at once, and one more every ten seconds
    status=$(get -o /dev/null -w '%{http_code}' -H "X-Forwarded-For: 10.9.8.$i" -H "Forwarded: for=10.9.8.$i" -H 'Content-Type: application/json' --data '{"method":"PASSWORD","username":"nobody","password":"wrong-password"}' $site/api/v1/sessions)
    [ "$status" != 429 ] || break
  done
  is "$status" 429 "an address that is made up does not widen a limit"
  is "$(grep -c '?' "$root/var/log/nginx/yichuang.log")" 0 "the access log has no queries"
  inside nginx -s stop
}

keys() {
  step "Keys"
  local certificate
  certificate=$(command_of_page 'openssl req -x509')
  inside bash -c "cd /root; ${certificate/-keyout/-nodes -keyout} 2>/dev/null"
  run '/opt/yichuang/current/deploy/backup/backup-keys.sh' >/dev/null
  is "$(grep -c primaryKeyId "$root/root/keys.cms")" 0 "saved keys are encrypted"
  local before_loss
  before_loss=$(cat "$root"/etc/yichuang/keys/*.json | sha256sum)
  rm "$root"/etc/yichuang/keys/*.json
  run 'openssl cms -decrypt'
  is "$(cat "$root"/etc/yichuang/keys/*.json | sha256sum)" "$before_loss" "and come back as they were"
  inside chown --recursive yichuang:yichuang /etc/yichuang/keys
}

# --- a case on the server install: backup, loss of everything, restore -----------------------------------------------------------------------
api() { curl --silent --fail-with-body -H "Authorization: Bearer ${token:-}" "$@"; }
post() { api -H 'Content-Type: application/json' --data "$2" "http://127.0.0.1:8080/api/v1$1"; }
field() { grep -o "\"$1\" *: *\"[^\"]*\"" | head -1 | sed 's/.*"\([^"]*\)"$/\1/'; }
log_in() {
  local password
  password=$(tr -d '\n ' <"$root/var/lib/yichuang/demo-accounts.json" | grep -o '"username":"clerk","password":"[^"]*"' | cut -d'"' -f8)
  token=$(post /sessions "{\"method\":\"PASSWORD\",\"username\":\"clerk\",\"password\":\"$password\"}" | field accessToken)
}
look() { # case, its file and its papers
  local id=$1
  api "http://127.0.0.1:8080/api/v1/applications/$id" >"$2.json"
  api "http://127.0.0.1:8080/api/v1/applications/$id/files/$file" >"$2.file"
  api "http://127.0.0.1:8080/api/v1/applications/$id/documents" >"$2.papers"
  grep -o '"id":"[0-9a-f-]*"' "$2.papers" | cut -d'"' -f4 | while read -r paper; do
    api "http://127.0.0.1:8080/api/v1/applications/$id/documents/$paper/pdf"
  done >"$2.pdf"
  # again, for a paper has its digest once somebody opened it
  api "http://127.0.0.1:8080/api/v1/applications/$id/documents" >"$2.papers"
}

backup_and_restore() {
  step "Backup, loss, restore"
  rm -rf "$root/opt/yichuang/releases/RELEASE/app"
  cp --recursive "$demo" "$root/opt/yichuang/releases/RELEASE/app"
  sed -i 's/^JAVA_OPTS="/JAVA_OPTS="-Dquarkus.profile=demo /' "$root/etc/yichuang/yichuang.env"
  inside pg_dropcluster --stop 15 main
  new_database
  rm -rf "$root"/etc/yichuang/keys/* "$root"/var/lib/yichuang/*
  start_server
  log_in
  local id before_loss
  id=$(post /applications '{"matterCode":"GLJT-SQ","jurisdiction":"510704","channel":"WINDOW","servicePoint":"youxian-xiaojian","applicant":{"kind":"PERSON","name":"何秀英","idType":"RESIDENT_ID","idNumber":"510704193803129922","phone":"13900000002","address":"小枧镇先锋街27号"},"answers":{"ageBand":"AGE_80_89","householdRegion":"510704121000","receivesElsewhere":false,"bankName":"绵阳农商银行小枧支行","bankCardNumber":"6214570000000012345","agentRelation":"NONE","declaration":true}}' | field id)
  printf '%%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF' >"$work/card.pdf"
  file=$(api -F material=M4 -F "file=@$work/card.pdf;type=application/pdf" "http://127.0.0.1:8080/api/v1/applications/$id/files" | field id)
  post "/applications/$id/acts" '{"type":"SUBMIT"}' >/dev/null
  post "/applications/$id/acts" '{"type":"ACCEPT"}' >/dev/null
  look "$id" "$work/before"
  is "$(cat "$work/before.file" | sha256sum)" "$(sha256sum <"$work/card.pdf")" "a case is filed with a file"
  is "$(grep -c '%PDF' -a "$work/before.pdf")" 2 "and has two papers"
  start_unit yichuang-backup.service && ok "ExecStart of the backup runs beside the server"
  local backup
  backup=$(cd "$root/var/backups/yichuang" && ls -d 20*)
  is "$(find "$root/var/backups/yichuang" -name '*.json' | wc -l; tar --list --file="$root/var/backups/yichuang/$backup/files.tar" | grep -c keys)" "$(printf '0\n0')" "no key is in it"
  is "$(grep -c -a -e 何秀英 -e 510704193803129922 -r "$root/var/backups/yichuang" | awk -F: '{n += $2} END {print n}')" 0 "nobody's name or number stands in it in clear"
  stop_server
  rm -rf "$work/keys"
  cp --archive "$root/etc/yichuang/keys" "$work/keys"
  mv "$root/var/lib/yichuang/demo-accounts.json" "$work/"

  inside pg_dropcluster --stop 15 main
  rm -rf "$root"/etc/yichuang/keys/* "$root"/var/lib/yichuang/*
  ok "database, files and keys are gone"
  new_database
  local fill="s/PGPASSWORD=…/PGPASSWORD=owner1/; s,yichuang/…,yichuang/$backup,"
  printf 'x' | dd of="$root/var/backups/yichuang/$backup/files.tar" bs=1 seek=700 conv=notrunc 2>/dev/null
  if run 'PGHOST=127.0.0.1' "$fill" >/dev/null 2>&1; then bad "a damaged backup is refused"; else ok "a damaged backup is refused"; fi
  printf '\0' | dd of="$root/var/backups/yichuang/$backup/files.tar" bs=1 seek=700 conv=notrunc 2>/dev/null
  run 'PGHOST=127.0.0.1' "$fill" >/dev/null && ok "restore.sh restores"
  if run 'PGHOST=127.0.0.1' "$fill" >/dev/null 2>&1; then bad "and overwrites nothing"; else ok "and overwrites nothing"; fi
  cp --archive "$work/keys/." "$root/etc/yichuang/keys/"
  cp "$work/demo-accounts.json" "$root/var/lib/yichuang/"
  run 'chown --recursive'
  start_server
  log_in
  look "$id" "$work/after"
  for kind in json file papers pdf; do
    if cmp --silent "$work/before.$kind" "$work/after.$kind"; then ok "the case is back as it was: $kind"; else bad "the case is back as it was: $kind"; fi
  done
  if run '/opt/yichuang/current/deploy/task.sh verify-audit' | grep 'every chain is whole'; then ok "the audit log is whole"; else bad "the audit log is whole"; fi
  post "/applications/$id/acts" '{"type":"REVIEW","recommendation":"GRANT","opinion":"x"}' >/dev/null 2>&1 || true
  is "$(inside runuser -u postgres -- psql -Atc "select has_table_privilege('yichuang_app', 'audit_entry', 'update')::text" yichuang)" false "evidence is still written once"
  stop_server
}

main() {
  if [ "${OPERATIONS_TEST_INSIDE:-}" != yes ]; then
    prepare
    OPERATIONS_TEST_INSIDE=yes exec unshare --mount --pid --fork --kill-child --net --mount-proc "$0" "$@"
  fi
  passed=1
  ip link set lo up
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  mount -t tmpfs tmpfs "$root/run"
  mkdir -p "$root/run/postgresql" "$root/run/lock"
  inside chown postgres:postgres /run/postgresql
  install_release
  first_start
  behind_nginx
  stop_server
  keys
  if [ -n "$demo" ]; then
    backup_and_restore
  else
    skip "backup, loss and restore of a case on the server install: name the demo's program as second argument"
  fi
  echo
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" = 0 ]
}
main "$@"
