namespace Jiangxuan.Core.Tests.Selection;

/// <summary>Which counts (persons, advanced, traditional, craft, heads) the candidates from one on can add: plain dynamic programming.</summary>
internal sealed class SuffixTable
{
    private const int States = 21 * 12 * 6 * 5 * 3;
    private readonly char[] sectors;
    private readonly bool[][] reach;

    public SuffixTable(char[] sectors)
    {
        this.sectors = sectors;
        reach = new bool[sectors.Length + 1][];
        reach[^1] = new bool[States];
        reach[^1][0] = true;
        for (var i = sectors.Length - 1; i >= 0; i--)
        {
            reach[i] = (bool[])reach[i + 1].Clone();
            for (var state = 0; state < States; state++)
            {
                if (reach[i + 1][state] && Add(Parts(state), sectors[i]) is { } next)
                {
                    reach[i][Packed(next)] = true;
                }
            }
        }
    }

    public List<int>? Best()
    {
        var list = new List<int>();
        var have = (N: 0, A: 0, T: 0, C: 0, H: 0);
        if (!CanEnd(have, 0))
        {
            return null;
        }

        for (var i = 0; i < sectors.Length && have.N < 20; i++)
        {
            if (Add(have, sectors[i]) is { } next && CanEnd(next, i + 1))
            {
                have = next;
                list.Add(i);
            }
        }

        return list;
    }

    private bool CanEnd((int N, int A, int T, int C, int H) have, int from)
    {
        for (var state = 0; state < States; state++)
        {
            if (reach[from][state])
            {
                var (n, a, t, c, h) = Parts(state);
                if (have.N + n == 20 && have.A + a >= 11 && have.T + t <= 5 && have.C + c <= 4 && have.H + h <= 2)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static (int N, int A, int T, int C, int H)? Add((int N, int A, int T, int C, int H) to, char sector)
    {
        var kind = char.ToUpperInvariant(sector);
        var (n, a) = (to.N + 1, Math.Min(11, to.A + (kind == 'A' ? 1 : 0)));
        var (t, c, h) = (
            to.T + (kind == 'T' ? 1 : 0),
            to.C + (kind == 'C' ? 1 : 0),
            to.H + (char.IsLower(sector) ? 1 : 0)
        );
        return n > 20 || t > 5 || c > 4 || h > 2 ? null : (n, a, t, c, h);
    }

    private static int Packed((int N, int A, int T, int C, int H) parts) =>
        ((((((parts.N * 12) + parts.A) * 6) + parts.T) * 5 + parts.C) * 3) + parts.H;

    private static (int N, int A, int T, int C, int H) Parts(int state) =>
        (state / 1080, state / 90 % 12, state / 15 % 6, state / 3 % 5, state % 3);
}
