# shellcheck shell=bash disable=SC2154,SC2034 # the names below come from, or go to, with-postgres
# The private cluster itself: create, configure, start, stop. Sourced by with-postgres after
# places.sh; uses `bin`, `home`, `data`, `sockets`, `account`, `throwaway`; sets `server` (its pid).

# Runs a server program with an environment that holds nothing of the user's.
pg() { as_account env -i "PATH=$bin:/usr/bin:/bin" LC_ALL=C.UTF-8 "$@"; }

# The newest programs for a new cluster, those of its version for an existing one.
choose_binaries() {
    local version=
    if [[ -e $data/PG_VERSION ]]; then
        read -r version <"$data/PG_VERSION"
        bin=$("$here/binaries" "$version") ||
            fail 69 "数据目录 $home 是 PostgreSQL $version 的，本机没有这个版本。请安装 postgresql-$version。"
    else
        bin=$("$here/binaries") || fail 69 "没有找到 PostgreSQL（需要 15 或更新）。请以 root 运行一次 tools/install run。"
    fi
}

# Only one run at a time holds a store. The lock goes with the process, however it ends.
take_lock() {
    local holder=
    exec 9>>"$home/lock" || fail 73 "不能写数据目录 $home。请检查它属于哪个用户，或用 --data 指定别的目录。"
    if ! flock -n 9; then
        read -r holder <"$home/lock" || true
        fail 75 "数据目录 $home 正由另一个匠选使用（进程号 ${holder:-未知}）。" \
            "请先在那个窗口按 Ctrl-C 停下它，或执行 kill ${holder:-进程号}；要另开一套，请用 --data 指定别的目录。"
    fi
    chmod 0600 "$home/lock"
    printf '%s\n' "$$" >"$home/lock"
}

# The log is for the last weeks, not for ever, and for this account alone.
keep_log_short() {
    local size
    size=$(stat -c %s -- "$log" 2>/dev/null || echo 0)
    ((size < 10 * 1024 * 1024)) || mv -f -- "$log" "$log.old"
    (umask 077 && printf '%s\n' "--- $(date -u +%FT%TZ)" >>"$log")
}

# Process numbers of server processes that work in the data folder, whoever started them. Found by
# their working folder, so a reused process number is never mistaken for one.
# shellcheck disable=SC2016 # the script text is for the other shell
at_work() {
    as_account bash -c 'for p in /proc/[0-9]*; do
        if [[ $p/cwd -ef $0 ]] 2>/dev/null; then echo "${p##*/}"; fi; done' "$data"
}

# Sends a signal to every server process of an earlier run, then waits: "… INT 1200" = one minute.
drive_out() {
    local signal=$1 turns=$2 left pid
    for ((; turns > 0; turns--)); do
        left=$(at_work)
        [[ -n $left ]] || return 0
        # The postmaster hands a stop on to its own children; without it each one is told.
        read -r pid <"$data/postmaster.pid" 2>/dev/null || pid=
        grep -qxF -- "${pid:-none}" <<<"$left" || pid=$left
        # shellcheck disable=SC2086 # one word per process
        [[ -z $signal ]] || kill -"$signal" $pid 2>/dev/null || true
        signal=
        sleep 0.05
    done
    return 1
}

# A run that was killed may have left its server; no second one may touch the same files.
stop_orphan() {
    [[ -d $data ]] || return 0
    if [[ -n $(at_work) ]]; then
        say "上次的数据库还在运行，先停下它……"
        drive_out INT 1200 || drive_out QUIT 200 || drive_out KILL 200 || fail 70 "停不下上次留下的数据库进程：$(at_work | tr '\n' ' ')"
    fi
    # Nobody works here: a number left in the file may by now belong to somebody else.
    rm -f -- "$data/postmaster.pid"
}

# Made under another name and then renamed: a run killed half-way leaves no half cluster.
create_cluster() {
    rm -rf -- "$home"/data.new.*
    [[ ! -d $data ]] || return 0
    [[ -n $throwaway ]] || say "第一次启动，正在建立数据库：$home"
    fresh=$(mktemp -d "$home/data.new.XXXXXXXX")
    ((EUID != 0)) || chown -- "$account:$(id -g "$account")" "$fresh"
    pg initdb -D "$fresh" -U jiangxuan_super -A reject --encoding=UTF8 --locale=C.UTF-8 \
        --data-checksums --no-instructions ${throwaway:+--no-sync} >>"$log" 2>&1 || broken "建立数据库失败。"
    # initdb may take a Ctrl-C for a setting the machine cannot bear, and go on with less.
    stop_if_asked
    { cat "$here/roles.sql" && { [[ -z $throwaway ]] || printf 'alter role jiangxuan_owner createdb;\n\n'; }; } |
        pg postgres --single -j -D "$fresh" -c exit_on_error=on ${throwaway:+-F} template1 >>"$log" 2>&1 ||
        broken "建立数据库角色失败。"
    # What initdb found out about the machine stays (kind of shared memory); ours comes after it.
    printf "\ninclude 'jiangxuan.conf'\n" >>"$fresh/postgresql.conf"
    stop_if_asked
    mv -T -- "$fresh" "$data"
    fresh=
    [[ -n $throwaway ]] || sync -f "$home"
}

# Written anew at every start: the rules of access are the program's, not the folder's.
write_settings() {
    local user lz4=
    user=$(id -un)
    put jiangxuan.conf <"$here/postgresql.conf"
    ! pg postgres -D "$data" -C wal_compression -c wal_compression=lz4 -c default_toast_compression=lz4 >/dev/null 2>&1 || lz4=1
    {
        cat "$here/postgresql.conf"
        printf "unix_socket_directories = '%s'\n" "$sockets"
        [[ -z $lz4 ]] || printf "wal_compression = lz4\ndefault_toast_compression = lz4\n"
        [[ ! -e $home/local.conf ]] || cat "$home/local.conf"
        [[ -z $throwaway ]] || printf "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nmax_connections = 300\n"
    } | put jiangxuan.conf
    printf 'local all jiangxuan_owner,jiangxuan_app peer map=jiangxuan\n' | put pg_hba.conf
    printf 'jiangxuan "%s" %s\n' "$user" jiangxuan_owner "$user" jiangxuan_app | put pg_ident.conf
}

# shellcheck disable=SC2016 # the script text is for the other shell
put() { as_account sh -c 'umask 077 && cat >"$0"' "$data/$1"; }

# The server is a child in a session of its own, so Ctrl-C reaches the application alone. The kernel
# stops it when this script dies, however that happens (pdeathsig goes with the process that forks).
start_server() {
    local become=() lines=() turn
    ((EUID != 0)) || become=(--reuid="$account" --regid="$(id -g "$account")" --init-groups)
    (
        exec 9>&- </dev/null >>"$log" 2>&1
        cd /
        exec setsid setpriv "${become[@]}" --pdeathsig INT -- env -i "PATH=$bin:/usr/bin:/bin" LC_ALL=C.UTF-8 \
            sh -c "$only_with_parent" "$$" "$bin/postgres" -D "$data"
    ) &
    server=$!
    # The status line of postmaster.pid, not a connection: recovery may take minutes and needs no noise.
    for ((turn = 1; ; turn++)); do
        [[ -z $asked_to_stop ]] || return 0
        mapfile -t lines 2>/dev/null <"$data/postmaster.pid" || lines=()
        [[ ${lines[0]:-} != "$server" || ${lines[7]:-} != ready* ]] || return 0
        if ! kill -0 "$server" 2>/dev/null; then
            server=
            broken "数据库没有启动起来。"
        fi
        ((turn % 500 != 0)) || say "数据库还在恢复上次的数据，请稍候……"
        sleep 0.02
    done
}

# Fast shutdown: connections are closed, everything is written. Crash-safe if it has to be cut short.
stop_server() {
    local turn
    [[ -n $server ]] || return 0
    kill -INT "$server" 2>/dev/null || true
    for ((turn = 1; turn <= 6000; turn++)); do
        kill -0 "$server" 2>/dev/null || break
        ((turn % 500 != 0)) || say "正在停止数据库……"
        sleep 0.02 || true
    done
    kill -QUIT "$server" 2>/dev/null || true
    server=
}
