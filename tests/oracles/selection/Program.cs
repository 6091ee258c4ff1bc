using Jiangxuan.SelectionOracle;

// selection-oracle pools                    writes the pools, one a line
// selection-oracle check POOLS ANSWERS      holds the answers against GLPK; last line "N passed, N failed"
const int Pools = 2_400;

switch (args)
{
    case ["pools"]:
        for (var seed = 0; seed < Pools; seed++)
        {
            Console.WriteLine(RandomPools.Of(seed).Line());
        }

        return 0;
    case ["check", var pools, var answers]:
        return Checking.Run(File.ReadAllLines(pools), File.ReadAllLines(answers), Console.Out);
    default:
        Console.Error.WriteLine("usage: selection-oracle pools | check POOLS ANSWERS");
        return 2;
}
