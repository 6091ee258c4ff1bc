using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Fillings;

/// <summary>
/// A field that is no fact of the notice but comes from the course of the edition (过程字段). The list is closed: a layout or an
/// office's template that names anything else is told so.
/// </summary>
/// <param name="Name">As in a layout, <c>unit.name</c>; <c>*</c> stands for the id of a stage.</param>
/// <param name="Label">What it is, in Chinese, for the list of fields an office sees.</param>
/// <param name="On">The papers that have it.</param>
public sealed record CourseField(string Name, string Label, IReadOnlyList<About> On)
{
    /// <summary>What stands under the name.</summary>
    public EntryShape Shape { get; init; }

    /// <summary>The fields of a row, when it is a list.</summary>
    public IReadOnlyList<CourseField> Columns { get; init; } = [];

    /// <summary>Whether a row of the list also has every fact of the person.</summary>
    public bool Persons { get; init; }

    private static readonly About[] Any = [About.Person, About.List, About.Objection];
    private static readonly About[] OfPerson = [About.Person];
    private static readonly About[] OfList = [About.List];
    private static readonly About[] OfObjection = [About.Objection];
    private static readonly About[] PersonOrList = [About.Person, About.List];

    /// <summary>What is known of one person beside the facts.</summary>
    private static readonly CourseField[] PersonCourse =
    [
        new("unit.name", "推荐单位", OfPerson),
        new("candidacy.receipt", "申报编号", OfPerson),
        new("candidacy.channel", "申报渠道", OfPerson),
        new("candidacy.track", "类别", OfPerson),
        new("candidacy.tier", "称号层次", OfPerson),
        new("rank", "名次", OfPerson),
        new("review.rank", "评审名次", OfPerson),
        new("unit.rank", "推荐单位的排序", OfPerson),
        new("score", "得分", OfPerson),
        new("certificate.number", "证书编号", OfPerson),
        new("certificate.url", "证书核验地址", OfPerson),
        new("certificate.qr", "证书核验二维码", OfPerson) { Shape = EntryShape.Picture },
        new("named.date", "命名日期", OfPerson),
        new("reward.total", "奖金合计（元）", OfPerson),
        new("reward.due", "本次应发（元）", OfPerson),
        new("reward.instalment", "发放期次", OfPerson),
        new("reward.payer", "出资单位", OfPerson),
    ];

    /// <summary>All of them, in the order an office reads them.</summary>
    public static IReadOnlyList<CourseField> All { get; } =
    [
        new("edition.city", "城市", Any),
        new("edition.honor", "荣誉称号", Any),
        new(FieldPath.Year, "年度", Any),
        new("edition.label", "届次", Any),
        new("edition.verb", "选树、选拔或评选", Any),
        new("edition.title", "通知标题", Any),
        new("edition.number", "通知文号", Any),
        new("edition.announced", "通知印发日期", Any),
        new("organs", "主办机构", Any) { Shape = EntryShape.Rows, Columns = [new("name", "机构名称", Any)] },
        new("organs.names", "主办机构名称（顿号相连）", Any),
        new("print.date", "打印日期", Any),
        new("print.code", "表单识别码", Any) { Shape = EntryShape.Picture },
        .. PersonCourse,
        new("opinion.*", "某环节的意见", OfPerson),
        new("opinion.*.by", "该意见的签署单位", OfPerson),
        new("opinion.*.date", "该意见的日期", OfPerson),
        new("steward.period", "考核期", OfPerson),
        new("steward.due", "报告截止日期", OfPerson),
        new("steward.items", "报告事项", OfPerson)
        {
            Shape = EntryShape.Rows,
            Columns = [new("label", "事项", Any), new("text", "填报内容", Any)],
        },
        new("materials", "应交材料", PersonOrList)
        {
            Shape = EntryShape.Rows,
            Columns =
            [
                new("no", "序号", Any),
                new("label", "材料名称", Any),
                new("copies", "份数", Any),
                new("format", "要求", Any),
                new("pages", "起始页码", Any),
                new("given", "是否已交", Any),
            ],
        },
        new("unit.name", "推荐单位", OfList),
        new("count", "人数", OfList),
        new("quota.places", "名额", OfList),
        new("reason", "说明理由", OfList),
        new("stage.label", "环节名称", OfList),
        new("stage.organs", "办理本环节的机构", OfList)
        {
            Shape = EntryShape.Rows,
            Columns = [new("name", "机构名称", Any)],
        },
        new("recipient", "主送机关", OfList),
        new("persons", "名单", OfList)
        {
            Shape = EntryShape.Rows,
            Persons = true,
            Columns =
            [
                new("no", "序号", Any),
                new("remark", "备注", Any),
                .. PersonCourse,
                new("marks", "评委评分", Any)
                {
                    Shape = EntryShape.Rows,
                    Columns = [new("judge", "评委", Any), new("mark", "分数", Any)],
                },
            ],
        },
        new("tiers", "各层次名单", OfList)
        {
            Shape = EntryShape.Rows,
            Columns =
            [
                new("title", "称号", Any),
                new("count", "人数", Any),
                new("names", "姓名（空格相隔）", Any),
                new("persons", "名单", Any)
                {
                    Shape = EntryShape.Rows,
                    Persons = true,
                    Columns = [new("no", "序号", Any), .. PersonCourse],
                },
            ],
        },
        new("resolution", "名单由会议决议产生的说明", OfList),
        new("displaced", "因构成等规定让位的人选", OfList)
        {
            Shape = EntryShape.Rows,
            Persons = true,
            Columns = [new("no", "序号", Any), new("reason", "让位理由", Any), .. PersonCourse],
        },
        new("rules", "名单须满足的规定", OfList)
        {
            Shape = EntryShape.Rows,
            Columns =
            [
                new("no", "序号", Any),
                new("text", "规定", Any),
                new("clause", "出处", Any),
                new("outcome", "名单的情况", Any),
            ],
        },
        new("judges", "评委", OfList) { Shape = EntryShape.Rows, Columns = [new("name", "评委姓名", Any)] },
        new("publicity.from", "公示起日", PersonOrList),
        new("publicity.to", "公示止日", PersonOrList),
        new("publicity.days", "公示天数（如：5个工作日）", PersonOrList),
        new("publicity.media", "公示平台", PersonOrList),
        new("publicity.channels", "异议受理方式", PersonOrList)
        {
            Shape = EntryShape.Rows,
            Columns = [new("label", "方式", Any), new("text", "内容", Any)],
        },
        new("decision.date", "决定日期", OfList),
        new("decision.number", "决定文号", OfList),
        new("payments.total", "发放合计（元）", OfList),
        new("poll", "民主推荐情况", OfList),
        new("objection.number", "异议编号", OfObjection),
        new("objection.filed", "收到日期", OfObjection),
        new("objection.person", "所涉人选", OfObjection),
        new("objection.text", "异议内容", OfObjection),
        new("objection.finding", "核实情况", OfObjection),
        new("objection.outcome", "处理结论", OfObjection),
        new("objection.date", "结论日期", OfObjection),
        new("objection.investigators", "核实人员", OfObjection),
    ];

    /// <summary>Whether the rows of that list are persons with all their facts.</summary>
    public static bool HasPersons(string list) => All.Any(f => f.Name == list && f.Persons);
}

/// <summary>What stands under a name.</summary>
public enum EntryShape
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A list.</summary>
    Rows,

    /// <summary>A picture.</summary>
    Picture,
}
