using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Sheets.Intake;

namespace Jiangxuan.Web.Units.Intake;

/// <summary>What can be done with a row of an uploaded summary.</summary>
public enum IntakeState
{
    /// <summary>可以建立草稿.</summary>
    Free,

    /// <summary>有问题: to be mended in the file first.</summary>
    Faulty,

    /// <summary>已在本届: the person has an application, which stays as it is.</summary>
    Known,

    /// <summary>已建立: the draft was made from this row.</summary>
    Made,
}

/// <summary>A row of an uploaded summary and what is known of its person in the edition.</summary>
/// <param name="Row">What was read.</param>
/// <param name="Id">Id of the candidacy that is made from it; the same whenever the file is read.</param>
/// <param name="State">What can be done with it.</param>
/// <param name="There">The candidacy that is there already, made from it or otherwise.</param>
public sealed record IntakeLine(IntakeRow Row, string Id, IntakeState State, Candidacy? There)
{
    /// <summary>Name as far as it could be read.</summary>
    public string Name => Line("name");

    /// <summary>Employer as far as it could be read.</summary>
    public string Employer => Line("employer");

    /// <summary>What stands in the row and in no section of the form, by heading.</summary>
    public IEnumerable<(string Label, string Text)> Beside(Notice notice) =>
        Row
            .Others.Select(o => (o.Key, o.Value))
            .Concat(
                from value in Row.Values
                where notice.Form.All(s => !s.Facts.Contains(value.Key))
                let fact = notice.Fact(value.Key)
                select (fact.Label, fact.Kind.Text(value.Value, notice))
            );

    private string Line(string fact) => Row.Values.GetValueOrDefault(fact) is TextValue { Text: var text } ? text : "";
}
