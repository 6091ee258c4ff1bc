using Jiangxuan.Core.People.Generated;
using Microsoft.Playwright;

namespace Jiangxuan.Journeys.Given;

/// <summary>An invented craftsman with everything the form of Kaifeng asks for.</summary>
/// <param name="Person">Who it is.</param>
public sealed record Worker(GeneratedPerson Person)
{
    private static readonly string[] _levels = ["企业级", "地厅级", "省部级", "国家级"];

    /// <summary>One of them.</summary>
    public static Worker Number(int number) =>
        new(new PeopleGenerator(20, new DateOnly(2021, 5, 17)).Person(900_000 + number));

    /// <summary>The number used for signing in; a real-looking one, since the door asks for one.</summary>
    public string Login => $"139{Person.Index:00000000}";

    /// <summary>What is typed in a section, by name of the control.</summary>
    public IEnumerable<(string Name, string Value)> Answers(string section) =>
        section switch
        {
            "basics" =>
            [
                ("f.name", Person.Name),
                ("f.idNumber", Person.IdNumber.Number),
                ("f.ethnicity", "汉族"),
                ("f.politicalStatus", "群众"),
                ("f.education", "大学专科"),
                ("f.phone", Person.Phone.Number),
                ("f.employer", "样例空分集团有限公司"),
                ("f.post", "数控车工班长"),
                ("f.frontLine", "是"),
            ],
            "skills" => [("f.skillLevel", "高级技师"), ("f.title", "工程师"), ("f.speciality", "大型转子的精密车削")],
            "career" =>
            [
                .. Row("f.resume.0", "1998", "7", "样例机床厂", "车工"),
                ("f.resume.0.to.year", "2006"),
                ("f.resume.0.to.month", "12"),
            ],
            "awards" =>
            [
                ("f.honours.0.kind", "工匠"),
                ("f.honours.0.level", "县（区）"),
                ("f.honours.0.name", "样例区工匠"),
                ("f.honours.0.year", "2018"),
                ("f.specialTalent", "否"),
                ("f.contests.地厅级.place", "数控车工第1名"),
            ],
            "innovation" =>
            [
                ("f.projects", "3"),
                ("f.transfers", "1"),
                ("f.inventions", "2"),
                ("f.utilityModels", "4"),
                ("f.designs", "0"),
                .. from grid in new[] { "projectAwards", "standards" }
                from level in _levels
                select ($"f.{grid}.{level}.count", level == "企业级" ? "2" : "0"),
            ],
            "effect" =>
            [
                .. from year in new[] { "2018", "2019", "2020" }
                from cell in new[]
                {
                    ("benefits", "gain", "86.5"),
                    ("benefits", "saving", "12"),
                    ("training", "agreements", "2"),
                    ("training", "trained", "40"),
                }
                select ($"f.{cell.Item1}.{year}.{cell.Item2}", cell.Item3),
                .. new[] { "高级工", "技师", "高级技师", "其他" }.Select(r => ($"f.promotions.{r}.count", "1")),
                .. _levels[1..].Select(r => ($"f.media.{r}.count", "0")),
            ],
            "story" =>
            [
                (
                    "f.achievements",
                    "改进空分设备转子的装夹和精车工艺，一次交验合格率由92%提高到99%，三年为企业节约成本近三百万元。"
                ),
                ("f.deeds", "二十三年坚守一线，带徒十二人，其中五人晋升技师。总结的“三步找正法”在全厂推广。"),
            ],
            "evidence" => [("f.truth", "1")],
            _ => throw new ArgumentOutOfRangeException(nameof(section), section, "no such section"),
        };

    /// <summary>The second row of the résumé: the present job.</summary>
    public IEnumerable<(string Name, string Value)> SecondJob =>
        Row("f.resume.1", "2007", "1", "样例空分集团有限公司", "数控车工班长");

    /// <summary>What is uploaded.</summary>
    public IEnumerable<(string Fact, FilePayload File)> Files =>
        [
            ("photo", Papers.Picture($"{Person.Index}证件照.png")),
            ("workPhoto", Papers.Picture($"{Person.Index}工作照.png", 640, 480)),
            ("presentation", Papers.Document($"{Person.Index}展示.pdf")),
            ("honourProof", Papers.Picture($"{Person.Index}工匠证书.png", 600, 420)),
            ("skillProof", Papers.Document($"{Person.Index}高级技师证.pdf")),
            ("innovationProof", Papers.Document($"{Person.Index}专利证书.pdf")),
            ("benefitProof", Papers.Document($"{Person.Index}财务证明.pdf")),
            ("trainingProof", Papers.Document($"{Person.Index}师徒协议.pdf")),
        ];

    private static IEnumerable<(string, string)> Row(
        string row,
        string year,
        string month,
        string place,
        string post
    ) => [(row + ".from.year", year), (row + ".from.month", month), (row + ".place", place), (row + ".post", post)];
}
