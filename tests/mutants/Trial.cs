using System.Collections.Concurrent;
using System.Diagnostics;

namespace Jiangxuan.Mutants;

/// <summary>The breaks of one room held one by one against tests.</summary>
/// <param name="Room">The room of the core.</param>
/// <param name="TestRooms">The rooms of the tests.</param>
internal sealed record Trial(string Room, IReadOnlyList<string> TestRooms)
{
    /// <summary>Fewer than these of 100 noticed is a failure.</summary>
    private const int Least = 80;

    /// <summary>How many breaks are tried at once.</summary>
    private static int AtOnce => Environment.ProcessorCount;

    /// <summary><c>Facts+Conditions</c>: the room, and other rooms whose tests are about it too.</summary>
    internal static Trial Read(string text)
    {
        var rooms = text.Split('+');
        return new Trial(rooms[0], rooms);
    }

    /// <summary>Tries them and prints those that nobody noticed; whether enough were.</summary>
    /// <param name="host">The tests.</param>
    /// <param name="all">The breaks of all rooms, in any order; of this room in the order in which they are to be tried.</param>
    /// <param name="longest">After this time no further break is begun: what was tried then is a sample.</param>
    internal bool Hold(TestHost host, IEnumerable<Mutant> all, TimeSpan longest)
    {
        Mutant[] mutants = [.. all.Where(one => one.Room == Room)];
        TestClass[] classes =
        [
            .. TestRooms
                .SelectMany(host.Classes)
                .AsParallel()
                .WithDegreeOfParallelism(AtOnce)
                .Select(host.Unbroken)
                .OrderBy(one => one.Takes),
        ];
        var took = Stopwatch.StartNew();
        var found = new ConcurrentDictionary<Mutant, Found>();
        Parallel.ForEach(
            Partitioner.Create(mutants, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            mutant =>
            {
                if (took.Elapsed < longest)
                {
                    found[mutant] = Try(host, mutant, classes);
                    Tell(found.Count, mutants.Length);
                }
            }
        );
        foreach (var (mutant, how) in found.Where(one => one.Value != Found.Noticed).OrderBy(one => one.Key.Id))
        {
            Console.WriteLine(
                $"  {(how == Found.Unmet ? "not met " : "survived")}  {mutant.Id, 6}  {mutant.Place}  {mutant.What}"
            );
        }

        var noticed = found.Values.Count(one => one == Found.Noticed);
        var enough = noticed * 100 >= found.Count * Least;
        Console.WriteLine(
            $"{Room}: {found.Count} of {mutants.Length} tried, {noticed} noticed = {(found.IsEmpty ? 0 : noticed * 100m / found.Count):F1} %"
                + (enough ? "" : $", fewer than {Least} %")
        );
        return enough && !found.IsEmpty;
    }

    /// <summary>Now and then, how far it is.</summary>
    private void Tell(int tried, int of)
    {
        if (tried % 25 == 0)
        {
            Console.Error.WriteLine($"{Room}: {tried} of {of}");
        }
    }

    /// <summary>The quick classes first, each turn twice as long as the one before.</summary>
    private static Found Try(TestHost host, Mutant mutant, IReadOnlyList<TestClass> classes)
    {
        var meeting = new Queue<TestClass>(classes.Where(one => one.Meets.Contains(mutant.Id)));
        if (meeting.Count == 0)
        {
            return Found.Unmet;
        }

        for (var turn = TimeSpan.FromSeconds(1); meeting.Count > 0; turn *= 2)
        {
            List<TestClass> now = [];
            for (var sum = TimeSpan.Zero; meeting.Count > 0 && (now.Count == 0 || sum < turn); sum += now[^1].Takes)
            {
                now.Add(meeting.Dequeue());
            }

            if (host.Notice(mutant.Id, now))
            {
                return Found.Noticed;
            }
        }

        return Found.Survived;
    }

    private enum Found
    {
        Noticed,
        Survived,
        Unmet,
    }
}
