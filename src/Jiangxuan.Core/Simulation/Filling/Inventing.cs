using Jiangxuan.Core.Facts;
using Jiangxuan.Core.People;
using Jiangxuan.Core.People.Generated;

namespace Jiangxuan.Core.Simulation.Filling;

/// <summary>Invents a plausible value for any fact, by its kind, its code list and its limits; what the person is known for comes first.</summary>
internal sealed class Inventing(SimulatedCity city, GeneratedPerson person, SplitMix64 chance)
{
    private const int Recent = 4;
    private const int WorkingLife = 30;
    private const int FirstYear = 1900;
    private static readonly Phrases s_phrases = Phrases.Read();
    private readonly TableInventing _tables = new(city.Notice, person, chance);

    /// <summary>The wording.</summary>
    public static Phrases Phrases => s_phrases;

    /// <summary>A value of that fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="free">Whether choices are left to chance instead of following the person.</param>
    public Value Of(Fact fact, bool free = false)
    {
        if (!free && Known(fact) is { } known)
        {
            return known;
        }

        return fact.Kind switch
        {
            FilesKind files => Files(fact, files),
            IdNumberKind => IdNumber(),
            TableKind table => new RowsValue([.. _tables.Rows(table, fact.Label, Cell)]),
            GridKind grid => new RowsValue([.. _tables.Grid(grid, Cell)]),
            var kind => Cell(kind, fact.Label, free),
        };
    }

    private Value? Known(Fact fact) =>
        (fact.Key, fact.Kind) switch
        {
            ("name", LineKind) => new TextValue(person.Name),
            ("employer", LineKind) => new TextValue(person.Employer ?? "自由职业"),
            ("phone", PhoneKind) => new TextValue(person.Phone.Number),
            ("birth", DayKind) => new DayValue(person.Birth),
            ("birth", MonthKind) => new MonthValue(person.Birth.Year, person.Birth.Month),
            _ => null,
        };

    /// <summary>A value of a kind that fits a single field or a cell.</summary>
    private Value Cell(FactKind kind, string label, bool free) =>
        kind switch
        {
            LineKind line => new TextValue(s_phrases.Line(label, person, chance, line.Max)),
            ParagraphKind p => new TextValue(s_phrases.Paragraph(person, chance, (p.Target ?? p.Max ?? 300) * 7 / 10)),
            ChoiceKind choice => new TextValue(Code(Livelihood.Codes(choice.Codes(city.Notice), person, free), free)),
            ChoicesKind several => Codes(several),
            NumberKind { Unit: "年" } years => new NumberValue(Math.Clamp(Years(years, free), years.Min, years.Max)),
            NumberKind number => Number(number),
            YesNoKind => new YesNoValue(chance.Chance(free ? 50 : 8)),
            DeclarationKind => new YesNoValue(true),
            PhoneKind => new TextValue(person.Phone.Number),
            EmailKind => new TextValue($"demo{person.Index}@example.com"),
            DayKind day when !free && IsStart(label) => new DayValue(day.Min is { } min && min > Start ? min : Start),
            DayKind day => new DayValue(Day(day, free)),
            MonthKind => Month(label, free),
            _ => throw new SimulationException($"字段“{label}”的类型{kind.GetType().Name}没有可用的模拟取值"),
        };

    private string Code(IReadOnlyList<string> codes, bool free)
    {
        string?[] about =
        [
            person.Ethnicity,
            person.PoliticalStatus,
            person.EducationLevel,
            person.SkillLevel,
            person.Sex == Sex.Male ? "男" : "女",
        ];
        return !free && about.FirstOrDefault(a => a is not null && codes.Contains(a)) is { } mine ? mine
            : !free && Nearest(codes) is { } near ? near
            : chance.Pick(codes);
    }

    /// <summary>The code that contains, or is contained in, a word about the person (大专 in 大学专科…); null when none is near.</summary>
    private string? Nearest(IReadOnlyList<string> codes) =>
        new[] { person.SkillLevel, person.EducationLevel, person.PoliticalStatus }
            .OfType<string>()
            .Select(a =>
                codes.FirstOrDefault(c =>
                    c.Contains(a, StringComparison.Ordinal) || a.Contains(c, StringComparison.Ordinal)
                )
            )
            .FirstOrDefault(c => c is not null);

    private CodesValue Codes(ChoicesKind kind)
    {
        var codes = kind.Codes(city.Notice);
        var most = Math.Min(kind.Max ?? 2, Math.Min(2, codes.Count));
        var chosen = Enumerable.Range(0, chance.Between(1, most)).Select(_ => chance.Pick(codes)).ToHashSet();
        return new CodesValue([.. codes.Where(chosen.Contains)]);
    }

    private NumberValue Number(NumberKind kind)
    {
        var top = Math.Min(kind.Max, kind.Min + (kind.Decimals > 0 ? 120 : 6));
        var number = kind.Min + chance.Below((int)(top - kind.Min) + 1);
        var fraction = kind.Decimals > 0 && number < top ? chance.Below(10) / 10m : 0m;
        return new NumberValue(number + fraction);
    }

    /// <summary>A year of the calendar when the field holds such numbers; otherwise how many years somebody has worked.</summary>
    private int Years(NumberKind kind, bool free)
    {
        var now = city.Notice.Identity.Year;
        return kind.Min >= FirstYear ? now - chance.Below(8)
            : free ? chance.Below(WorkingLife)
            : now - person.InTradeSince.Year;
    }

    /// <summary>The first day in the trade.</summary>
    private DateOnly Start => new(person.InTradeSince.Year, person.InTradeSince.Month, person.InTradeSince.Day ?? 1);

    private static bool IsStart(string label) =>
        label.Contains("参加工作", StringComparison.Ordinal) || label.Contains("从业", StringComparison.Ordinal);

    /// <summary>A day of the last few years; left to chance, of a working life.</summary>
    private DateOnly Day(DayKind kind, bool free)
    {
        var years = free ? WorkingLife : Recent;
        var last = kind.Max is { } max && max < city.Day ? max : city.Day;
        var first = kind.Min is { } min && min > last.AddYears(-years) ? min : last.AddYears(-years);
        return first.AddDays(chance.Below(last.DayNumber - first.DayNumber + 1));
    }

    private MonthValue Month(string label, bool free)
    {
        if (label.Contains("出生", StringComparison.Ordinal))
        {
            return new MonthValue(person.Birth.Year, person.Birth.Month);
        }

        if (IsStart(label) || !free && label.Contains("从事", StringComparison.Ordinal))
        {
            return new MonthValue(person.InTradeSince.Year, person.InTradeSince.Month);
        }

        var day = city.Day.AddMonths(-1 - chance.Below(12 * (free ? WorkingLife : Recent)));
        return new MonthValue(day.Year, day.Month);
    }

    private IdNumberValue IdNumber() =>
        city.Options.Seal?.Invoke(person.IdNumber.Number)
        ?? new IdNumberValue(
            person.IdNumber.Masked,
            city.Hash($"id/{person.IdNumber.Number}"),
            "",
            person.Birth,
            person.Sex == Sex.Male
        );

    private FilesValue Files(Fact fact, FilesKind kind)
    {
        var count = chance.Between(kind.Min, Math.Max(kind.Min, Math.Min(kind.Max, 2)));
        var files = Enumerable
            .Range(1, count)
            .Select(n => city.Options.File?.Invoke(new FileWish(person, fact, kind, n)) ?? Named(fact.Key, kind, n));
        return new FilesValue([.. files.DistinctBy(f => f.Hash)]);
    }

    /// <summary>The name of a file without its content.</summary>
    private FileRef Named(string key, FilesKind kind, int number)
    {
        var type = FileSorts.Types(kind.Accept)[0];
        return new FileRef(
            city.Hash($"file/{person.Index}/{key}/{number}"),
            $"{key}-{number}.{Ending(type)}",
            type,
            20_480
        );
    }

    private static string Ending(string type) =>
        type switch
        {
            "image/jpeg" => "jpg",
            "application/pdf" => "pdf",
            "video/mp4" => "mp4",
            _ => "docx",
        };
}
