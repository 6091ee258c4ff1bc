-- Name and reason of an act stand beside the canonical text for looking up only; there they are commitments like every
-- personal value, so they can be destroyed here too, and like the others only destroyed.
create or replace function journal_frozen() returns trigger
language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if (new.city, new.edition, new.xid, new.id, new.key, new.at, new.actor_account, new.role, new.kind, new.about,
            new.body, new.leaf)
           is not distinct from
           (old.city, old.edition, old.xid, old.id, old.key, old.at, old.actor_account, old.role, old.kind, old.about,
            old.body, old.leaf)
           and new.actor_name in (old.actor_name, '')
           and (new.reason is null or new.reason = old.reason)
           and old.secrets @> new.secrets then
            return new;
        end if;
    end if;
    raise exception 'journal: % refused, entries are kept as they were written', lower(tg_op) using errcode = 'JX002';
end
$$;
