using System.Collections.Immutable;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell.Fields;

namespace Jiangxuan.Web.Units;

/// <summary>What a stage asks of the unit besides its decision: some is typed, some is uploaded beforehand.</summary>
public static class AskedFacts
{
    /// <summary>Keys of those that are typed.</summary>
    public static IEnumerable<string> Typed(Notice notice, IEnumerable<string> asks) =>
        asks.Where(key => notice.Fact(key).Kind is not FilesKind);

    /// <summary>Those that are uploaded.</summary>
    public static IReadOnlyList<Fact> Uploaded(Notice notice, IEnumerable<string> asks) =>
        [.. asks.Select(notice.Fact).Where(f => f.Kind is FilesKind)];

    /// <summary>Reads the typed ones. A unit is never asked for an ID number.</summary>
    public static Bound Read(UnitRoom room, IEnumerable<string> asks, Posting posting) =>
        FormBinder.Bind(
            room.Notice,
            Typed(room.Notice, asks),
            posting.Fields,
            ImmutableDictionary<string, Value>.Empty,
            room.Today,
            _ => throw new InvalidOperationException("a unit is not asked for ID numbers")
        );
}
