using System.Text.RegularExpressions;
using Jiangxuan.Core.Casebook;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Notices.Guiding;
using Jiangxuan.Core.Notices.Language;
using Jiangxuan.Core.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>The pages about the language and the programmes say what is so.</summary>
public partial class DocumentTests
{
    private static readonly Summaries s_summaries = Summaries.Read(
        File.ReadAllText(Path.ChangeExtension(typeof(Notice).Assembly.Location, "xml"))
    );

    public static TheoryData<string> Programmes => [.. Programme.All];

    [Theory]
    [InlineData(typeof(FactKind))]
    [InlineData(typeof(Condition))]
    [InlineData(typeof(Stage))]
    [InlineData(typeof(Case))]
    public void The_page_on_the_language_explains_every_kind(Type family)
    {
        var page = Page("docs/language.md").Split(Reference.Begin)[0];
        var words = family
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(family) && !t.IsAbstract)
            .Select(t => ((KindAttribute)t.GetCustomAttributes(typeof(KindAttribute), false)[0]).Name);

        Assert.All(words, w => Assert.Matches($"`{w}`|kind: {w}\\b", page));
    }

    /// <summary>The introduction for Chinese authors puts every kind into one group with a word of what it is, the families in their order.</summary>
    [Theory]
    [InlineData(typeof(FactKind), "**字段**")]
    [InlineData(typeof(Condition), "**条件**")]
    [InlineData(typeof(Stage), "**环节**")]
    [InlineData(typeof(Case), "**案例**")]
    public void The_page_for_Chinese_authors_groups_every_kind_once(Type family, string heading)
    {
        var groups = Groups().Match(Page("docs/language.zh.md").Split(heading)[1]).Value;
        var words = family
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(family) && !t.IsAbstract)
            .Select(t => ((KindAttribute)t.GetCustomAttributes(typeof(KindAttribute), false)[0]).Name);
        var grouped = Explained().Matches(groups).Select(m => m.Groups[1].Value);

        Assert.Equal(words.Order(StringComparer.Ordinal), grouped.Order(StringComparer.Ordinal));
    }

    /// <summary>What is left of a day that nobody gave is no default, and a list needs no key before it.</summary>
    [Theory]
    [InlineData("docs/language.md")]
    [InlineData("docs/language.zh.md")]
    public void The_tables_show_the_short_forms_and_no_day_before_all_days(string path)
    {
        var page = Page(path);
        Assert.DoesNotContain("0001", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\| `parts?` \| [^|]*\[Condition\]", page);
        Assert.All(
            ["`all: [ … ]`", "`any: [ … ]`", "`not: { … }`", "`exists: …`"],
            w => Assert.Contains($"| {w} | ", page, StringComparison.Ordinal)
        );
    }

    /// <summary>The tables name every key of every record and every word: they are made from the same types as the reader.</summary>
    [Fact]
    public void The_page_on_the_language_has_every_key_as_it_is_now()
    {
        var page = Page("docs/language.md");
        Assert.Equal(new Reference(Vocabulary.Programme, s_summaries).In(page), page);
    }

    [Fact]
    public void The_page_for_Chinese_authors_is_as_the_program_makes_it() =>
        Assert.Equal(ChinesePage.Of(s_summaries).TrimEnd(), Page("docs/language.zh.md").TrimEnd());

    [Theory]
    [InlineData("panels", "1")]
    [InlineData("aggregation", "mean")]
    [InlineData("figure", "of-highest")]
    [InlineData("advisory", "false")]
    [InlineData("complete", "true")]
    public void The_tables_say_what_holds_when_a_key_is_not_given(string key, string otherwise) =>
        Assert.Matches($@"\| `{key}` \| [^|]+ \|  \| `{otherwise}` \|", Page("docs/language.md"));

    /// <summary>Whoever audits says of an incomplete register whether the person is in it; a waiver by another judgement would ask twice.</summary>
    [Theory]
    [MemberData(nameof(Programmes))]
    public void Nobody_is_asked_twice_whether_a_person_is_in_an_incomplete_register(string programme)
    {
        var notice = Programme.Read(programme).Notice;
        var audited = notice.Stages.OfType<QualifyStage>().Any();
        Assert.DoesNotContain(
            notice.Rules,
            r =>
                audited
                && r.WaivedBy is not null
                && r.Leaves()
                    .OfType<Register>()
                    .Any(x => notice.Registers.Any(known => known.Id == x.Id && !known.Complete))
        );
    }

    [Fact]
    public void Every_key_and_word_is_described() => Assert.DoesNotMatch(Undescribed(), Page("docs/language.md"));

    [Theory]
    [InlineData("docs/language.md")]
    [InlineData("docs/language.zh.md")]
    public void The_programme_on_the_page_passes_check_and_is_run_to_the_end(string path)
    {
        var page = Page(path);
        var files = new Dictionary<string, string>
        {
            [NoticeReading.NoticeFile] = Fenced(page, "notice"),
            [NoticeReading.DecisionsFile] = "[]",
        };
        var reading = NoticeReading.Read(files);
        Assert.Equal("", string.Join('\n', reading.Findings));
        var units = UnitRegister.Read(Fenced(page, "units"), reading.Notice!);
        Assert.Empty(units.Findings);

        var result = Simulating.Run(
            reading.Notice!,
            new SimulationOptions { Edition = reading.Notice!.Id, Units = [.. units.Units] }
        );
        Assert.Contains(result.Entries, e => e.What is Core.Conduct.Named);
    }

    [Theory]
    [MemberData(nameof(Programmes))]
    public void The_table_of_clauses_of_a_programme_is_up_to_date(string id)
    {
        var programme = Programme.Read(id);
        var page = Page($"programmes/{id}/README.md");

        Assert.Equal(ClauseTable.Of(programme.Notice, programme.Cases).In(page), page);
    }

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Every_clause_of_a_programme_has_a_home_or_a_reason(string id)
    {
        var table = ClauseTable.Of(Programme.Read(id).Notice, []);

        Assert.All(table.Clauses, c => Assert.True(c.Homes.Count > 0 != c.NoHome is not null, c.Id));
    }

    [Theory]
    [MemberData(nameof(Programmes))]
    public void The_guide_of_a_programme_has_every_rule_reward_and_answer(string id)
    {
        var notice = Programme.Read(id).Notice;
        var text = GuideText.Markdown(Guide.Of(notice));

        Assert.All(notice.Rules, r => Assert.Contains(r.Says.TrimEnd('。'), text, StringComparison.Ordinal));
        Assert.All(notice.Stages, s => Assert.Contains(s.Label, text, StringComparison.Ordinal));
        Assert.All(notice.Materials, m => Assert.Contains(m.Label, text, StringComparison.Ordinal));
        Assert.All(notice.Rewards, r => Assert.Contains(r.Label, text, StringComparison.Ordinal));
        Assert.All(notice.Composition, c => Assert.Contains(c.Says.TrimEnd('。'), text, StringComparison.Ordinal));
        Assert.All(notice.Decisions, d => Assert.Contains(d.Question, text, StringComparison.Ordinal));
        Assert.DoesNotContain("（）", text, StringComparison.Ordinal);
        Assert.DoesNotContain("。。", text, StringComparison.Ordinal);
    }

    private static string Page(string path) =>
        File.ReadAllText(Path.Combine(Kaifeng.Root(), path)).ReplaceLineEndings("\n");

    private static string Fenced(string page, string name)
    {
        var start = page.IndexOf($"```yaml {name}\n", StringComparison.Ordinal);
        var from = page.IndexOf('\n', start) + 1;
        return page[from..page.IndexOf("```", from, StringComparison.Ordinal)];
    }

    /// <summary>The items of the list behind a heading.</summary>
    [GeneratedRegex(@"(?:^- .*\n)+", RegexOptions.Multiline)]
    private static partial Regex Groups();

    /// <summary>A kind and the Chinese word behind it.</summary>
    [GeneratedRegex(@"`([a-zA-Z-]+)` \p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Explained();

    /// <summary>A row of the tables whose last cell is empty though it names a key.</summary>
    [GeneratedRegex(@"^\| `(?!kind: )[A-Za-z-]+` \|(?: [^|]* \|){0,2}  \|$", RegexOptions.Multiline)]
    private static partial Regex Undescribed();
}
