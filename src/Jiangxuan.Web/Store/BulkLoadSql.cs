namespace Jiangxuan.Web.Store;

/// <summary>Statements of <see cref="BulkLoad"/>. A row that is there already is an error: an edition is loaded once.</summary>
internal static class BulkLoadSql
{
    /// <summary>$1 city, $2 edition, $3 ids, $4 versions, $5 documents.</summary>
    public const string Edition = """
        insert into edition (city, edition, id, version, doc)
        select $1, $2, u.id, u.version, u.doc from unnest($3, $4, $5) u (id, version, doc)
        """;

    /// <inheritdoc cref="Edition"/>
    public const string Candidacy = """
        insert into candidacy (city, edition, id, version, doc)
        select $1, $2, u.id, u.version, u.doc from unnest($3, $4, $5) u (id, version, doc)
        """;

    /// <inheritdoc cref="Edition"/>
    public const string Section = """
        insert into section (city, edition, id, version, doc)
        select $1, $2, u.id, u.version, u.doc from unnest($3, $4, $5) u (id, version, doc)
        """;

    /// <inheritdoc cref="Edition"/>
    public const string Listing = """
        insert into listing (city, edition, id, version, doc)
        select $1, $2, u.id, u.version, u.doc from unnest($3, $4, $5) u (id, version, doc)
        """;

    /// <inheritdoc cref="Edition"/>
    public const string Sheet = """
        insert into sheet (city, edition, id, version, doc)
        select $1, $2, u.id, u.version, u.doc from unnest($3, $4, $5) u (id, version, doc)
        """;

    /// <inheritdoc cref="Edition"/>
    public const string Objection = """
        insert into objection (city, edition, id, version, doc)
        select $1, $2, u.id, u.version, u.doc from unnest($3, $4, $5) u (id, version, doc)
        """;

    /// <summary>
    /// $1 city, $2 edition; then one array each: $3 key, $4 at, $5 account, $6 name, $7 role, $8 kind, $9 about as JSON, $10 reason,
    /// $11 body, $12 leaf, $13 secrets. Numbered in the order of the arrays.
    /// </summary>
    public const string Journal = """
        insert into journal (city, edition, key, at, actor_account, actor_name, role, kind, about, reason, body, leaf, secrets)
        select $1, $2, u.key, u.at, u.account, u.name, u.role, u.kind,
               array(select jsonb_array_elements_text(u.about)), nullif(u.reason, ''), u.body, u.leaf, u.secrets
          from unnest($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) with ordinality
               u (key, at, account, name, role, kind, about, reason, body, leaf, secrets, nr)
         order by u.nr
        """;

    /// <summary>$1 city; then one array each: $2 at, $3 account, $4 title, $5 body, $6 link.</summary>
    public const string Messages = """
        insert into message (city, account, at, title, body, link)
        select $1, u.account, u.at, u.title, u.body, nullif(u.link, '')
          from unnest($2, $3, $4, $5, $6) with ordinality u (at, account, title, body, link, nr)
         order by u.nr
        """;

    /// <summary>$1 city, $2 edition; then one array each: $3 hash, $4 size, $5 type, $6 at, $7 subject, $8 fact, $9 name, $10 account.</summary>
    public const string Files = """
        with f as (
            insert into file (city, hash, size, type, at)
            select distinct on (u.hash) $1, u.hash, u.size, u.type, u.at
              from unnest($3, $4, $5, $6) u (hash, size, type, at)
            on conflict (city, hash) do nothing)
        insert into file_use (city, edition, subject, fact, hash, name, account, at)
        select $1, $2, u.subject, u.fact, u.hash, u.name, u.account, u.at
          from unnest($3, $6, $7, $8, $9, $10) u (hash, at, subject, fact, name, account)
        on conflict (city, edition, subject, fact, hash) do nothing
        """;

    /// <summary>The statement for the table of a kind of document.</summary>
    public static string Insert(string table) =>
        table switch
        {
            "edition" => Edition,
            "candidacy" => Candidacy,
            "section" => Section,
            "listing" => Listing,
            "sheet" => Sheet,
            "objection" => Objection,
            _ => throw new ArgumentOutOfRangeException(nameof(table)),
        };
}
