using Jiangxuan.Core.Conduct;
using Jiangxuan.Paper.Fillings;

namespace Jiangxuan.Paper.Course;

/// <summary>The finding on an objection (异议核实意见). Who objected is never printed: the paper goes to unit and applicant.</summary>
public static class ObjectionCourse
{
    /// <summary>What is filled in.</summary>
    /// <param name="records">The records.</param>
    /// <param name="objection">The objection.</param>
    public static Filling Of(Records records, Objection objection)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(objection);
        var entries = records.Common();
        entries.Set("objection.number", objection.Number);
        entries.Set("objection.filed", Written.Day(objection.FiledAt));
        entries.Set("objection.person", records.World.Get<Candidacy>(objection.Candidacy).Name);
        entries.Set("objection.text", objection.Text);
        entries.Set("objection.finding", objection.Finding);
        entries.Set("objection.investigators", objection.Investigator);
        entries.Set(
            "objection.outcome",
            objection.Upheld switch
            {
                true => "异议属实",
                false => "异议不成立",
                null => null,
            }
        );
        return new Filling(entries);
    }
}
