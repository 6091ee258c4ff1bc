namespace Jiangxuan.Web.Store;

/// <summary>Statements of <see cref="Roll"/>.</summary>
internal static class RollSql
{
    public const string ByName =
        Select
        + Where
        + """
               and (@afterId::text is null
                    or (name collate "zh-x-icu", id) > (@afterName::text collate "zh-x-icu", @afterId::text))
             order by name collate "zh-x-icu", id limit @size
            """;

    public const string ByScore =
        Select
        + Where
        + """
               and score is not null
               and (@afterId::text is null or score <= @afterScore::numeric)
               and (@afterId::text is null or score < @afterScore::numeric or id > @afterId::text)
             order by score desc, id limit @size
            """;

    public const string BySubmitted =
        Select
        + Where
        + """
               and submitted_at is not null
               and (@afterId::text is null or submitted_at <= @afterSubmitted::text)
               and (@afterId::text is null or submitted_at < @afterSubmitted::text or id > @afterId::text)
             order by submitted_at desc, id limit @size
            """;

    public const string ByReceipt =
        Select
        + Where
        + """
               and receipt is not null
               and (@afterId::text is null or (receipt, id) > (@afterReceipt::text, @afterId::text))
             order by receipt, id limit @size
            """;

    public const string Counts = """
        select s.stage, count(*)::int
          from candidacy, unnest(stands_in) s (stage)
         where city = @city and edition = @edition and (@unit::text is null or unit = @unit::text)
         group by s.stage
        """;

    public const string OfAccount = """
        select edition, id from candidacy where city = @city and account = @account order by edition desc, id desc
        """;

    public const string ByLink = """
        select edition, id from candidacy
         where city = @city
           and jsonb_path_query_array(doc, '$.links[*].tokenHash') @> to_jsonb(@tokenHash::text)
        """;

    public const string ObjectionByNumber = """
        select id from objection where city = @city and edition = @edition and number = @number
        """;

    private const string Select = """
        select id, name, employer, channel, unit, unit_group as "UnitGroup", receipt, tier, certificate, stands, returned,
               withdrawn, score, rank, submitted_at as "SubmittedAt"
          from candidacy
        """;

    private const string Where = """

         where city = @city and edition = @edition
           and (@unit::text is null or unit = @unit::text)
           and (@unitGroup::text is null or unit_group = @unitGroup::text)
           and (@channel::text is null or channel = @channel::text)
           and (@stage::text is null or stands_in @> array[@stage::text])
           and (@ended::boolean is null or (stands = 'ended') = @ended::boolean)
           and (@submitted::boolean is null or (submitted_at is not null) = @submitted::boolean)
           and (@returned::boolean is null or returned = @returned::boolean)
           and (@withdrawn::boolean is null or withdrawn = @withdrawn::boolean)
           and (@named::boolean is null or (tier is not null) = @named::boolean)
           and (@fact::text is null or doc #>> array['determined', @fact::text, 'value', 'text'] = @value::text)
           and (@text::text is null or translate(name, @dots::text, repeat('·', length(@dots::text))) like @name::text
                or employer like @text::text or receipt like @text::text)
        """;
}
