using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Npgsql;

namespace Jiangxuan.Web.Tests.Architecture;

/// <summary>Breaks every rule on purpose: the negative control of <see cref="ArrowTests"/>.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "read as IL only")]
internal sealed class Offender
{
    private static int s_count;

    public static string ReadsAFile(string path) => File.ReadAllText(path);

    public static double Halves(int n) => n / 2.0;

    public static NpgsqlConnection Speaks(string text) => new(text);

    public static MarkupString ShowsMarkup(string text) => new(text);

    public static int Counts() => ++s_count;
}
