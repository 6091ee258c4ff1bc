-- The journal: exactly one row per act, written in the statement that writes the act's documents. Position in the
-- log is (xid, id): an act that builds on another always has the greater xid.
create table journal (
    city text not null,
    edition text not null,
    xid xid8 not null default pg_current_xact_id(),
    id bigint generated always as identity,
    key text not null,
    at timestamptz not null,
    actor_account text not null,
    actor_name text not null,
    role text not null,
    kind text not null,
    about text[] not null,
    reason text,
    -- The canonical text, of which leaf is the hash: personal values only as commitments.
    body text not null,
    leaf text not null,
    -- commitment → {salt, text}; destroying it erases the personal values and breaks no hash.
    secrets jsonb not null,
    primary key (city, edition, xid, id),
    unique (city, edition, key)
);

create index journal_about on journal using gin (about);
create index journal_account on journal (city, actor_account, xid, id);

-- Whoever connects: a journal row never changes and never goes; only its personal values can be destroyed.
create function journal_frozen() returns trigger
language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if (new.city, new.edition, new.xid, new.id, new.key, new.at, new.actor_account, new.actor_name, new.role,
            new.kind, new.about, new.reason, new.body, new.leaf)
           is not distinct from
           (old.city, old.edition, old.xid, old.id, old.key, old.at, old.actor_account, old.actor_name, old.role,
            old.kind, old.about, old.reason, old.body, old.leaf)
           and old.secrets @> new.secrets then
            return new;
        end if;
    end if;
    raise exception 'journal: % refused, entries are kept as they were written', lower(tg_op) using errcode = 'JX002';
end
$$;

create trigger journal_frozen before update or delete on journal for each row execute function journal_frozen();
create trigger journal_whole before truncate on journal for each statement execute function journal_frozen();

-- Ends a statement of the Docket that wrote fewer documents than it meant to: one of them was not at the version
-- that was read.
create function docket_guard(written bigint, meant bigint) returns bigint
language plpgsql as $$
begin
    if written <> meant then
        raise exception 'docket: % of % documents were at the version that was read', written, meant
            using errcode = 'JX001';
    end if;
    return written;
end
$$;
