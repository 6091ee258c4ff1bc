# shellcheck shell=bash disable=SC2154,SC2034 # the names below come from, or go to, with-postgres
# Where the private cluster lives and which account runs it. Sourced by with-postgres, which gives
# `checkout`, `throwaway` and `fail`; sets `home`, `data`, `account`, and `sockets` (a short folder).

# Keeps two checkouts apart: the last part of the path, readable, and a hash of the whole.
name_of_checkout() {
    local name=${checkout##*/}
    name=${name//[!A-Za-z0-9._-]/_}
    printf '%s-%s' "${name:0:32}" "$(printf '%s' "$checkout" | sha256sum | cut -c1-8)"
}

# The folder of the store when the user names none: the system's for root, else the user's own,
# else inside the checkout (an account without a home).
default_home() {
    local state=${XDG_STATE_HOME:-${HOME:-/nonexistent}/.local/state}
    if ((EUID == 0)); then
        printf '/var/lib/jiangxuan/%s' "$(name_of_checkout)"
    elif [[ $state == /* ]] && mkdir -p -- "$state/jiangxuan" 2>/dev/null && [[ -w $state/jiangxuan ]]; then
        printf '%s/jiangxuan/%s' "$state" "$(name_of_checkout)"
    else
        printf '%s/var/store' "$checkout"
    fi
}

# Takes the user's folder (may be relative or not exist yet); "" means the default.
choose_home() {
    local given=$1
    if [[ -n $throwaway ]]; then
        home=$(mktemp -d /tmp/jiangxuan-throwaway.XXXXXXXX)
    else
        home=$(readlink -m -- "${given:-$(default_home)}")
        if [[ -d $home && ! -e $home/lock && -n $(ls -A -- "$home" 2>/dev/null) ]]; then
            fail 73 "目录 $home 里已有别的文件，不是匠选的数据目录。请用 --data 指定一个空目录。"
        fi
        (umask 022 && mkdir -p -- "$home") 2>/dev/null || fail 73 "不能建立数据目录 $home。请检查权限，或用 --data 指定别的目录。"
    fi
    data=$home/data
    log=$home/postgres.log
}

# PostgreSQL refuses to run as root: then the owner of the existing data, or `postgres`, runs it.
choose_account() {
    if ((EUID != 0)); then
        chmod 0700 -- "$home" || fail 73 "数据目录 $home 属于别的用户。请用 --data 指定别的目录。"
        account=$(id -un 2>/dev/null) || fail 77 "当前用户号 $EUID 在系统里没有用户名，PostgreSQL 不能用它运行。请用一个登记过的用户。"
        return
    fi
    account=postgres
    if [[ -d $data ]]; then
        account=$(stat -c %U -- "$data")
        [[ $account != UNKNOWN ]] || fail 77 "数据目录 $data 的所有者在系统里已不存在。请用 chown -R 把它交给 postgres 用户。"
    elif ! id -u postgres >/dev/null 2>&1; then
        useradd --system --user-group --no-create-home --home-dir / --shell /usr/sbin/nologin postgres ||
            fail 77 "不能建立运行数据库的系统用户 postgres。"
    fi
    [[ $account != root ]] || fail 77 "数据目录 $data 属于 root，PostgreSQL 不能以 root 运行。请用 chown -R 把它交给 postgres 用户。"
    chmod 0711 -- "$home"
}

# Runs a command as the account of the cluster, from a folder every account may enter.
as_account() (
    exec 9>&-
    cd /
    if ((EUID == 0)); then
        exec setpriv --reuid="$account" --regid="$(id -g "$account")" --init-groups -- "$@"
    fi
    exec "$@"
)

# Every folder above the data must let the account through (a checkout under /root does not).
check_passage() {
    local folder=$home closed=
    while [[ -n $folder ]]; do
        as_account test -x "$folder" || closed=$folder
        folder=${folder%/*}
    done
    [[ -z $closed ]] || fail 77 "数据库以用户 $account 运行，进不了目录 $closed，数据不能放在 $home。" \
        "请用 --data 指定别的目录，例如 --data /var/lib/jiangxuan/store。"
}

# A fresh folder for the socket: the path of a unix socket may not be longer than 107 bytes.
make_sockets() {
    local base socket
    for base in /run "${XDG_RUNTIME_DIR:-}" /tmp; do
        [[ $base =~ ^/[A-Za-z0-9/._-]+$ && -d $base && -w $base ]] || continue
        sockets=$(mktemp -d "$base/jiangxuan.XXXXXXXX" 2>/dev/null) || continue
        socket=$sockets/.s.PGSQL.5432
        if ((${#socket} <= 107)); then
            ((EUID != 0)) || chown -- "$account" "$sockets"
            printf '%s\n' "$sockets" >"$home/socket"
            return 0
        fi
        rmdir -- "$sockets"
    done
    sockets=
    fail 73 "没有可放数据库套接字的短目录（/run、/tmp 都不可写）。"
}

# What a killed run left behind: its socket folder, and throw-away stores nobody holds.
sweep() {
    local left
    forget_sockets "$home"
    [[ -n $throwaway ]] || return 0
    for left in /tmp/jiangxuan-throwaway.????????; do
        [[ $left != "$home" && -O $left && -O $left/lock ]] || continue
        # The lock is free only when that run is gone; its server ends with it.
        (flock -n 9 && forget_sockets "$left" && rm -rf -- "$left") 9<"$left/lock" || true
    done
}

# Removes the socket folder a store has noted.
forget_sockets() {
    local noted=
    [[ -e $1/socket ]] || return 0
    read -r noted <"$1/socket" || true
    [[ $noted != */jiangxuan.???????? ]] || rm -rf -- "$noted"
    rm -f -- "$1/socket"
}
