namespace Jiangxuan.Web.Store;

/// <summary>
/// The two statements that read documents. Each branch of the wide one is switched by its parameter: an empty array and a false
/// flag stop it before it starts. A document may come twice.
/// </summary>
internal static class LoadingSql
{
    /// <summary>$1 city, $2 edition, $3 known version of the edition, $4 candidacies, $5 heads, $6 sections, $7 accounts.</summary>
    public const string Narrow = """
        select 'edition', id, version, case when version = $3 then null else doc end
          from edition where city = $1 and edition = $2 and id = $2
        union all
        select 'candidacy', id, version, doc from candidacy
         where city = $1 and edition = $2 and id = any ($4 || $5)
        union all
        select 'candidacy', id, version, doc from candidacy
         where city = $1 and edition = $2 and account = any ($7)
        union all
        select 'section', id, version, doc from section
         where city = $1 and edition = $2 and candidacy = any ($4)
        union all
        select 'section', id, version, doc from section
         where city = $1 and edition = $2 and id = any ($6)
        union all
        select 'sheet', id, version, doc from sheet
         where city = $1 and edition = $2 and candidacy = any ($4)
        union all
        select 'objection', id, version, doc from objection
         where city = $1 and edition = $2 and candidacy = any ($4)
        """;

    /// <summary>
    /// Further: $8 units, $9 stages stood in, $10 lists, $11 list stages, $12 sheet stages, $13 judges, $14 objections,
    /// $15 everything, $16 all sections.
    /// </summary>
    public const string Wide = """
        select 'edition', id, version, case when version = $3 then null else doc end
          from edition where city = $1 and edition = $2 and id = $2
        union all
        select 'candidacy', id, version, doc from candidacy
         where cardinality($4 || $5) > 0 and city = $1 and edition = $2 and id = any ($4 || $5)
        union all
        select 'candidacy', id, version, doc from candidacy
         where cardinality($7) > 0 and city = $1 and edition = $2 and account = any ($7)
        union all
        select 'candidacy', id, version, doc from candidacy
         where cardinality($8) > 0 and city = $1 and edition = $2 and unit = any ($8)
        union all
        select 'candidacy', id, version, doc from candidacy
         where cardinality($8) > 0 and city = $1 and edition = $2
           and jsonb_path_query_array(doc, '$.chain[1 to last].unit') ?| $8
        union all
        select 'candidacy', id, version, doc from candidacy
         where cardinality($9) > 0 and city = $1 and edition = $2 and stands_in && $9
        union all
        select 'candidacy', id, version, doc from candidacy
         where cardinality($10) > 0 and city = $1 and edition = $2
           and id in (select item ->> 'candidacy' from listing l, jsonb_array_elements(l.doc -> 'items') item
                       where l.city = $1 and l.edition = $2 and l.id = any ($10))
        union all
        select 'candidacy', id, version, doc from candidacy
         where cardinality($14) > 0 and city = $1 and edition = $2
           and id in (select o.candidacy from objection o where o.city = $1 and o.edition = $2 and o.id = any ($14))
        union all
        select 'candidacy', id, version, doc from candidacy where $15 and city = $1 and edition = $2
        union all
        select 'section', id, version, doc from section
         where cardinality($4) > 0 and city = $1 and edition = $2 and candidacy = any ($4)
        union all
        select 'section', id, version, doc from section
         where cardinality($6) > 0 and city = $1 and edition = $2 and id = any ($6)
        union all
        select 'section', id, version, doc from section where $16 and city = $1 and edition = $2
        union all
        select 'listing', id, version, doc from listing
         where cardinality($10) > 0 and city = $1 and edition = $2 and id = any ($10)
        union all
        select 'listing', id, version, doc from listing
         where cardinality($8) > 0 and city = $1 and edition = $2 and holder = any ($8)
        union all
        select 'listing', id, version, doc from listing
         where cardinality($11) > 0 and city = $1 and edition = $2 and stage = any ($11)
        union all
        select 'listing', id, version, doc from listing
         where cardinality($14) > 0 and city = $1 and edition = $2
           and id in (select o.listing from objection o where o.city = $1 and o.edition = $2 and o.id = any ($14))
        union all
        select 'listing', id, version, doc from listing where $15 and city = $1 and edition = $2
        union all
        select 'sheet', id, version, doc from sheet
         where cardinality($4) > 0 and city = $1 and edition = $2 and candidacy = any ($4)
        union all
        select 'sheet', id, version, doc from sheet
         where cardinality($12) > 0 and city = $1 and edition = $2 and stage = any ($12)
        union all
        select 'sheet', id, version, doc from sheet
         where cardinality($13) > 0 and city = $1 and edition = $2 and judge = any ($13)
        union all
        select 'sheet', id, version, doc from sheet where $15 and city = $1 and edition = $2
        union all
        select 'objection', id, version, doc from objection
         where cardinality($4) > 0 and city = $1 and edition = $2 and candidacy = any ($4)
        union all
        select 'objection', id, version, doc from objection
         where cardinality($10) > 0 and city = $1 and edition = $2 and listing = any ($10)
        union all
        select 'objection', id, version, doc from objection
         where cardinality($14) > 0 and city = $1 and edition = $2 and id = any ($14)
        union all
        select 'objection', id, version, doc from objection where $15 and city = $1 and edition = $2
        """;
}
