using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Tests.Given;

/// <summary>The definition of Kaifeng 2020 from the repository, and acts on it.</summary>
public static class Kaifeng
{
    public const string City = "410200";

    public static readonly DateTimeOffset Start = new(2021, 5, 20, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly Lazy<Definition> Read = new(() =>
        Definition.Load(Path.Combine(Root, "programmes", "kaifeng-2020"))
    );

    public static string Root
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            while (here is not null && !File.Exists(Path.Combine(here.FullName, "Jiangxuan.slnx")))
            {
                here = here.Parent;
            }

            return here!.FullName;
        }
    }

    public static Definition Definition => Read.Value;

    public static Notice Notice =>
        Definition.Notice ?? throw new InvalidOperationException(string.Join('\n', Definition.Reading.Findings));

    public static EditionRef Edition(string id = "kf2020") => new(City, id, Notice);

    public static Actor Clerk { get; } = new("clerk", "王办事", Role.Office, "office");

    public static Act Act(Actor? actor = null, string? key = null, string? reason = null, int minutes = 0) =>
        new(
            key ?? Guid.NewGuid().ToString("D"),
            actor ?? Clerk,
            Start.AddMinutes(minutes),
            Guid.NewGuid().ToString("N"),
            reason
        );

    public static EditionOpened Opened() =>
        new(
            "kaifeng-2020",
            Notice.Fingerprint,
            ImmutableDictionary<string, DateTimeOffset>.Empty,
            [.. Definition.SampleUnits]
        );

    public static Submitted Submitted(string candidacy, string name, string personKey, string salt = "s") =>
        new(
            candidacy,
            $"KF2020-{candidacy}",
            personKey,
            Secret.Of(name, salt, "name"),
            Secret.Of("开封空分", salt, "employer"),
            ["use"]
        );

    public static ListDecided Listed(string stage, string holder, params string[] candidacies) =>
        new(
            Listing.Of(stage, holder, 1),
            stage,
            holder,
            1,
            [.. candidacies.Select((c, i) => new ListItem(c, i + 1))],
            ImmutableDictionary<string, Secret>.Empty,
            Secret.Of("会议纪要1号", "s", "note"),
            ImmutableDictionary<string, Secret>.Empty
        );
}
