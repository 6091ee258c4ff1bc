using Jiangxuan.Core.Facts;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Shell.Fields;
using Xunit;

namespace Jiangxuan.Web.Tests.Fields;

public sealed class FieldTests
{
    public static TheoryData<Type> Kinds => [.. AllKinds];

    public static TheoryData<Type> TypedKinds => [.. AllKinds.Where(k => !k.IsSubclassOf(typeof(DerivedKind)))];

    private static IEnumerable<Type> AllKinds =>
        typeof(FactKind).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(FactKind)) && !t.IsAbstract);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_fact_has_a_component_of_its_name(Type kind)
    {
        Assert.True(FieldComponents.ByKind.TryGetValue(kind, out var component), $"{kind.Name} has no component");
        var expected = kind.IsSubclassOf(typeof(DerivedKind)) ? "DerivedField" : kind.Name[..^"Kind".Length] + "Field";
        Assert.Equal(expected, component.Name);
    }

    [Theory]
    [MemberData(nameof(TypedKinds))]
    public async Task What_is_shown_is_read_back_as_it_was(Type type)
    {
        var (kind, value) = Sample.Values[type];
        var notice = Sample.Notice(Sample.Fact("it", kind));
        var page = await Rendered.Field(notice, value);
        var bound = Rendered.Bind(notice, Rendered.Posts(page), new Dictionary<string, Value> { ["it"] = value });
        Assert.Equal(value, bound.Values["it"]);
        Assert.Empty(bound.Errors);
    }

    [Theory]
    [MemberData(nameof(TypedKinds))]
    public async Task An_empty_field_reads_as_nothing(Type type)
    {
        var notice = Sample.Notice(Sample.Fact("it", Sample.Values[type].Kind));
        var page = await Rendered.Field(notice, null);
        var bound = Rendered.Bind(notice, Rendered.Posts(page));
        Assert.Empty(bound.Values);
        Assert.Empty(bound.Errors);
    }

    [Theory]
    [MemberData(nameof(TypedKinds))]
    public async Task Every_control_has_a_label_and_the_error_leads_to_an_element(Type type)
    {
        var (kind, value) = Sample.Values[type];
        var notice = Sample.Notice(Sample.Fact("it", kind, "标签"));
        var page = await Rendered.Field(notice, value, [new FormError("f.it", "这里不对")]);
        Assert.NotNull(page.GetElementById("f.it"));
        Assert.Contains("这里不对", page.GetElementById("f.it-error")!.TextContent);
        foreach (var control in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
        {
            var labelled =
                control.HasAttribute("aria-label")
                || control.Closest("label") is not null
                || (control.Id is { Length: > 0 } id && page.QuerySelector($"label[for='{id}']") is not null);
            Assert.True(labelled, control.OuterHtml);
        }
    }

    [Theory]
    [InlineData(typeof(NumberKind), "十二万")]
    [InlineData(typeof(PhoneKind), "1380000")]
    [InlineData(typeof(EmailKind), "wang在公司")]
    [InlineData(typeof(DayKind), "去年夏天")]
    public async Task What_cannot_be_read_is_shown_again_as_typed(Type type, string typed)
    {
        var notice = Sample.Notice(Sample.Fact("it", Sample.Values[type].Kind));
        var bound = Rendered.Bind(notice, Form(("f.it", typed)));
        Assert.NotEmpty(bound.Errors);
        var page = await Rendered.Field(notice, bound.Shown["it"], bound.Errors);
        Assert.Equal(typed, page.QuerySelector("[name='f.it']")!.GetAttribute("value"));
    }

    [Xunit.Fact]
    public async Task A_month_of_which_half_is_typed_keeps_that_half()
    {
        var notice = Sample.Notice(Sample.Fact("it", new MonthKind()));
        var bound = Rendered.Bind(notice, Form(("f.it.year", "2010"), ("f.it.month", "")));
        Assert.Single(bound.Errors);
        var page = await Rendered.Field(notice, bound.Shown["it"], bound.Errors);
        Assert.Equal("2010", page.QuerySelector("[name='f.it.year']")!.GetAttribute("value"));
        Assert.Equal("", page.QuerySelector("[name='f.it.month']")!.GetAttribute("value"));
    }

    [Xunit.Fact]
    public async Task A_table_shows_its_rows_a_template_and_buttons_that_work_without_script()
    {
        var (kind, value) = Sample.Values[typeof(TableKind)];
        var page = await Rendered.Field(Sample.Notice(Sample.Fact("it", kind)), value);
        Assert.Equal(2, page.QuerySelectorAll(".row").Length);
        Assert.Equal("delrow:it:1", page.QuerySelectorAll(".row button")[1].GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("button[name=act][value='addrow:it']"));
        Assert.NotNull(
            ((AngleSharp.Html.Dom.IHtmlTemplateElement)page.QuerySelector("template")!).Content.QuerySelector(
                "[name='f.it.__i__.title']"
            )
        );
    }

    [Xunit.Fact]
    public async Task An_answer_list_leaves_out_what_may_not_be_seen()
    {
        var notice = Sample.Notice(
            Sample.Fact("name", new LineKind()) with
            {
                Restricted = true,
            },
            Sample.Fact("deed", new ParagraphKind())
        );
        var page = await Rendered.Component<AnswerList>(
            new Dictionary<string, object?>
            {
                [nameof(AnswerList.Notice)] = notice,
                [nameof(AnswerList.Facts)] = (string[])["name", "deed"],
                [nameof(AnswerList.Values)] = new Dictionary<string, Value>
                {
                    ["name"] = new TextValue("王某"),
                    ["deed"] = new TextValue("<b>事迹</b>"),
                },
                [nameof(AnswerList.Hide)] = (Func<Fact, bool>)(f => f.Restricted),
            }
        );
        Assert.DoesNotContain("王某", page.DocumentElement.TextContent);
        Assert.Contains("<b>事迹</b>", page.DocumentElement.TextContent);
    }

    private static Microsoft.AspNetCore.Http.FormCollection Form(params (string Name, string Value)[] fields) =>
        new(fields.ToDictionary(f => f.Name, f => new Microsoft.Extensions.Primitives.StringValues(f.Value)));
}
