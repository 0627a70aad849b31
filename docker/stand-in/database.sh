#!/usr/bin/env bash
# Makes the database on first start, as the official image does, then becomes the server.
set -euo pipefail

if [ ! -s "$PGDATA/PG_VERSION" ]; then
    password=$(<"$POSTGRES_PASSWORD_FILE")
    [ -n "$password" ] || { echo "$POSTGRES_PASSWORD_FILE is empty" >&2; exit 1; }
    # shellcheck disable=SC2086
    initdb --username="$POSTGRES_USER" --pwfile=<(echo "$password") --encoding=UTF8 \
        --auth-local=trust --auth-host=scram-sha-256 ${POSTGRES_INITDB_ARGS:-}
    echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
    pg_ctl --wait -o '-c listen_addresses=' start
    createdb --host=/var/run/postgresql --username="$POSTGRES_USER" "$POSTGRES_DB"
    pg_ctl --wait --mode=fast stop
fi
exec postgres -c listen_addresses='*' -c unix_socket_directories=/var/run/postgresql
