-- Run once, in single-user mode, before the new cluster is ever reachable: roles and database.
-- The superuser is never let in over the socket (pg_hba.conf): it would bypass row-level security.

create role jiangxuan_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

create role jiangxuan_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

create database jiangxuan owner jiangxuan_owner template template0 encoding 'UTF8' locale 'C.UTF-8';

revoke all on database jiangxuan from public;

grant connect on database jiangxuan to jiangxuan_app;

-- Chinese names are ordered by this collation in queries; a server built without ICU lacks it.
do $$ begin
  if not exists (select from pg_collation where collname = 'zh-x-icu') then
    raise exception 'this PostgreSQL has no ICU collations (zh-x-icu)';
  end if;
end $$;

