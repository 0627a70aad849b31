#!/bin/sh
# Succeeds when the application says that it is up (200). Asks with curl, wget or bash, whichever the image has.
port=${MANAGEMENT_SERVER_PORT:-${SERVER_PORT:-8080}}
url=http://127.0.0.1:$port/actuator/health
unset http_proxy all_proxy ALL_PROXY

if command -v curl >/dev/null; then
    curl --fail --silent --show-error --max-time 4 --output /dev/null "$url" || exit 1
elif command -v wget >/dev/null; then
    wget -q -T 4 -O /dev/null "$url" || exit 1
elif command -v bash >/dev/null; then
    # shellcheck disable=SC2016
    bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$1" || exit
        printf "GET /actuator/health HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n" >&3
        read -r -t 4 _ status _ <&3
        [ "$status" = 200 ]' health "$port" || exit 1
else
    echo "health.sh: the image has none of curl, wget and bash" >&2
    exit 1
fi
