# shellcheck shell=bash disable=SC2154
# Where the checkout and the data may lie, and as whom it may run.

# Starts a copy in the given checkout with its default store; prints what the command says and,
# on stderr, where the store is.
from_checkout() { # from_checkout CHECKOUT COMMAND…
    local checkout=$1
    shift
    "$checkout/tools/postgres/with-postgres" -- "$@"
}

# The default store of a checkout, from the message of its first start.
store_in() { sed -n 's/.*正在建立数据库：//p' "$1"; }

deep_and_closed() {
    local deep=$work part='a-very-deep-folder/很深的目录' closed=$work/closed
    while ((${#deep} < 200)); do deep+=/$part; done
    copy_to "$deep"
    (umask 077 && mkdir -p "$closed/checkout")
    copy_to "$closed/checkout"
    # Both at once: two checkouts have two stores.
    (cd "$deep" && from_checkout "$deep" bash -c "touch '$work/deep-up'
        for _ in {1..500}; do [[ -e '$work/closed-up' ]] && break; sleep 0.02; done
        pwd; '$sql' APP 'select current_user'" >"$work/deep.out" 2>"$work/deep.err") &
    local background=$!
    from_checkout "$closed/checkout" bash -c "touch '$work/closed-up'
        for _ in {1..500}; do [[ -e '$work/deep-up' ]] && break; sleep 0.02; done
        '$sql' APP 'select current_user'" >"$work/closed.out" 2>"$work/closed.err"
    wait "$background"
    equal "a checkout deeper than a socket path allows" "$(cat "$work/deep.out")" "$deep"$'\n'jiangxuan_app
    equal "a checkout in a closed folder, as under /root" "$(cat "$work/closed.out")" jiangxuan_app
    local one two
    one=$(store_in "$work/deep.err")
    two=$(store_in "$work/closed.err")
    elsewhere+=("$one" "$two")
    holds "two checkouts, two stores" test -n "$one" -a -n "$two" -a "$one" != "$two"
    ((EUID != 0)) || like "root's store is the system's" "$one" "/var/lib/jiangxuan/*"
}

unreachable_store() {
    local out status=0
    if ((EUID != 0)); then
        skip "a store the server cannot reach is refused" "needs root"
        return
    fi
    (umask 077 && mkdir -p "$work/closed")
    out=$("$with" --data "$work/closed/store" -- true 2>&1) || status=$?
    like "a store the server cannot reach is refused, naming the folder" "$status $out" "77 *进不了目录 $work/closed，*--data*"
}

foreign_folder() {
    local out status=0
    mkdir -p "$work/papers" && touch "$work/papers/letter"
    out=$("$with" --data "$work/papers" -- true 2>&1) || status=$?
    like "a folder of something else is not used as a store" "$status $out" "73 *已有别的文件*"
    equal "… and stays as it was" "$(ls -A "$work/papers")" letter
}

ordinary_user() {
    local out user=nobody
    if ((EUID != 0)); then
        skip "an ordinary user's run" "this whole run is one"
        return
    fi
    copy_to "$work/theirs"
    chmod -R a+rX "$work/theirs"
    mkdir "$work/home"
    chown "$user" "$work/home" "$work/theirs"
    cp "$sql" "$work/theirs/sql"
    as_user() {
        setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups env -u XDG_STATE_HOME -u XDG_RUNTIME_DIR HOME="$1" \
            "$work/theirs/tools/postgres/with-postgres" -- "${@:2}"
    }
    out=$(cd / && as_user "$work/home" "$work/theirs/sql" APP "select current_user, rolsuper from pg_roles where rolname = current_user" 2>"$work/user.err")
    equal "an ordinary user's run" "$out" "jiangxuan_app|f"
    like "… keeps its data in the user's state folder" "$(cat "$work/user.err")" "*$work/home/.local/state/jiangxuan/theirs-*"
    # Another account cannot connect, even when it gets at the socket: here root, which no mode keeps out.
    out=$(cd / && as_user "$work/home" bash -c "echo \"\$JIANGXUAN_DATABASE\" >'$work/home/open'; for _ in {1..500}; do [[ -e '$work/home/done' ]] && break; sleep 0.02; done" 2>&1) &
    local background=$!
    within 20 test -s "$work/home/open"
    out=$(JIANGXUAN_DATABASE=$(cat "$work/home/open") "$sql" APP 'select 1')
    like "another account cannot connect" "$out" "*Peer authentication failed*"
    touch "$work/home/done" && wait "$background"
    out=$(cd / && as_user /nonexistent "$work/theirs/sql" APP "select current_user" 2>"$work/user.err")
    equal "an account without a home" "$out" "jiangxuan_app"
    like "… keeps its data in the checkout" "$(cat "$work/user.err")" "*$work/theirs/var/store"
}
