namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Objections during a public notice (异议): filed by anybody, investigated, concluded in writing.</summary>
public static class Objecting
{
    /// <summary>Longest objection, in characters.</summary>
    public const int MaxText = 2000;

    /// <summary>Files an objection; only within the period, and only about somebody on the list. A real name and a contact are needed.</summary>
    public static Decision File(
        World world,
        Act act,
        string objection,
        string number,
        string listing,
        string candidacy,
        string text,
        string objector
    )
    {
        var list = world.Get<Listing>(listing);
        var source = world.Notice.Stage(list.Stage).Source.ToString();
        if (list.Period is not { } period || list.Closed || act.Day < period.First || act.Day > period.Last)
        {
            return new Refusal("不在公示期内，不能通过本页提出异议。请直接向领导小组办公室或纪检监察组反映。", source);
        }

        if (list.Items.All(i => i.Candidacy != candidacy))
        {
            return new Refusal("请选择公示名单中的人员。", source, "candidacy");
        }

        if (
            (Guards.Filled(text, "异议内容", "text") ?? Guards.Filled(objector, "姓名和联系方式", "objector")) is
            { } empty
        )
        {
            return empty with { Clause = source };
        }

        var said = text.Trim();
        return said.Length > MaxText
            ? new Refusal(
                $"异议内容最多{MaxText}字，现有{said.Length}字，请删减；证据材料可在核查时提交。",
                source,
                "text"
            )
            : new ObjectionFiled(
                objection,
                number,
                listing,
                candidacy,
                Secret.Of(said, act.Salt, "text"),
                Secret.Of(objector.Trim(), act.Salt, "objector")
            );
    }

    /// <summary>Somebody takes the objection for investigation.</summary>
    public static Decision Take(World world, string objection)
    {
        var o = world.Get<Objection>(objection);
        return o.Investigator is null
            ? new ObjectionTaken(objection, o.Candidacy)
            : new Refusal($"已由{o.Investigator}受理。");
    }

    /// <summary>Concludes it in writing.</summary>
    public static Decision Conclude(World world, Act act, string objection, bool upheld, string finding)
    {
        var o = world.Get<Objection>(objection);
        var source = world.Notice.Stage(world.Get<Listing>(o.Listing).Stage).Source.ToString();
        if (o.Upheld is not null)
        {
            return new Refusal("该异议已经出具结论，不能更改。", source);
        }

        if (o.Investigator is null)
        {
            return new Refusal("请先受理再出具结论。", source);
        }

        return Guards.Filled(finding, "核查结论", "finding") is { } empty
            ? empty with
            {
                Clause = source,
            }
            : new ObjectionConcluded(objection, o.Candidacy, upheld, Secret.Of(finding.Trim(), act.Salt, "finding"));
    }
}
