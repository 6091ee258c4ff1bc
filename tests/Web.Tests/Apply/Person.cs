using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Tests.Fields;
using Jiangxuan.Web.Tests.Given;

namespace Jiangxuan.Web.Tests.Apply;

/// <summary>A generated applicant and what they type, section by section.</summary>
internal sealed record Person(Browser Browser, string Candidacy)
{
    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[200]];

    public static readonly byte[] Pdf = [.. "%PDF-1.4\n"u8, .. new byte[200]];

    private static int _next;
    private static int _made;

    /// <summary>No two persons of a run share an ID number: the same person may apply once only.</summary>
    private int Sequence { get; } = Interlocked.Increment(ref _made);

    public string Hub => $"/my/{ApplyHouse.Edition}/{Candidacy}";

    public string Section(string key) => $"{Hub}/s/{key}";

    /// <summary>Registers, chooses channel and unit.</summary>
    public static async Task<Person> Begins(ApplyHouse house, string channel = "unit", string? unit = null)
    {
        var number = Interlocked.Increment(ref _next);
        var browser = await house.SignedIn(Role.Applicant, $"1380000{number:0000}");
        await browser.Get($"/my/{ApplyHouse.Edition}/begin");
        unit ??= Kaifeng.Definition.SampleUnits.First(u => u.Group == "county").Id;
        await browser.Fill($"/my/{ApplyHouse.Edition}/begin", [("channel", channel), ("unit", unit)]);
        return new Person(browser, browser.Location!.Split('/')[^1]);
    }

    /// <summary>Types a whole section without fault and presses "save and go on".</summary>
    public async Task Fills(string section)
    {
        await Browser.Get(Section(section));
        await Browser.Fill(Section(section), Answers(section), "next", Files(section));
    }

    /// <summary>Types everything.</summary>
    public async Task FillsAll()
    {
        foreach (var section in Kaifeng.Notice.Form)
        {
            await Fills(section.Key);
            if (Browser.Status != 302)
            {
                throw new InvalidOperationException(
                    $"{section.Key}: {Browser.Status} {Browser.Page.QuerySelector("#errors")?.TextContent}"
                );
            }
        }
    }

    public (string, string?)[] Answers(string section) =>
        section switch
        {
            "basics" =>
            [
                ("f.name", "王建国"),
                ("f.idNumber", Sample.IdNumber("19790203", $"{1 + 2 * (Sequence % 499):000}")),
                ("f.ethnicity", "汉族"),
                ("f.politicalStatus", "群众"),
                ("f.education", "大学专科"),
                ("f.phone", "13800001234"),
                ("f.employer", "样例空分集团有限公司"),
                ("f.post", "车工班长"),
                ("f.frontLine", "是"),
            ],
            "skills" => [("f.skillLevel", "高级技师"), ("f.speciality", "精密车削")],
            "career" =>
            [
                ("f.resume.0.from.year", "1998"),
                ("f.resume.0.from.month", "7"),
                ("f.resume.0.place", "样例空分集团有限公司"),
                ("f.resume.0.post", "车工"),
            ],
            "awards" =>
            [
                ("f.honours.0.kind", "工匠"),
                ("f.honours.0.level", "县（区）"),
                ("f.honours.0.name", "样例区工匠"),
                ("f.honours.0.year", "2018"),
                ("f.specialTalent", "否"),
            ],
            "innovation" =>
            [
                .. new[] { "projects", "transfers", "inventions", "utilityModels", "designs" }.Select(k =>
                    ($"f.{k}", (string?)"1")
                ),
                .. from grid in new[] { "projectAwards", "standards" }
                from row in new[] { "企业级", "地厅级", "省部级", "国家级" }
                select ($"f.{grid}.{row}.count", (string?)"0"),
            ],
            "effect" =>
            [
                .. from year in new[] { "2018", "2019", "2020" }
                from cell in new[]
                {
                    "benefits.{0}.gain",
                    "benefits.{0}.saving",
                    "training.{0}.agreements",
                    "training.{0}.trained",
                }
                select ("f." + cell.Replace("{0}", year, StringComparison.Ordinal), (string?)"2"),
                .. new[] { "高级工", "技师", "高级技师", "其他" }.Select(r =>
                    ($"f.promotions.{r}.count", (string?)"1")
                ),
                .. new[] { "地厅级", "省部级", "国家级" }.Select(r => ($"f.media.{r}.count", (string?)"0")),
            ],
            "story" =>
            [
                ("f.achievements", "改进空分设备转子加工工艺，合格率由92%提高到99%。"),
                ("f.deeds", "二十年坚守一线，带徒十二人。"),
            ],
            _ => [("f.truth", "1")],
        };

    private static (string, string, byte[])[] Files(string section) =>
        section == "evidence"
            ?
            [
                ("f.photo", "证件照.jpg", Jpeg),
                ("f.workPhoto", "工作照.jpg", [.. Jpeg, 1]),
                ("f.presentation", "展示.pdf", Pdf),
                ("f.skillProof", "高级技师证.pdf", [.. Pdf, 2]),
                ("f.honourProof", "样例区工匠证书.pdf", [.. Pdf, 3]),
                ("f.innovationProof", "专利.pdf", [.. Pdf, 4]),
                ("f.benefitProof", "财务证明.pdf", [.. Pdf, 5]),
                ("f.trainingProof", "师带徒协议.pdf", [.. Pdf, 6]),
            ]
            : [];

    /// <summary>Ticks every consent and submits.</summary>
    public async Task Submits()
    {
        await Browser.Get(Hub + "/check");
        await Browser.Fill(Hub + "/check", [.. Kaifeng.Notice.Consents.Select(c => ("consent", (string?)c.Id))]);
    }
}
