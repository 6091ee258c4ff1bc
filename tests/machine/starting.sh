# shellcheck shell=bash disable=SC2154
# First start, second start, second instance; who may do what in the database.

first_start() {
    local out
    # The command prints one answer a line; each line is one check below.
    cat >"$work/questions" <<'END'
set -e
app() { "$sql" APP "$@"; }
owner() { "$sql" OWNER "$@"; }
app "select current_user, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user"
owner "select current_user, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user"
app "select pg_get_userbyid(datdba), pg_encoding_to_char(encoding), datcollate from pg_database where datname = current_database()"
app "show listen_addresses" | sed 's/^$/none/'
app "select current_setting('data_checksums'), current_setting('fsync'), current_setting('synchronous_commit')"
app "select string_agg(n, '' order by n collate \"zh-x-icu\") from unnest(array['张','李','王','刘']) n"
app "create table intruder (t text)" || true
owner "create table note (t text); grant select, insert on note to jiangxuan_app; insert into note values ('first')"
owner "create table hidden (city int); alter table hidden enable row level security; create policy own on hidden using (city = 1);
       grant select on hidden to jiangxuan_app; insert into hidden values (1), (2)"
app "select count(*), min(city) from hidden"
psql -h "$(sed 's/Host=\([^;]*\).*/\1/' <<<"$JIANGXUAN_DATABASE")" -U jiangxuan_super -c 'select 1' postgres 2>&1 | grep -o 'pg_hba.conf rejects\|no pg_hba.conf entry' || echo let in
END
    out=$(sql=$sql "$with" --data "$work/store" -- bash "$work/questions" 2>"$work/err")
    mapfile -t answer <<<"$out"
    equal "first start: the application's role has no power" "${answer[0]}" "jiangxuan_app|f|f|f|f"
    equal "first start: the owner is no superuser either" "${answer[1]}" "jiangxuan_owner|f|f|f|f"
    equal "first start: database of the owner, UTF-8" "${answer[2]}" "jiangxuan_owner|UTF8|C.UTF-8"
    equal "first start: no TCP" "${answer[3]}" "none"
    equal "first start: checksums, fsync, synchronous commit" "${answer[4]}" "on|on|on"
    equal "first start: Chinese order by pinyin" "${answer[5]}" "李刘王张"
    like "the application cannot create tables" "${answer[6]}" "*permission denied for schema public*"
    like "row-level security binds the application" "${answer[*]:7}" "*1|1*"
    like "nobody enters as superuser over the socket" "${answer[*]: -1}" "*pg_hba.conf*"
    like "first start says where the data is" "$(cat "$work/err")" "*第一次启动*$work/store"
}

second_start() {
    equal "second start finds the data, and says nothing" "$(rows "$work/store")" "first"
}

# Says in what way a second instance on the store of the first was turned away: "refused" only with
# our own message and the number of the holder.
second_instance() { # second_instance SCRIPT
    local status=0 out
    out=$("$1" --data "$work/store" -- true 2>&1) || status=$?
    if [[ $status == 75 && $out == *正由另一个匠选使用*"进程号 $run）"*"kill $run"* ]]; then
        echo refused
    else
        echo "status $status: $out"
    fi
}

refusal() {
    begin "$work/store" || return
    equal "a second instance is refused, naming the process" "$(second_instance "$with")" refused
    holds "the first goes on undisturbed" alive "$app"
    holds "its server too" alive "$server"
    copy_to "$work/no-lock"
    sed -i 's/if ! flock -n 9; then/if false; then/' "$work/no-lock/tools/postgres/cluster.sh"
    # Control: without the lock the second instance is not refused (it takes the first for an orphan).
    like "control: without the lock the check above fails" "$(second_instance "$work/no-lock/tools/postgres/with-postgres")" "status *"
    finish
    equal "a database lost under the application ends the run with 70" "$status" 70
    like "… and says so" "$(cat "$work/out")" "*数据库意外停止*"
    equal "… and nothing is lost" "$(rows "$work/store")" "first"
}

own_server() {
    local out
    # shellcheck disable=SC2016 # for the other shell
    local both='echo "$JIANGXUAN_DATABASE $JIANGXUAN_DATABASE_OWNER"; exit 5' status=0
    out=$(JIANGXUAN_DATABASE='Host=db.example' "$with" --data "$work/none" -- bash -c "$both") || status=$?
    equal "a server of one's own: given on as it is" "$out $status" "Host=db.example Host=db.example 5"
    holds "… and no cluster is made" test ! -e "$work/none"
    out=$(JIANGXUAN_DATABASE=a JIANGXUAN_DATABASE_OWNER=b "$with" -- bash -c "$both")
    equal "… with an owner of one's own" "$out" "a b"
}

throwaway() {
    local out
    # Even when a server is named: tests create and drop databases and must not reach a real one.
    out=$(JIANGXUAN_DATABASE='Host=db.example' "$with" --throwaway -- bash -c "
        '$sql' OWNER 'create database one'
        '$sql' APP 'select current_user, current_database()' one
        grep -lx \$PPID /tmp/jiangxuan-throwaway.*/lock
        echo \"\$JIANGXUAN_DATABASE\" | sed 's/Host=\([^;]*\).*/\1/'" 2>&1)
    mapfile -t answer <<<"$out"
    equal "throw-away: the owner creates databases, the application enters" "${answer[0]}" "jiangxuan_app|one"
    like "throw-away: a store and a socket of its own" "${answer[*]:1}" "/tmp/jiangxuan-throwaway.*/lock /*/jiangxuan.????????"
    holds "throw-away: both are removed" test ! -e "${answer[1]%/lock}" -a ! -e "${answer[2]:-/}"
    # A killed run cannot remove its store: the next one does.
    out=$("$with" --throwaway -- bash -c "grep -lx \$PPID /tmp/jiangxuan-throwaway.*/lock; kill -KILL \$PPID" 2>/dev/null)
    local left=${out%/lock} socket
    socket=$(cat "$left/socket")
    "$with" --throwaway -- true
    holds "throw-away: what a killed run left is removed by the next" test -n "$socket" -a ! -e "$left" -a ! -e "$socket"
}
