using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Objections from filing to the written conclusion, word for word.</summary>
public sealed class ObjectingTests
{
    private const string Clause = "通知五/（四）";
    private static readonly World s_public = Kaifeng.Before((_, e) => e.What is ObjectionFiled);
    private static readonly Listing s_list = Lists.Rounds(s_public, "city-notice", Lists.City)[^1];
    private static readonly string s_person = s_list.Items[1].Candidacy;
    private static readonly Act s_last = Kaifeng.Act(s_list.Period!.Last);

    private static Decision File(
        DateOnly? day = null,
        string? person = null,
        string text = "不实",
        string objector = "钟石 电话",
        World? world = null,
        int hour = 10
    ) =>
        Objecting.File(
            world ?? s_public,
            Kaifeng.Act(day ?? s_list.Period!.Last, hour: hour),
            "o9",
            "Y9",
            s_list.Id,
            person ?? s_person,
            text,
            objector
        );

    [Fact]
    public void One_objects_from_the_first_day_to_the_last_of_a_notice_that_runs()
    {
        var refusal = new Refusal(
            "不在公示期内，不能通过本页提出异议。请直接向领导小组办公室或纪检监察组反映。",
            Clause
        );
        var (first, last) = (s_list.Period!.First, s_list.Period.Last);
        Assert.Null(File(first, hour: 0).Refusal);
        Assert.Null(File(last, hour: 23).Refusal);
        Assert.Equal(refusal, File(first.AddDays(-1), hour: 23).Refusal);
        Assert.Equal(refusal, File(last.AddDays(1), hour: 0).Refusal);
        Assert.Equal(refusal, File(world: s_public.With(s_list with { Closed = true })).Refusal);
        Assert.Equal(refusal, File(world: s_public.With(s_list with { Period = null })).Refusal);
    }

    public static TheoryData<string, string, string, string, string> Wanting =>
        new()
        {
            { "c0004", "不实", "钟石", "请选择公示名单中的人员。", "candidacy" },
            { "", " ", "钟石", "请填写异议内容。", "text" },
            { "", "不实", " ", "请填写姓名和联系方式。", "objector" },
            {
                "",
                new string('实', 2001),
                "钟石",
                "异议内容最多2000字，现有2001字，请删减；证据材料可在核查时提交。",
                "text"
            },
        };

    [Theory]
    [MemberData(nameof(Wanting))]
    public void Person_text_name_and_contact_are_needed(
        string person,
        string text,
        string objector,
        string sentence,
        string field
    ) =>
        Assert.Equal(
            new Refusal(sentence, Clause, field),
            File(person: person.Length == 0 ? null : person, text: text, objector: objector).Refusal
        );

    [Fact]
    public void White_space_around_a_text_does_not_make_it_too_long_and_is_not_kept()
    {
        var text = new string('实', Objecting.MaxText);
        Assert.Equal(
            new ObjectionFiled(
                "o9",
                "Y9",
                s_list.Id,
                s_person,
                Secret.Of(text, "salt", "text"),
                Secret.Of("钟石", "salt", "objector")
            ),
            File(text: $"{text}\r\n", objector: " 钟石 ").Happened
        );
    }

    [Fact]
    public void It_is_taken_once_and_concluded_once_in_writing()
    {
        var filed = s_public.Apply(Entry.Of("x", s_last, File().Happened!));
        Assert.Equal(
            new Refusal("请先受理再出具结论。", Clause),
            Objecting.Conclude(filed, s_last, "o9", true, "查实").Refusal
        );
        var taken = Objecting.Take(filed, "o9").Happened;
        Assert.Equal(new ObjectionTaken("o9", s_person), taken);
        var world = filed.Apply(Entry.Of("x", s_last, taken!));
        var who = Kaifeng.Whole.Cast.Office.Name;
        Assert.Equal(new Refusal($"已由{who}受理。"), Objecting.Take(world, "o9").Refusal);
        Assert.Equal(
            new Refusal("请填写核查结论。", Clause, "finding"),
            Objecting.Conclude(world, s_last, "o9", false, " ").Refusal
        );
        Assert.Equal(
            new ObjectionConcluded("o9", s_person, false, Secret.Of("查无实据", "salt", "finding")),
            Objecting.Conclude(world, s_last, "o9", false, " 查无实据 ").Happened
        );
        var upheld = Objecting.Conclude(world, s_last, "o9", true, "查实").Happened;
        Assert.Equal(new ObjectionConcluded("o9", s_person, true, Secret.Of("查实", "salt", "finding")), upheld);
        world = world.Apply(Entry.Of("x", s_last, upheld!));
        Assert.Equal(
            new Refusal("该异议已经出具结论，不能更改。", Clause),
            Objecting.Conclude(world, s_last, "o9", true, "查实").Refusal
        );
    }
}
