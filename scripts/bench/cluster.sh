#!/usr/bin/env bash
# A PostgreSQL of the distribution in a directory of its own, apart from every service of the system:
#   scripts/bench/cluster.sh start DIRECTORY PORT   installs what is missing (apt-get, as root), makes the cluster and the database, starts it
#   scripts/bench/cluster.sh stop DIRECTORY
# The database and its roles are those of deploy/postgresql/create.sql; fsync is on.
set -eEuo pipefail
cd "$(dirname "$0")/../.."
action=$1
directory=$2

binaries() { find /usr/lib/postgresql -maxdepth 3 -name initdb -printf '%h\n' 2>/dev/null | sort -V | tail -n 1; }

install() {
  if [ -z "$(binaries)" ] || ! [ -x "$(binaries)/pgbench" ] || ! command -v wrk >/dev/null; then
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
      echo "The bench needs PostgreSQL with pgbench, and wrk: apt-get install postgresql postgresql-contrib wrk" >&2
      exit 1
    fi
    # no cluster of the system is made or started for it
    mkdir -p /etc/postgresql-common
    echo "create_main_cluster = false # bench" >>/etc/postgresql-common/createcluster.conf
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql postgresql-contrib wrk >&2
    sed -i '/# bench$/d' /etc/postgresql-common/createcluster.conf
  fi
}

# PostgreSQL refuses to be run by root
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

start() {
  local port=$1 bin
  install
  bin=$(binaries)
  mkdir -p "$directory"
  [ "$(id -u)" != 0 ] || chown postgres "$directory"
  as_postgres "$bin/initdb" --pgdata="$directory/data" --username=postgres --auth-local=trust --auth-host=scram-sha-256 \
    --encoding=UTF8 --locale=C.UTF-8 >"$directory.log"
  as_postgres tee -a "$directory/data/postgresql.conf" >/dev/null <<CONF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$directory'
max_connections = 100
shared_buffers = ${BENCH_SHARED_BUFFERS:-2GB}
effective_cache_size = 6GB
max_wal_size = 8GB
checkpoint_timeout = 15min
shared_preload_libraries = 'pg_stat_statements'
fsync = on
logging_collector = on
log_destination = 'jsonlog'
log_directory = '$directory/log'
log_filename = 'server'
CONF
  as_postgres "$bin/pg_ctl" --pgdata="$directory/data" --log="$directory/server.log" --wait start >>"$directory.log"
  trap stop ERR
  "$bin/psql" --quiet --host="$directory" --port="$port" --username=postgres -v ON_ERROR_STOP=1 --file=deploy/postgresql/create.sql >>"$directory.log"
  "$bin/psql" --quiet --host="$directory" --port="$port" --username=postgres --dbname=yichuang -c 'create extension pg_stat_statements'
}

stop() { as_postgres "$(binaries)/pg_ctl" --pgdata="$directory/data" --wait --mode=fast stop >>"$directory.log"; }

case $action in
  start) start "$3" ;;
  stop) stop ;;
  binaries) install; binaries ;;
esac
