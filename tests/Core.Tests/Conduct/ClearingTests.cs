using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Replies of authorities and showings to the public, word for word.</summary>
public sealed class ClearingTests
{
    private const string Level = "通知二";
    private static readonly DateOnly s_day = new(2021, 6, 1);
    private static readonly World s_before = LongCourse.Before((_, e) => e.What is Concluded { Stage: "same-level" });
    private static readonly Concluded s_made = (Concluded)
        LongCourse.Whole.Entries.First(e => e.What is Concluded { Stage: "same-level" }).What;
    private static readonly IReadOnlyDictionary<string, Value> s_reply = s_made.Determined.Known<Value>();

    private static Decision Answer(
        bool pass = true,
        string text = "同意上报",
        IReadOnlyDictionary<string, Value>? answers = null,
        DateOnly? day = null,
        World? world = null
    ) =>
        Clearing.Answer(
            world ?? s_before,
            LongCourse.Act(day ?? s_day),
            s_made.Candidacy,
            "same-level",
            pass,
            text,
            answers ?? s_reply
        );

    [Fact]
    public void A_reply_is_recorded_with_what_is_asked_and_nothing_else()
    {
        Assert.Equal(["reply"], s_reply.Keys);
        var more = new Dictionary<string, Value>(s_reply) { ["sector"] = new TextValue("其他") };
        var yes = (Concluded)Answer(text: " 同意上报 ", answers: more).Happened!;
        Assert.Equal(
            (s_made.Candidacy, "same-level", true, "同意上报"),
            (yes.Candidacy, yes.Stage, yes.Pass, yes.Text.Said())
        );
        Assert.Null(yes.Clause);
        Assert.Equal(s_reply, yes.Determined.Known<Value>());
        Assert.Empty(yes.Judged);
        Assert.Empty(yes.Accepted);
        var no = (Concluded)Answer(false, "正在立案").Happened!;
        Assert.Equal((false, Level), (no.Pass, no.Clause));
    }

    [Fact]
    public void Words_and_the_reply_itself_are_needed_in_time_of_somebody_who_stands_there()
    {
        Assert.Equal(new Refusal("请填写复函意见。", Level, "text"), Answer(text: " ").Refusal);
        var without = new Refusal("请填写同级部门复函。", Level, "f.reply");
        Assert.Equal(without, Answer(answers: new Dictionary<string, Value>()).Refusal);
        // Also a refusal rests on the paper.
        Assert.Equal(without, Answer(false, answers: new Dictionary<string, Value>()).Refusal);
        Assert.Null(Answer(day: new DateOnly(2021, 6, 25)).Refusal);
        Assert.Equal(
            new Refusal(
                "“同级部门审核”已于2021年6月25日24时截止，逾期视为放弃。已填内容仍然保留，可以查看；如确有特殊情况，请联系推荐单位。",
                Level
            ),
            Answer(day: new DateOnly(2021, 6, 26)).Refusal
        );
        var c = s_before.Get<Candidacy>(s_made.Candidacy);
        Assert.Equal(
            new Refusal($"{c.Name}的申报已撤回，不能办理“同级部门审核”。请刷新页面核对当前进度。", Level),
            Answer(text: "", world: s_before.With(c with { Withdrawn = "另有安排" })).Refusal
        );
    }

    [Fact]
    public void A_showing_is_recorded_in_its_own_words_and_passes()
    {
        var before = LongCourse.Before((_, e) => e.What is Concluded { Stage: "showcase" });
        var id = before.All<Candidacy>().First(c => Standing.In(before.Notice, c, "showcase")).Id;
        Decision Shown(string text) =>
            Clearing.Shown(before, LongCourse.Act(s_day), id, "showcase", text, new Dictionary<string, Value>());
        Assert.Equal(new Refusal("请填写宣传情况。", "通知五/（二）", "text"), Shown(" ").Refusal);
        var shown = (Concluded)Shown("工会信息平台报道").Happened!;
        Assert.Equal(("showcase", true, "工会信息平台报道"), (shown.Stage, shown.Pass, shown.Text.Said()));
        Assert.Null(shown.Clause);
    }
}
