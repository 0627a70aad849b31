#!/usr/bin/env bash
# Builds the image, runs compose.yaml for real and proves what it promises, also where no image can be pulled:
# then Debian packages stand in for the images. Needs root and Debian's docker.io, docker-compose (or the compose
# plugin), debootstrap and curl. Starts a dockerd when none runs, and ends that one.
#
#   prove.sh           leaves nothing but the base images, so that the next run is fast
#   prove.sh --purge   leaves not even those
#   prove.sh --keep    leaves everything running, to look at
#   prove.sh --down    takes down what --keep left
#
# JAVA=21 or JAVA=25 runs it on another Java than 17.
# JAVA_IMAGE, POSTGRES_IMAGE and MAIL_IMAGE name images to use instead of the stand-ins.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(dirname "$here")
state=/run/hindsight-proof
java=${JAVA:-17}
java_base=hindsight-proof/jre:$java
server_base=hindsight-proof/servers:17
passed=0
failed=0
result=0

main() {
    local mode=${1:-} service
    case $mode in ''|--purge|--keep|--down) ;; *) sed -n '2,/^set/s/^# \{0,1\}//p' "$0"; exit 2 ;; esac
    check_machine
    install -d -m 700 "$state"
    exec 9> "$state/lock"
    flock --nonblock 9 || die "another prove.sh is at work"
    choose_settings
    trap 'finish $? '"$mode" EXIT
    step "Docker engine" start_docker
    [ "$mode" != --down ] || return 0
    compose down --volumes --remove-orphans > /dev/null 2>&1

    [ -f "$top/target/hindsight.jar" ] || step "jar (mvn package)" mvn -B -f "$top/pom.xml" -DskipTests package
    [ -n "${JAVA_IMAGE:-}" ] || step "base with Java $java" make_base "$java_base" "$(suite_with_java)" "openjdk-$java-jre-headless"
    if [ -z "${POSTGRES_IMAGE:-}" ] || [ -z "${MAIL_IMAGE:-}" ]; then
        step "base with PostgreSQL 17 and an SMTP server" make_base "$server_base" trixie postgresql,python3-aiosmtpd
    fi
    [ -n "${POSTGRES_IMAGE:-}" ] || step "stand-in for the database" make_stand_in database
    [ -n "${MAIL_IMAGE:-}" ] || step "stand-in for Mailpit" make_stand_in mail
    export JAVA_IMAGE=${JAVA_IMAGE:-$java_base}
    export POSTGRES_IMAGE=${POSTGRES_IMAGE:-hindsight-proof/database}
    export MAIL_IMAGE=${MAIL_IMAGE:-hindsight-proof/mail}
    step "image of the application" compose build application
    echo

    prove "without its secrets it does not start, and says which file is missing" missing_secret_is_named
    make_secrets
    step "compose up" compose up -d
    prove "all services become healthy" become_healthy application database mail

    prove "GET /login answers 200" answers 200 /login
    prove "GET /api/post-mortems without a login answers 401" answers 401 /api/post-mortems
    prove "GET /api/post-mortems with the administrator by Basic answers 200" answers 200 /api/post-mortems --config "$state/login"
    prove "ports are published on 127.0.0.1 only, the database's not at all" published_on_loopback
    prove "mail from the application reaches the catcher" mail_arrives

    for service in application database mail; do
        prove "$service runs as a user other than root, with no capability, and cannot gain any" is_unprivileged "$service"
        prove "$service cannot write to its own image" is_read_only "$service"
    done
    prove "the mail catcher cannot reach the database" mail_cannot_reach_database
    prove "no password is in the containers' settings, the image or the logs" keeps_secrets

    prove "a report shows what no font of the application has" reports_in_other_scripts
    prove "an incident is accepted" accept_incident
    prove "it is there after a restart" survives restart
    prove "it is there after down and up" survives down_and_up
    prove "the application comes back by itself after a crash" survives crash
    prove "the application stops in order when asked (exit 143, not killed)" stops_in_order

    [ "$failed" = 0 ] || show_logs
    echo
    echo "$passed passed, $failed failed"
    [ "$failed" = 0 ]
}

# --- what is proved

missing_secret_is_named() {
    local rc=0
    install -d "$state/none"
    HINDSIGHT_SECRETS=$state/none compose up -d > "$state/missing.log" 2>&1 || rc=$?
    HINDSIGHT_SECRETS=$state/none compose down --volumes
    cat "$state/missing.log"
    grep -qF "$state/none/database-password" "$state/missing.log"
    rmdir "$state/none"
    [ "$rc" != 0 ]
}

become_healthy() {
    local service
    for service; do within 300 is_healthy "$service"; done
}

is_healthy() {
    [ "$(docker inspect -f '{{.State.Health.Status}}' "$(id_of "$1")")" = healthy ]
}

answers() {
    local expected=$1 path=$2 got
    shift 2
    got=$(curl --silent --output /dev/null --write-out '%{http_code}' "$@" "http://127.0.0.1:$HINDSIGHT_PORT$path") || true
    [ "$got" = "$expected" ] || { echo "GET $path answered $got"; return 1; }
}

published_on_loopback() {
    local addresses
    # shellcheck disable=SC2046
    addresses=$(docker inspect -f '{{range .NetworkSettings.Ports}}{{range .}}{{println .HostIp}}{{end}}{{end}}' \
        $(compose ps -q application mail 2> /dev/null) | sort -u | xargs)
    echo "published on: $addresses"
    [ "$addresses" = 127.0.0.1 ] && [ -z "$(docker port "$(id_of database)")" ]
}

mail_arrives() {
    local subject="Proof $RANDOM"
    printf 'Subject: %s\r\n\r\nSent by prove.sh\r\n' "$subject" | docker exec -i "$(id_of application)" curl --silent --show-error \
        --mail-from proof@example.org --mail-rcpt person@example.org --upload-file - smtp://mail:1025
    curl --silent --fail "http://127.0.0.1:$MAIL_PAGE_PORT/api/v1/messages" | grep -F "$subject"
}

is_unprivileged() {
    local status
    status=$(docker exec "$(id_of "$1")" cat /proc/1/status | grep -E '^(Uid|CapPrm|CapBnd|NoNewPrivs):')
    echo "$status"
    [[ $status =~ Uid:[[:space:]]+[1-9] && $status =~ CapPrm:[[:space:]]+0+$'\n' && $status =~ CapBnd:[[:space:]]+0+$'\n' \
        && $status =~ NoNewPrivs:[[:space:]]+1 ]]
}

is_read_only() {
    ! docker exec --user 0 "$(id_of "$1")" touch /written
}

mail_cannot_reach_database() {
    local address
    address=$(docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' "$(id_of database)")
    docker exec "$(id_of application)" bash -c "exec 3<>/dev/tcp/$address/5432" || return 1
    ! docker exec "$(id_of mail)" timeout 3 bash -c "exec 3<>/dev/tcp/$address/5432"
}

keeps_secrets() {
    # shellcheck disable=SC2046
    { docker inspect $(compose ps -q 2> /dev/null); docker history --no-trunc "$HINDSIGHT_IMAGE"; compose logs; } \
        > "$state/open.txt" 2> /dev/null
    ! grep -F -f "$state/secrets/database-password" -f "$state/secrets/administrator-password" "$state/open.txt"
}

accept_incident() {
    local key=${1:-proof} title=${2:-Proof of persistence}
    curl --silent --show-error --fail --config "$state/login" --header 'Content-Type: application/json' --dump-header "$state/answer" \
        --data '{"source": "prove.sh", "key": "'"$key"'", "title": "'"$title"'", "severity": "low"}' \
        "http://127.0.0.1:$HINDSIGHT_PORT/api/incidents"
    head -1 "$state/answer" | grep ' 201' && [ -n "$(record)" ]
}

# Each title has 6 characters; one of another font makes the file larger by that font's outlines.
reports_in_other_scripts() {
    local latin chinese emoji
    accept_incident latin Latein && latin=$(report_size)
    accept_incident chinese 被盗帳戶發票 && chinese=$(report_size)
    accept_incident emoji 🔥🚨🔑💻📧🦊 && emoji=$(report_size)
    echo "sizes: $latin, $chinese, $emoji"
    [ "$chinese" -gt $((latin + 2000)) ] && [ "$emoji" -gt $((latin + 2000)) ]
}

report_size() {
    curl --silent --show-error --fail --config "$state/login" "http://127.0.0.1:$HINDSIGHT_PORT$(record | sed 's#^/api##')/report.pdf" | wc -c
}

record() {
    sed -n 's#^[Ll]ocation: .*\(/api/post-mortems/[^[:space:]]*\).*#\1#p' "$state/answer"
}

survives() {
    "$1"
    become_healthy application database mail
    within 60 answers 200 "$(record)" --config "$state/login"
}

restart() {
    compose restart
}

down_and_up() {
    compose down
    compose up -d
}

crash() {
    local id
    id=$(id_of application)
    kill -9 "$(docker inspect -f '{{.State.Pid}}' "$id")"
    within 30 has_restarted "$id"
}

has_restarted() {
    [ "$(docker inspect -f '{{.RestartCount}}' "$1")" -gt 0 ]
}

stops_in_order() {
    local id
    id=$(id_of application)
    compose stop application
    [ "$(docker inspect -f '{{.State.ExitCode}}' "$id")" = 143 ]
}

# --- what it takes

check_machine() {
    local tool missing=()
    [ "$(id -u)" = 0 ] || die "run it as root: dockerd and debootstrap need it"
    for tool in docker curl flock; do
        command -v "$tool" > /dev/null || missing+=("$tool")
    done
    docker info > /dev/null 2>&1 || command -v dockerd > /dev/null || missing+=(dockerd)
    if docker compose version > /dev/null 2>&1; then
        compose=(docker compose)
    elif command -v docker-compose > /dev/null; then
        compose=(docker-compose)
    else
        missing+=(docker-compose)
    fi
    [ ${#missing[@]} = 0 ] || die "missing: ${missing[*]}; Debian has them: apt-get install docker.io docker-compose debootstrap curl"
}

choose_settings() {
    export HINDSIGHT_SECRETS=$state/secrets HINDSIGHT_IMAGE=hindsight-proof/application
    HINDSIGHT_PORT=${HINDSIGHT_PORT:-$(free_port 18080)}
    MAIL_PAGE_PORT=${MAIL_PAGE_PORT:-$(free_port 18025)}
    export HINDSIGHT_PORT MAIL_PAGE_PORT
}

free_port() {
    local port=$1
    while (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; do port=$((port + 1)); done
    echo "$port"
}

compose() {
    "${compose[@]}" --project-name hindsight-proof --file "$here/compose.yaml" "$@"
}

id_of() {
    compose ps -q "$1" 2> /dev/null
}

start_docker() {
    docker info > /dev/null 2>&1 && return
    setsid dockerd > "$state/dockerd.log" 2>&1 9>&- &
    echo $! > "$state/dockerd.pid"
    within 60 docker info > /dev/null || { tail -20 "$state/dockerd.log"; return 1; }
}

stop_docker() {
    [ -f "$state/dockerd.pid" ] || return 0
    local pid
    pid=$(cat "$state/dockerd.pid")
    if [ "$(cat "/proc/$pid/comm" 2> /dev/null)" = dockerd ]; then
        kill "$pid"
        while [ -e "/proc/$pid" ]; do sleep 0.2; done
    fi
    rm "$state/dockerd.pid"
}

# A system of Debian's packages as an image, from the mirror that this machine uses itself.
make_base() {
    local image=$1 suite=$2 packages=$3 root
    docker image inspect "$image" > /dev/null 2>&1 && return
    command -v debootstrap > /dev/null || { echo "missing: debootstrap"; return 1; }
    root=$(mktemp -d -p "${TMPDIR:-/var/tmp}")
    # shellcheck disable=SC2064
    trap "rm -rf '$root'" EXIT
    debootstrap --variant=minbase --include="ca-certificates,curl,$packages" "$suite" "$root" "${MIRROR:-$(mirror)}"
    tar -C "$root" --exclude='./var/cache/apt/*' --exclude='./var/lib/apt/lists/*' --exclude='./usr/share/doc/*' \
        --exclude='./usr/share/man/*' --exclude='./dev/*' -c . | docker import - "$image"
}

suite_with_java() {
    [ "$java" = 17 ] && echo bookworm || echo trixie
}

mirror() {
    [ -n "$(apt_sources)" ] || apt-get update > /dev/null
    apt_sources | head -1
}

apt_sources() {
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(ORIGIN) $(REPO_URI)' 'Created-By: Packages' | sed -n 's/^Debian //p'
}

make_stand_in() {
    docker build --build-arg "BASE=$server_base" --tag "hindsight-proof/$1" --file "$here/stand-in/$1.Dockerfile" "$here/stand-in"
}

# As README.md says: the files can be read by the containers' users, the directory by its owner only.
make_secrets() {
    local name
    install -d -m 700 "$state/secrets"
    for name in database administrator; do
        [ -s "$state/secrets/$name-password" ] || head -c 24 /dev/urandom | base64 > "$state/secrets/$name-password"
        chmod 644 "$state/secrets/$name-password"
    done
    (umask 077 && echo "user = \"administrator:$(cat "$state/secrets/administrator-password")\"" > "$state/login")
}

# --- how it goes

step() {
    local name=$1 start=$SECONDS
    shift
    run "$@"
    if [ "$result" = 0 ]; then
        printf '     %4d s  %s\n' $((SECONDS - start)) "$name"
    else
        tail -40 "$state/log" >&2
        show_logs
        die "failed: $name"
    fi
}

prove() {
    local claim=$1 start=$SECONDS
    shift
    run "$@"
    if [ "$result" = 0 ]; then
        passed=$((passed + 1))
        printf 'ok   %4d s  %s\n' $((SECONDS - start)) "$claim"
    else
        failed=$((failed + 1))
        printf 'NOT  %4d s  %s\n' $((SECONDS - start)) "$claim"
        uniq "$state/log" | tail -15 | sed 's/^/              /'
    fi
}

show_logs() {
    echo
    compose logs --no-color --tail=60 2> /dev/null || true
}

# Not by `if "$@"`: within a condition `set -e` counts for nothing.
run() {
    set +e
    (set -e; "$@") > "$state/log" 2>&1
    result=$?
    set -e
}

within() {
    local deadline=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$deadline" ] || return 1
        sleep 0.5
    done
}

finish() {
    local rc=$1 mode=${2:-}
    trap - EXIT
    if [ "$mode" = --keep ] && compose up -d > /dev/null 2>&1; then
        cat <<EOF

Left running: http://127.0.0.1:$HINDSIGHT_PORT (administrator, password in $state/secrets/administrator-password),
mail on http://127.0.0.1:$MAIL_PAGE_PORT. Take it down with: $0 --down
EOF
        exit "$rc"
    fi
    compose down --volumes --remove-orphans > /dev/null 2>&1 || true
    docker image rm hindsight-proof/application hindsight-proof/database hindsight-proof/mail > /dev/null 2>&1 || true
    docker image prune --force --filter label=io.hindsight.stage=layers > /dev/null 2>&1 || true
    [ "$mode" != --purge ] || docker images --quiet 'hindsight-proof/*' | xargs -r docker image rm > /dev/null 2>&1 || true
    stop_docker
    rm -rf "$state"
    exit "$rc"
}

die() {
    echo "prove.sh: $*" >&2
    exit 1
}

main "$@"
