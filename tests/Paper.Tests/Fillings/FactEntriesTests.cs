using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Tests.Forms;
using Xunit;

namespace Jiangxuan.Paper.Tests.Fillings;

public sealed class FactEntriesTests
{
    private static readonly Notice _notice = Repository.Notice("kaifeng-2020");

    [Fact]
    public void Write_every_kind_of_field_has_a_writer()
    {
        var kinds = typeof(FactKind).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(FactKind)) && !t.IsAbstract);
        var written = new HashSet<string>();
        foreach (var kind in kinds)
        {
            var entries = FactEntries.Write("key", Made(kind), ValueOf(kind), _notice, Opening.Nothing).ToList();

            Assert.True(entries.Count > 0, kind.Name);
            written.Add(kind.Name);
        }
        Assert.Contains(nameof(GridKind), written);
        Assert.Throws<InvalidOperationException>(() =>
            FactEntries.Write("key", new StrangeKind(), new TextValue("x"), _notice, Opening.Nothing).ToList()
        );
    }

    [Fact]
    public void Of_person_gives_tables_grids_derived_facts_and_the_opened_number()
    {
        var facts = FactsReading.OfJson(
            "f.json",
            """
            {"facts": {"name": "张三", "idNumber": {"birth": "1980-05-17", "sex": "男"}, "channel": "unit",
              "resume": [{"from": "2001-07", "place": "一厂", "post": "钳工"}, {"from": "2010-03", "to": "2020-01", "place": "二厂", "post": "班长"}],
              "benefits": {"2018": {"gain": 12.5, "saving": 3}}}}
            """,
            _notice
        );
        Assert.Empty(facts.Findings);

        var filling = new Filling(FactEntries.Of(facts.Known!, new Opening(_ => "410299198005170016", _ => null)));

        Assert.Equal("410299198005170016", Words(filling, "idNumber"));
        Assert.Equal("男", Words(filling, "sex"));
        Assert.Equal("1980年5月", Words(filling, "birth"));
        Assert.Equal("12.5", Words(filling, "benefits.gain@2018"));
        Assert.Equal("15.5", Words(filling, "benefitBefore2"));
        var resume = filling.Rows(new FieldPath("resume"));
        Assert.Equal(["1", "2"], resume.Select(r => Words(r, "no")));
        Assert.Equal("2010.03—2020.01", resume[1].Text(FieldText.Read("{from}—{to}")));
        Assert.Equal("", Words(resume[0], "name"));
        Assert.Equal("张三", resume[0].Words(new FieldPath("name", Outer: true)));
        Assert.Equal(
            ["2018年", "2019年", "2020年"],
            filling.Rows(new FieldPath("benefits")).Select(r => Words(r, "row"))
        );
        Assert.NotEqual("unit", Words(filling, "channel"));
    }

    [Fact]
    public void Of_table_with_a_print_limit_gives_no_more_rows()
    {
        var kind = new TableKind
        {
            Columns =
            [
                new Column
                {
                    Key = "name",
                    Label = "名称",
                    Kind = new LineKind(),
                },
            ],
            PrintLimit = 2,
        };
        var rows = Enumerable
            .Range(1, 4)
            .Select(i => new Dictionary<string, Value> { ["name"] = new TextValue($"奖{i}") });

        var (_, entry) = Assert.Single(
            FactEntries.Write("awards", kind, new RowsValue([.. rows]), _notice, Opening.Nothing)
        );

        Assert.Equal(2, Assert.IsType<RowsEntry>(entry).Rows.Count);
    }

    [Fact]
    public void Of_picture_is_read_by_the_opener_and_left_out_without_one()
    {
        var photo = new Known
        {
            Notice = _notice,
            On = new DateOnly(2021, 6, 1),
            Values = new Dictionary<string, Value>
            {
                ["photo"] = new FilesValue([new FileRef("ab", "照片.jpg", "image/jpeg", 3)]),
            },
        };
        var path = new FieldPath("photo");

        var opened = new Filling(
            FactEntries.Of(photo, new Opening(_ => "", f => new PictureEntry(new byte[] { 1 }, f.Type)))
        );

        Assert.Equal("image/jpeg", opened.Picture(path)?.Type);
        Assert.Null(new Filling(FactEntries.Of(photo, Opening.Nothing)).Picture(path));
    }

    [Fact]
    public void Of_every_entry_of_a_person_is_a_name_a_layout_may_use()
    {
        var example = FactsReading.OfJson("f.json", FactsWriting.Example(_notice), _notice);
        Assert.Empty(example.Findings);
        var names = FieldNames.Of(_notice, About.Person);

        var entries = FactEntries.Of(example.Known!, Opening.Nothing);

        Assert.NotEmpty(entries);
        Assert.All(entries.Keys, k => Assert.NotNull(names.Find(new FieldPath(k))));
    }

    private static string Words(Filling filling, string name) => filling.Words(new FieldPath(name));

    private static FactKind Made(Type kind)
    {
        var column = new Column
        {
            Key = "a",
            Label = "甲",
            Kind = new LineKind(),
        };
        return kind.Name switch
        {
            nameof(TableKind) => new TableKind { Columns = [column] },
            nameof(GridKind) => new GridKind { Columns = [column], Rows = ["一"] },
            nameof(FilesKind) => new FilesKind { Accept = [FileSort.Pdf] },
            _ => (FactKind)Activator.CreateInstance(kind)!,
        };
    }

    private static Value ValueOf(Type kind) =>
        kind.Name switch
        {
            nameof(TableKind) => new RowsValue([new Dictionary<string, Value> { ["a"] = new TextValue("x") }]),
            nameof(GridKind) => new RowsValue([
                new Dictionary<string, Value> { ["_"] = new TextValue("一"), ["a"] = new TextValue("x") },
            ]),
            nameof(FilesKind) => new FilesValue([new FileRef("", "x.pdf", "application/pdf", 1)]),
            nameof(IdNumberKind) => new IdNumberValue("4102**", "", "", new DateOnly(1980, 1, 1), true),
            nameof(NumberKind) => new NumberValue(1),
            nameof(Core.Facts.DayKind) => new DayValue(new DateOnly(2020, 1, 1)),
            _ => new TextValue("x"),
        };

    private sealed record StrangeKind : FactKind
    {
        public override Reading Read(Posted posted, string name, Field field) => new(null, []);

        public override IEnumerable<Problem> Check(Value value, string name, Field field) => [];

        public override string Text(Value value, Notice notice) => "";
    }
}
