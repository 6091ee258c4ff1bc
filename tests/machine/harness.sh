# shellcheck shell=bash disable=SC2034 # names used by the files of cases
# Counting, waiting and starting for the tests of the private cluster.

tests=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
with=$(cd -- "$tests/../../tools/postgres" && pwd -P)/with-postgres
sql=$tests/sql
unset JIANGXUAN_DATABASE JIANGXUAN_DATABASE_OWNER
work=$(mktemp -d /tmp/jiangxuan-machine.XXXXXXXX)
chmod 0711 "$work"
passed=0 failed=0 skipped=0
started=() # process groups of runs in the background
elsewhere=() # folders outside $work

tidy() {
    local group
    for group in "${started[@]}"; do
        # The whole group: the script and its command. The server goes with them.
        kill -KILL -- "-$group" 2>/dev/null
    done
    sleep 0.3
    rm -rf -- "$work" "${elsewhere[@]}"
    [[ -z ${elsewhere[0]:-} ]] || rmdir -- "${elsewhere[0]%/*}" 2>/dev/null # the parent, if nobody else has a store there
}
trap tidy EXIT

ok() { passed=$((passed + 1)) && printf 'ok - %s\n' "$1"; }
not_ok() { failed=$((failed + 1)) && printf 'NOT OK - %s\n      %s\n' "$1" "${2//$'\n'/$'\n'      }"; }
skip() { skipped=$((skipped + 1)) && printf 'skipped - %s (%s)\n' "$1" "$2"; }

equal() { if [[ $2 == "$3" ]]; then ok "$1"; else not_ok "$1" "wanted '$3', got '$2'"; fi; }
# shellcheck disable=SC2053 # the right side is a pattern
like() { if [[ $2 == $3 ]]; then ok "$1"; else not_ok "$1" "wanted like '$3', got '$2'"; fi; }
holds() {
    local name=$1
    shift
    if "$@"; then ok "$name"; else not_ok "$name" "false: $*"; fi
}

alive() { [[ -e /proc/$1/stat ]] && ! grep -q '^State:.*Z' "/proc/$1/status" 2>/dev/null; }
gone() { ! alive "$1"; }
within() { # within SECONDS COMMAND…
    local turns=$(($1 * 50))
    shift
    for ((; turns > 0; turns--)); do
        "$@" && return 0
        sleep 0.02
    done
    return 1
}

# Starts a run in a process group of its own, as a terminal does, and waits until its command is
# ready. Sets `run` (the script), `app` (the command) and `server`.
begin() { # begin STORE [EXIT_STATUS_OF_APP]
    local store=$1
    rm -f "$work/ready"
    env --default-signal=INT setsid "$with" --data "$store" -- "$tests/app" "$work/ready" "${2:-0}" >"$work/out" 2>&1 &
    run=$!
    started+=("$run")
    within 20 test -e "$work/ready" || { not_ok "a run starts" "$(cat "$work/out")" && return 1; }
    read -r app <"$work/ready"
    read -r server <"$store/data/postmaster.pid"
}

# Waits for the run of `begin`; sets `status`.
finish() {
    status=0
    within 20 gone "$run" || not_ok "the run ends" "still running after 20 s"
    wait "$run" 2>/dev/null || status=$?
}

# A copy of the scripts as another checkout; the cases of broken variants edit such a copy.
copy_to() {
    mkdir -p "$1/tools"
    cp -r "$(dirname -- "$with")" "$1/tools/"
}

rows() { "$with" --data "$1" -- "$sql" APP "select string_agg(t, ',' order by t) from note" 2>&1; }
