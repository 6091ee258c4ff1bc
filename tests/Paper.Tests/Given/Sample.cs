using System.Globalization;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Tests.Given;

/// <summary>A paper's whole filling, made up: facts of the notice and every value of the course.</summary>
public sealed class Sample
{
    private const int Judges = 7;

    private readonly Notice _notice;
    private readonly SampleSize _size;
    private readonly SampleFacts _facts;

    private Sample(Notice notice, SampleSize size)
    {
        _notice = notice;
        _size = size;
        _facts = new SampleFacts(notice, size);
    }

    public static Filling Of(Notice notice, SampleSize size, About about)
    {
        if (size is SampleSize.Blank)
        {
            return new Filling(
                new Dictionary<string, Entry>
                {
                    [FieldPath.Year] = new TextEntry(notice.Identity.Year.ToString(CultureInfo.InvariantCulture)),
                }
            );
        }
        var sample = new Sample(notice, size);
        var entries = about is About.Person ? sample._facts.Of(1) : [];
        foreach (var (name, entry) in sample.Course(CourseField.All.Where(f => f.On.Contains(about)), 0))
        {
            entries[name] = entry;
        }
        return new Filling(entries);
    }

    private IEnumerable<(string Name, Entry Entry)> Course(IEnumerable<CourseField> fields, int row) =>
        fields.SelectMany(f =>
            f.Name.Contains('*', StringComparison.Ordinal)
                ? _notice.Stages.Select(s => (f.Name.Replace("*", s.Id, StringComparison.Ordinal), Entry(f, row)))
                : [(f.Name, Entry(f, row))]
        );

    private Entry Entry(CourseField field, int row) =>
        field.Shape switch
        {
            EntryShape.Picture => SamplePicture.Code,
            EntryShape.Rows => new RowsEntry([.. Enumerable.Range(0, Count(field.Name)).Select(i => Row(field, i))]),
            _ => new TextEntry(field.Label == "评委姓名" ? SampleWords.Name(_size, row) : Text(field.Name, row)),
        };

    private Dictionary<string, Entry> Row(CourseField list, int row)
    {
        var entries = list.Persons ? _facts.Of(row) : [];
        foreach (var (name, entry) in Course(list.Columns, row))
        {
            entries[name] = entry;
        }
        return entries;
    }

    private int Count(string list) =>
        list switch
        {
            "judges" or "marks" => Judges,
            "tiers" => _notice.Tiers.Count,
            "stage.organs" or "organs" or "displaced" => 2,
            "publicity.channels" => 3,
            "persons" when _size is SampleSize.Many => 60,
            _ => _size is SampleSize.Many ? 15 : 5,
        };

    private string Text(string name, int row) =>
        name switch
        {
            "edition.city" => _notice.Identity.CityName,
            "edition.honor" => _notice.Identity.Honor,
            FieldPath.Year => _notice.Identity.Year.ToString(CultureInfo.InvariantCulture),
            "edition.label" => _notice.Identity.Label,
            "edition.verb" => _notice.Identity.Verb,
            "edition.title" => _notice.Identity.Title,
            "no" or "rank" or "review.rank" or "unit.rank" => (row + 1).ToString(CultureInfo.InvariantCulture),
            "count" or "quota.places" or "copies" or "pages" => "5",
            "score" or "mark" => $"{96 - row % 30}.{row % 10}0",
            "reward.total" or "reward.due" or "payments.total" => "10000",
            "candidacy.tier" or "title" => _notice.Tiers[row % _notice.Tiers.Count].Label,
            "names" => string.Join('　', Enumerable.Range(0, 20).Select(i => SampleWords.Name(_size, i))),
            "unit.name" or "organs.names" or "name" or "by" or "recipient" => "云梦示例区总工会",
            "judge" => SampleWords.Name(_size, row),
            "certificate.number" => "GZ2024-0007",
            "certificate.url" => "https://example.com/c/7Q2K9",
            "decision.number" => "示工发〔2024〕12号",
            "publicity.days" => "5个工作日",
            "given" => "是",
            "publicity.media" => "示例市总工会网站",
            "reward.instalment" => "第一期",
            "reward.payer" => "示例市总工会",
            "steward.period" => "2024年6月至2025年5月",
            "label" => "电话",
            _ when name.EndsWith("date", StringComparison.Ordinal)
                    || name.StartsWith("publicity.", StringComparison.Ordinal) => "2024年5月20日",
            _ when name.StartsWith("opinion.", StringComparison.Ordinal)
                    && !name.EndsWith(".by", StringComparison.Ordinal) => _size is SampleSize.Long
                ? SampleWords.OfLength(300, _size)
                : "情况属实，同意推荐。",
            "objection.text" or "objection.finding" or "reason" or "poll" or "resolution" or "text" or "outcome" =>
                _size is SampleSize.Long ? SampleWords.OfLength(800, _size) : SampleWords.Sentence(_size),
            _ => "示例",
        };
}
