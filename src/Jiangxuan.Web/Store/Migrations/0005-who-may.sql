-- Row-level security: a connection sees and writes the city it was opened for, whoever owns the tables.
do $$
declare t text;
begin
    foreach t in array array['edition', 'candidacy', 'section', 'listing', 'sheet', 'objection', 'journal',
                             'message', 'file', 'file_use', 'setting', 'definition']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format(
            'create policy of_city on %I using (city = current_setting(''app.city'', true))'
            ' with check (city = current_setting(''app.city'', true))', t);
    end loop;
end
$$;

-- The role of the application, named by the runner: it owns nothing, and of the journal it may only add and read.
do $$
declare app text := current_setting('jiangxuan.app_role');
begin
    execute format('grant usage on schema public, account to %I', app);
    execute format('grant select, insert, update on edition, candidacy, section, listing, sheet, objection,'
                   ' setting to %I', app);
    execute format('grant select, insert on journal, file, file_use, definition to %I', app);
    execute format('grant select, insert, update (read_at) on message to %I', app);
    execute format('grant select, insert, update, delete on all tables in schema account to %I', app);
    execute format('grant usage on all sequences in schema account to %I', app);
    execute format('grant select, insert, delete on data_protection_key to %I', app);
end
$$;
