namespace Jiangxuan.Web.Store;

/// <summary>Statement of <see cref="Conflicts"/>.</summary>
internal static class ConflictsSql
{
    /// <summary>$1 city, $2 edition, $3 table, $4 id.</summary>
    public const string Exists = """
        select case $3
            when 'edition' then exists (select from edition where city = $1 and edition = $2 and id = $4)
            when 'candidacy' then exists (select from candidacy where city = $1 and edition = $2 and id = $4)
            when 'section' then exists (select from section where city = $1 and edition = $2 and id = $4)
            when 'listing' then exists (select from listing where city = $1 and edition = $2 and id = $4)
            when 'sheet' then exists (select from sheet where city = $1 and edition = $2 and id = $4)
            when 'objection' then exists (select from objection where city = $1 and edition = $2 and id = $4)
        end
        """;
}
