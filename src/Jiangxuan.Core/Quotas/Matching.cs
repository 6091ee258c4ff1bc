namespace Jiangxuan.Core.Quotas;

/// <summary>The most persons that can have a place each (最大匹配), exactly, by augmenting paths.</summary>
internal static class Matching
{
    /// <summary>How many of the persons can have one of the places, each at most one.</summary>
    /// <param name="persons">Number of persons.</param>
    /// <param name="places">The places.</param>
    /// <param name="fits">Whether a place is for a person.</param>
    public static int Most<T>(int persons, IReadOnlyList<T> places, Func<int, T, bool> fits)
    {
        var holder = new int?[places.Count];

        bool Place(int person, HashSet<int> tried)
        {
            for (var p = 0; p < places.Count; p++)
            {
                if (fits(person, places[p]) && tried.Add(p) && (holder[p] is not { } other || Place(other, tried)))
                {
                    holder[p] = person;
                    return true;
                }
            }

            return false;
        }

        return Enumerable.Range(0, persons).Count(person => Place(person, []));
    }
}
