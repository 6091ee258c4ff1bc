namespace Jiangxuan.Web.Store;

/// <summary>The one statement that changes an edition: documents, entry and messages together, or nothing.</summary>
internal static class WritingSql
{
    /// <summary>
    /// $1 city, $2 edition; then ids, versions and documents of editions ($3-5), candidacies ($6-8), sections ($9-11),
    /// lists ($12-14), sheets ($15-17), objections ($18-20); $21 number of documents; the entry: $22 key, $23 at,
    /// $24 account, $25 name, $26 role, $27 kind, $28 about, $29 reason, $30 body, $31 leaf, $32 secrets;
    /// messages: $33 accounts, $34 titles, $35 bodies, $36 links.
    /// </summary>
    public const string Statement = """
        with
        e as (
            insert into edition as t (city, edition, id, version, doc)
            select $1, $2, u.id, u.version, u.doc from unnest($3, $4, $5) u (id, version, doc)
            on conflict (city, edition, id) do update set version = excluded.version, doc = excluded.doc
            where t.version = excluded.version - 1
            returning 1),
        c as (
            insert into candidacy as t (city, edition, id, version, doc)
            select $1, $2, u.id, u.version, u.doc from unnest($6, $7, $8) u (id, version, doc)
            on conflict (city, edition, id) do update set version = excluded.version, doc = excluded.doc
            where t.version = excluded.version - 1
            returning 1),
        s as (
            insert into section as t (city, edition, id, version, doc)
            select $1, $2, u.id, u.version, u.doc from unnest($9, $10, $11) u (id, version, doc)
            on conflict (city, edition, id) do update set version = excluded.version, doc = excluded.doc
            where t.version = excluded.version - 1
            returning 1),
        l as (
            insert into listing as t (city, edition, id, version, doc)
            select $1, $2, u.id, u.version, u.doc from unnest($12, $13, $14) u (id, version, doc)
            on conflict (city, edition, id) do update set version = excluded.version, doc = excluded.doc
            where t.version = excluded.version - 1
            returning 1),
        h as (
            insert into sheet as t (city, edition, id, version, doc)
            select $1, $2, u.id, u.version, u.doc from unnest($15, $16, $17) u (id, version, doc)
            on conflict (city, edition, id) do update set version = excluded.version, doc = excluded.doc
            where t.version = excluded.version - 1
            returning 1),
        o as (
            insert into objection as t (city, edition, id, version, doc)
            select $1, $2, u.id, u.version, u.doc from unnest($18, $19, $20) u (id, version, doc)
            on conflict (city, edition, id) do update set version = excluded.version, doc = excluded.doc
            where t.version = excluded.version - 1
            returning 1),
        j as (
            insert into journal (city, edition, key, at, actor_account, actor_name, role, kind, about, reason, body,
                                 leaf, secrets)
            values ($1, $2, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)),
        m as (
            insert into message (city, account, at, title, body, link)
            select $1, u.account, $23, u.title, u.body, nullif(u.link, '')
              from unnest($33, $34, $35, $36) u (account, title, body, link))
        select docket_guard(
            (select count(*) from e) + (select count(*) from c) + (select count(*) from s) + (select count(*) from l)
            + (select count(*) from h) + (select count(*) from o), $21)
        """;

    /// <summary>$1 city and edition, $2 whether the act has the edition to itself, $3 what else it has to itself.</summary>
    public const string Lock = """
        select case when $2 then pg_advisory_xact_lock(hashtextextended($1, 0))
                    else pg_advisory_xact_lock_shared(hashtextextended($1, 0)) end
        """;

    /// <summary>$1 what an act has to itself, in order.</summary>
    public const string LockEach = """
        select pg_advisory_xact_lock(hashtextextended(k.key, 0)) from unnest($1) with ordinality k (key, nr)
        """;

    /// <summary>$1 city, $2 edition, $3 key.</summary>
    public const string Replay = """
        select body, secrets from journal where city = $1 and edition = $2 and key = $3
        """;
}
