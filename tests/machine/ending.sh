# shellcheck shell=bash disable=SC2154
# Every way a run may end: politely, and with kill -9 of each part.

exit_status() {
    local status=0
    "$with" --data "$work/store" -- bash -c 'exit 7' || status=$?
    equal "the exit status of the command is passed through" "$status" 7
}

ctrl_c() {
    begin "$work/store" || return
    kill -INT -- "-$run"
    finish
    equal "Ctrl-C: ends with the application's 0" "$status" 0
    holds "Ctrl-C: the server is down" gone "$server"
    equal "Ctrl-C: the application could still save while stopping" "$(rows "$work/store")" "first,last words"
}

terminate() {
    begin "$work/store" 3 || return
    kill -TERM "$run"
    finish
    equal "SIGTERM: handed on, ends with the application's status" "$status" 3
    holds "SIGTERM: the server is down" gone "$server"
    equal "SIGTERM: the application could still save" "$(rows "$work/store")" "first,last words,last words"
}

# The log of the server after a run: did it have to recover?
recovered() { tail -n "${1:-30}" "$work/store/postgres.log" | grep -q 'not properly shut down'; }

kill_command() {
    : >"$work/store/postgres.log"
    begin "$work/store" || return
    kill -KILL "$app"
    finish
    equal "kill -9 of the command: its status" "$status" 137
    holds "kill -9 of the command: the server is down" gone "$server"
    like "kill -9 of the command: the next start finds the data" "$(rows "$work/store")" "first,*"
    holds "kill -9 of the command: no recovery was needed" not recovered
}

not() { ! "$@"; }

kill_script() {
    : >"$work/store/postgres.log"
    begin "$work/store" || return
    kill -KILL "$run"
    # At once, while the server may still be stopping.
    like "kill -9 of the script: a start right after it works" "$(rows "$work/store")" "*first,*"
    holds "kill -9 of the script: the command ends" within 5 gone "$app"
    holds "kill -9 of the script: its server ends" within 5 gone "$server"
    holds "kill -9 of the script: no recovery was needed" not recovered
    finish
}

# Control: without the bond to the parent the server outlives the script. The next start finds it.
orphan() {
    copy_to "$work/unbound"
    sed -i 's/--pdeathsig INT --/--/' "$work/unbound/tools/postgres/cluster.sh"
    with=$work/unbound/tools/postgres/with-postgres begin "$work/store" || return
    kill -KILL -- "-$run"
    finish
    sleep 0.5
    holds "control: without the bond the server outlives the script" alive "$server"
    like "an orphan is found, stopped, and the data is there" "$(rows "$work/store")" "*先停下它*first,*"
    holds "the orphan is gone" gone "$server"
}

kill_everything() {
    begin "$work/store" || return
    # One connection that is busy when its postmaster dies.
    local host
    host=$(cat "$work/store/socket")
    psql -XqAt -h "$host" -U jiangxuan_app -c "insert into note values ('safe')" jiangxuan
    psql -XqAt -h "$host" -U jiangxuan_app -c "select pg_sleep(30)" jiangxuan >/dev/null 2>&1 &
    local busy=$!
    sleep 0.2
    kill -KILL "$run" "$app" "$server"
    like "kill -9 of everything: a start right after it works, what was saved is there" "$(rows "$work/store")" "*first,*safe"
    holds "kill -9 of everything: it did recover" recovered
    finish
    wait "$busy"
}

# The number in postmaster.pid may have been given to another process meanwhile.
reused_number() {
    local other
    # As the account of the server, which is what would make PostgreSQL believe it.
    local become=()
    ((EUID != 0)) || become=(setpriv --reuid="$(stat -c %u "$work/store/data")" --clear-groups)
    (cd / && exec "${become[@]}" sleep 30) &
    other=$!
    printf '%s\n%s\n1\n5432\n/nowhere\n\n  1  1\nready   \n' "$other" "$work/store/data" >"$work/store/data/postmaster.pid"
    chown --reference="$work/store/data" "$work/store/data/postmaster.pid"
    like "a reused process number is not taken for the server" "$(rows "$work/store")" "first,*"
    holds "… and that process is left alone" alive "$other"
    kill "$other"
    wait "$other" 2>/dev/null
}

half_made() {
    mkdir -p "$work/half/data.new.abcdefgh/base"
    : >"$work/half/lock"
    equal "a creation that was cut short is begun anew" "$("$with" --data "$work/half" -- "$sql" APP 'select 1' 2>/dev/null)" 1
    holds "… and the half one is removed" test -z "$(find "$work/half" -maxdepth 1 -name 'data.new*')"
}

early_ctrl_c() {
    local status=0
    env --default-signal=INT setsid "$with" --data "$work/early" -- true >"$work/out" 2>&1 &
    run=$!
    started+=("$run")
    within 10 compgen -G "$work/early/data.new.*/base" >/dev/null
    kill -INT -- "-$run"
    finish
    equal "Ctrl-C while the database is being made" "$status" 130
    equal "… leaves no half cluster" "$(cd "$work/early" && echo *)" "lock postgres.log"
    equal "… and the next start works" "$("$with" --data "$work/early" -- "$sql" APP 'select 1' 2>/dev/null)" 1
}
