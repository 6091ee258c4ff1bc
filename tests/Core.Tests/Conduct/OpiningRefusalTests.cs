using System.Collections.Immutable;
using System.Globalization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Polls that do not carry, and the employer's own notice.</summary>
public sealed class OpiningRefusalTests
{
    private const string Clause = "通知五/（一）";
    private static readonly World s_asking = Kaifeng.Before((_, e) => e.What is OpinionGiven { Stage: "nominate" });
    private static readonly OpinionGiven s_given = (OpinionGiven)
        Kaifeng.Whole.Entries.First(e => e.What is OpinionGiven { Stage: "nominate" }).What;
    private static readonly Entry s_entry = Kaifeng.Whole.Entries.First(e => e.What is PublicisedAlone);
    private static readonly PublicisedAlone s_alone = (PublicisedAlone)s_entry.What;
    private static readonly ImmutableDictionary<string, Value> s_proofs = s_alone.Answers.Known<Value>();
    private static readonly World s_showing = Kaifeng.Before((_, e) => e.Id == s_entry.Id);

    [Theory]
    [InlineData("2/3", null, "31", "20", "民主推荐参加人数31，同意人数20，没有达到2/3，不能签署同意。", "pollFor")]
    [InlineData("2/3", null, "30", "20", null, null)]
    [InlineData(null, "1/2", "30", "15", "民主推荐参加人数30，同意人数15，没有超过1/2，不能签署同意。", "pollFor")]
    [InlineData(null, "1/2", "30", "16", null, null)]
    [InlineData(null, null, "30", "31", "同意人数31多于民主推荐参加人数30，请核对。", "pollFor")]
    [InlineData(null, null, "30", "30", null, null)]
    [InlineData(null, null, "30", "0", null, null)]
    [InlineData(null, null, "0", "0", "同意须有推荐测评结果，请填写民主推荐参加人数和同意人数。", "pollPresent")]
    [InlineData(null, null, null, "1", "同意须有推荐测评结果，请填写民主推荐参加人数和同意人数。", "pollPresent")]
    [InlineData(null, null, "1", null, "同意须有推荐测评结果，请填写民主推荐参加人数和同意人数。", "pollPresent")]
    public void Whoever_agrees_shows_a_poll_that_carries(
        string? atLeast,
        string? moreThan,
        string? present,
        string? agreed,
        string? sentence,
        string? field
    )
    {
        var poll = new Poll
        {
            Present = "pollPresent",
            For = "pollFor",
            AtLeast = atLeast is null ? null : Portion.Read(atLeast),
            MoreThan = moreThan is null ? null : Portion.Read(moreThan),
        };
        // The numbers are not asked by the stage here, so that the poll itself has to look.
        var notice = SeveralTiers.Changed(
            s_asking.Notice,
            s => s is OpineStage { Id: "nominate" } o ? o with { Poll = poll, Asks = [] } : s
        );
        var answers = ImmutableDictionary<string, Value>.Empty;
        answers = present is null
            ? answers
            : answers.Add("pollPresent", new NumberValue(decimal.Parse(present, CultureInfo.InvariantCulture)));
        answers = agreed is null
            ? answers
            : answers.Add("pollFor", new NumberValue(decimal.Parse(agreed, CultureInfo.InvariantCulture)));
        Decision Give(bool agree) =>
            Opining.Give(
                s_asking with
                {
                    Notice = notice,
                },
                Kaifeng.Act(s_given.AsGiven().On),
                s_given.Candidacy,
                "nominate",
                s_given.AsGiven() with
                {
                    Agree = agree,
                },
                answers
            );
        Assert.Equal(sentence is null ? null : new Refusal(sentence, Clause, $"f.{field}"), Give(true).Refusal);
        Assert.Null(Give(false).Refusal);
    }

    [Fact]
    public void The_employers_notice_says_where_it_hung_and_has_its_proofs()
    {
        Assert.Equal(new Refusal("请填写公示地点或媒体。", Clause, "employer-notice.media"), Show(media: " ").Refusal);
        Assert.Equal(
            new Refusal("请填写本单位公示截图。", Clause, "f.employerNoticeShot"),
            Show(answers: s_proofs.Remove("employerNoticeShot")).Refusal
        );
        Assert.Equal(
            new Refusal("请填写本单位推荐报告。", Clause, "f.employerReport"),
            Show(answers: s_proofs.Remove("employerReport")).Refusal
        );
    }

    /// <summary>Five days from a Monday end on the Friday; from a Wednesday on the Sunday, which is moved to the Monday.</summary>
    [Theory]
    [InlineData(
        "2021-05-24",
        "2021-05-27",
        "公示期不足：自2021年5月24日起不少于5天，最早至2021年5月28日届满，填报的截止日为2021年5月27日。"
    )]
    [InlineData("2021-05-24", "2021-05-28", null)]
    [InlineData(
        "2021-05-26",
        "2021-05-30",
        "公示期不足：自2021年5月26日起不少于5天，最早至2021年5月31日届满，填报的截止日为2021年5月30日。"
    )]
    [InlineData("2021-05-26", "2021-05-31", null)]
    public void Its_days_are_counted_and_not_believed(string first, string last, string? sentence)
    {
        var (from, to) = (
            DateOnly.Parse(first, CultureInfo.InvariantCulture),
            DateOnly.Parse(last, CultureInfo.InvariantCulture)
        );
        var shown = Show(from, to, to.AddDays(1), " 公告栏 ");
        Assert.Equal(sentence is null ? null : new Refusal(sentence, Clause, "employer-notice.last"), shown.Refusal);
        if (sentence is null)
        {
            var alone = Assert.IsType<PublicisedAlone>(shown.Happened);
            Assert.Equal(new Span(from, to, to.DayNumber - from.DayNumber + 1), alone.Period);
            Assert.Equal(
                (s_alone.Candidacy, "employer-notice", "公告栏"),
                (alone.Candidacy, alone.Stage, alone.Media.Read<string>())
            );
            Assert.Equal(["employerNoticeShot", "employerReport"], alone.Answers.Keys.Order(StringComparer.Ordinal));
            Assert.Equal(
                new Refusal($"公示期到{to:yyyy年M月d日}24时才届满，请次日起再登记。", Clause, "employer-notice.last"),
                Show(from, to, to).Refusal
            );
        }
    }

    [Fact]
    public void Working_days_are_called_so_and_an_unknown_year_is_said_with_the_clause()
    {
        var notice = SeveralTiers.Changed(
            s_showing.Notice,
            s => s is PubliciseStage { Id: "employer-notice" } p ? p with { Days = DayCount.Working } : s
        );
        var world = s_showing with { Notice = notice };
        Assert.Equal(
            "公示期不足：自2021年5月26日起不少于5个工作日，最早至2021年6月1日届满，填报的截止日为2021年5月31日。",
            Show(new(2021, 5, 26), new(2021, 5, 31), new(2021, 6, 5), world: world).Refusal!.Sentence
        );
        var unknown = Show(new(2035, 5, 26), new(2035, 5, 31), new(2021, 6, 5), world: world).Refusal!;
        Assert.StartsWith("系统中没有2035年的放假安排", unknown.Sentence, StringComparison.Ordinal);
        Assert.Equal(Clause, unknown.Clause);
    }

    [Fact]
    public void Nobody_is_shown_twice_nor_after_the_deadline()
    {
        var c = s_showing.Get<Candidacy>(s_alone.Candidacy);
        var shown = s_showing.Apply(s_entry).Get<Candidacy>(c.Id);
        Assert.Equal(
            $"{c.Name}的申报目前处于“{string.Join("、", Standing.Of(s_showing.Notice, shown).Select(id => s_showing.Notice.Stage(id).Label))}”环节，不能办理“所在单位公示”。请刷新页面核对当前进度。",
            Show(world: s_showing.Apply(s_entry)).Refusal!.Sentence
        );
        Assert.StartsWith(
            "“所在单位公示”已于2021年6月11日24时截止",
            Show(new(2021, 6, 1), new(2021, 6, 8), new(2021, 6, 12)).Refusal!.Sentence,
            StringComparison.Ordinal
        );
    }

    private static Decision Show(
        DateOnly? first = null,
        DateOnly? last = null,
        DateOnly? today = null,
        string media = "公告栏",
        IReadOnlyDictionary<string, Value>? answers = null,
        World? world = null
    ) =>
        Opining.Publicise(
            world ?? s_showing,
            Kaifeng.Act(today ?? s_alone.Period.Last.AddDays(1)),
            s_alone.Candidacy,
            "employer-notice",
            first ?? s_alone.Period.First,
            last ?? s_alone.Period.Last,
            media,
            answers ?? s_proofs
        );
}
