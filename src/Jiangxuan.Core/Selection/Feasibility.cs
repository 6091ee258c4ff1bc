using System.Numerics;

namespace Jiangxuan.Core.Selection;

/// <summary>Answers "does a list like this exist?" exactly: machine integers first, unlimited ones where they overflow.</summary>
internal sealed class Feasibility(Rows rows, Meter meter)
{
    private IIntegerSearch? search;
    private bool unlimited;

    /// <summary>The rows asked about.</summary>
    internal Rows Rows => rows;

    /// <summary>How many of each class the last list found has.</summary>
    internal int[] Witness => search!.Witness;

    /// <summary>The requirements that make the last "no", in order: dropping any other one cannot help.</summary>
    internal int[] Core =>
        [.. search!.Core.Where(row => row > 0 && row < rows.Coefficients.Length).Select(row => row - 1).Order()];

    internal Verdict Ask(int[] lower, int[] upper, RowBounds bounds)
    {
        if (!unlimited)
        {
            try
            {
                search ??= new IntegerSearch<long>(rows, meter);
                return search.Ask(lower, upper, bounds);
            }
            catch (OverflowException)
            {
                unlimited = true;
                search = new IntegerSearch<BigInteger>(rows, meter);
            }
        }

        return search!.Ask(lower, upper, bounds);
    }
}
