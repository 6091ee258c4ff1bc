using Jiangxuan.Core.Facts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Jiangxuan.Web.Tests.Fields;

public sealed class BindingTests
{
    [Xunit.Fact]
    public void A_name_the_definition_does_not_declare_is_dropped()
    {
        var notice = Sample.Notice(Sample.Fact("name", new LineKind()));
        var bound = Rendered.Bind(notice, Form(("f.name", "王某"), ("f.receipt", "KF-1"), ("f.unit", "u1")));
        Assert.Equal(["name"], bound.Values.Keys);
    }

    [Xunit.Fact]
    public void A_derived_fact_cannot_be_posted()
    {
        var notice = Sample.Notice(
            Sample.Fact("idNumber", new IdNumberKind()),
            Sample.Fact("sex", new IdPartKind { Of = "idNumber", Part = IdPart.Sex })
        );
        Assert.Empty(Rendered.Bind(notice, Form(("f.sex", "女"))).Values);
    }

    [Xunit.Fact]
    public void A_wrong_check_digit_is_refused_shown_again_and_never_stored()
    {
        var right = Sample.IdNumber();
        var wrong = right[..17] + (right[17] == '0' ? '1' : '0');
        var notice = Sample.Notice(Sample.Fact("idNumber", new IdNumberKind()));
        var bound = Rendered.Bind(notice, Form(("f.idNumber", wrong)));
        Assert.Empty(bound.Values);
        Assert.Equal(new RawValue(wrong), bound.Shown["idNumber"]);
        Assert.Contains("校验码", Assert.Single(bound.Errors).Message);
    }

    [Xunit.Fact]
    public void A_wrong_number_does_not_push_out_the_stored_one()
    {
        var stored = Sample.Seal(Sample.IdNumber());
        var notice = Sample.Notice(Sample.Fact("idNumber", new IdNumberKind()));
        var bound = Rendered.Bind(
            notice,
            Form(("f.idNumber", "9901")),
            new Dictionary<string, Value> { ["idNumber"] = stored }
        );
        Assert.Equal(stored, bound.Values["idNumber"]);
    }

    [Xunit.Fact]
    public void An_id_number_fills_birth_and_sex_that_are_empty()
    {
        var bound = Rendered.Bind(Person, Form(("f.idNumber", Sample.IdNumber("19790203", "002"))));
        Assert.Equal(new MonthValue(1979, 2), bound.Values["birth"]);
        Assert.Equal(new TextValue("女"), bound.Values["sex"]);
        Assert.Empty(bound.Errors);
    }

    [Xunit.Fact]
    public void A_birth_month_that_contradicts_the_id_number_is_reported_and_kept()
    {
        var bound = Rendered.Bind(
            Person,
            Form(("f.idNumber", Sample.IdNumber()), ("f.birth.year", "1980"), ("f.birth.month", "2"), ("f.sex", "男"))
        );
        Assert.Equal(new MonthValue(1980, 2), bound.Values["birth"]);
        var error = Assert.Single(bound.Errors);
        Assert.Equal("f.birth", error.ElementId);
        Assert.Contains("1979年2月3日", error.Message);
    }

    [Xunit.Fact]
    public void Text_over_the_limit_is_reported_and_kept_whole()
    {
        var notice = Sample.Notice(Sample.Fact("deed", new ParagraphKind { Max = 10 }, "事迹"));
        var text = new string('匠', 23);
        var bound = Rendered.Bind(notice, Form(("f.deed", text)));
        Assert.Equal(new TextValue(text), bound.Values["deed"]);
        Assert.Contains("删去13字", Assert.Single(bound.Errors).Message);
    }

    [Xunit.Fact]
    public void A_file_taken_away_is_gone_and_one_never_handed_in_cannot_be_posted()
    {
        var (kind, value) = Sample.Values[typeof(FilesKind)];
        var notice = Sample.Notice(Sample.Fact("papers", kind));
        var stored = new Dictionary<string, Value> { ["papers"] = value };
        Assert.Empty(Rendered.Bind(notice, Form(("f.papers.drop", new string('a', 64))), stored).Values);
        Assert.Empty(Rendered.Bind(notice, Form(("f.papers", new string('b', 64)))).Values);
    }

    private static Core.Notices.Notice Person =>
        Sample.Notice(
            Sample.Fact("idNumber", new IdNumberKind()),
            Sample.Fact("birth", new MonthKind(), "出生年月"),
            Sample.Fact("sex", new ChoiceKind { Options = ["男", "女"] }, "性别")
        );

    private static FormCollection Form(params (string Name, string Value)[] fields) =>
        new(fields.ToDictionary(f => f.Name, f => new StringValues(f.Value)));
}
