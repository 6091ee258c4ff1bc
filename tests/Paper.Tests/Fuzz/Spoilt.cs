using System.Globalization;

namespace Jiangxuan.Paper.Tests.Fuzz;

/// <summary>Spoils files in the ways of bad discs, cut uploads and bad will. The same number spoils the same way.</summary>
internal static class Spoilt
{
    private static readonly byte[] Telling = [0x00, 0xFF, 0x7F, 0x80, (byte)'/', (byte)'<', (byte)'9'];

    internal static byte[] By(int number, byte[] file)
    {
        var random = new Random(number);
        var spoilt = file.ToList();
        for (var i = random.Next(1, 9); i > 0 && spoilt.Count > 8; i--)
        {
            var at = random.Next(spoilt.Count);
            // The head says how large things are: half of the blows hit there.
            at = random.Next(2) == 0 ? at : at % Math.Min(400, spoilt.Count);
            switch (random.Next(5))
            {
                case 0:
                    spoilt[at] = Telling[random.Next(Telling.Length)];
                    break;
                case 1:
                    spoilt[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    spoilt.RemoveRange(at, Math.Min(random.Next(1, 60), spoilt.Count - at));
                    break;
                case 3:
                    spoilt.InsertRange(at, spoilt.GetRange(at, Math.Min(random.Next(1, 200), spoilt.Count - at)));
                    break;
                default:
                    spoilt.RemoveRange(Math.Max(8, at), spoilt.Count - Math.Max(8, at));
                    break;
            }
        }
        return [.. spoilt];
    }

    internal static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : usual;
}
