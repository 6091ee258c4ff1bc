using Mono.Cecil;
using Xunit;

namespace Jiangxuan.Web.Tests.Architecture;

/// <summary>The arrows of the design, held by the IL. Each rule has a planted offender in this assembly that it must find.</summary>
public sealed class ArrowTests
{
    private static readonly string[] _desks =
    [
        "Public",
        "Apply",
        "Employers",
        "Units",
        "Office",
        "Judges",
        "Leaders",
        "Inspector",
        "Admin",
    ];

    /// <summary>Rooms that speak with outside programs and look at pixels: time-outs and light are measured in floating point.</summary>
    private static readonly string[] _machines =
    [
        "Jiangxuan.Paper.Printing.",
        "Jiangxuan.Paper.Programs.",
        "Jiangxuan.Paper.Photos.",
        "Jiangxuan.Paper.Codes.",
    ];

    [Fact]
    public void Core_refers_to_nothing_but_the_framework_and_the_yaml_reader()
    {
        using var core = Assemblies.Core();
        var strangers = core
            .AssemblyReferences.Select(r => r.Name)
            .Where(n => !n.StartsWith("System", StringComparison.Ordinal) && n != "YamlDotNet" && n != "netstandard");
        Assert.Empty(strangers);
    }

    [Fact]
    public void Core_touches_no_file_network_database_or_clock()
    {
        using var core = Assemblies.Core();
        Assert.Empty(Offences(core.AllTypes(), TouchesTheWorld));
        Assert.NotEmpty(Planted(nameof(Offender.ReadsAFile), TouchesTheWorld));
    }

    [Fact]
    public void Paper_stands_between_core_and_web()
    {
        using var core = Assemblies.Core();
        using var paper = Assemblies.Paper();
        using var web = Assemblies.Web();
        string[] Own(ModuleDefinition module) =>
            [
                .. module
                    .AssemblyReferences.Select(r => r.Name)
                    .Where(n => n.StartsWith("Jiangxuan", StringComparison.OrdinalIgnoreCase)),
            ];
        Assert.Empty(Own(core));
        Assert.Equal(["Jiangxuan.Core"], Own(paper));
        Assert.Equal(["Jiangxuan.Core", "Jiangxuan.Paper"], Own(web).Order());
    }

    [Fact]
    public void Core_and_what_lays_papers_out_have_no_binary_floating_point()
    {
        using var core = Assemblies.Core();
        using var paper = Assemblies.Paper();
        var measured = paper
            .AllTypes()
            .Where(t => !_machines.Any(m => t.FullName.StartsWith(m, StringComparison.Ordinal)));
        Assert.Empty(Offences(core.AllTypes().Concat(measured), IsBinaryFloatingPoint));
        Assert.NotEmpty(Planted(nameof(Offender.Halves), IsBinaryFloatingPoint));
    }

    [Fact]
    public void No_desk_uses_another_desk()
    {
        using var web = Assemblies.Web();
        var offences = web.AllTypes()
            .SelectMany(t => t.References().Select(r => (Desk: DeskOf(t.FullName), r.Where, r.What)))
            .Where(r => r.Desk is not null && DeskOf(r.What) is { } other && other != r.Desk)
            .Select(r => $"{r.Where} → {r.What}")
            .Distinct();
        Assert.Empty(offences);
        Assert.Equal("Judges", DeskOf("Jiangxuan.Web.Judges.SheetPage"));
    }

    [Fact]
    public void Only_the_store_speaks_to_the_database()
    {
        using var web = Assemblies.Web();
        var outside = web.AllTypes().Where(t => !MaySpeakSql(t));
        Assert.Empty(Offences(outside, IsDatabase));
        Assert.NotEmpty(Planted(nameof(Offender.Speaks), IsDatabase));
    }

    [Fact]
    public void Nothing_reads_xml_that_accepts_a_dtd_or_shows_markup_from_data()
    {
        using var core = Assemblies.Core();
        using var paper = Assemblies.Paper();
        using var web = Assemblies.Web();
        Assert.Empty(Offences(core.AllTypes().Concat(paper.AllTypes()).Concat(web.AllTypes()), IsBanned));
        Assert.NotEmpty(Planted(nameof(Offender.ShowsMarkup), IsBanned));
    }

    [Fact]
    public void Nothing_keeps_state_in_a_static_field()
    {
        using var core = Assemblies.Core();
        using var paper = Assemblies.Paper();
        using var web = Assemblies.Web();
        var offences = core.AllTypes()
            .Concat(paper.AllTypes())
            .Concat(web.AllTypes())
            .Where(t => !IsGenerated(t))
            .SelectMany(t => t.Fields)
            .Where(IsMutableStatic)
            .Select(f => f.FullName);
        Assert.Empty(offences);
        using var tests = Assemblies.Tests();
        var planted = tests.AllTypes().Single(t => t.Name == nameof(Offender)).Fields.Where(IsMutableStatic);
        Assert.NotEmpty(planted);
    }

    private static IEnumerable<string> Offences(IEnumerable<TypeDefinition> types, Func<string, bool> banned) =>
        types
            .SelectMany(t => t.References())
            .Where(r => banned(r.What))
            .Select(r => $"{r.Where} → {r.What}")
            .Distinct();

    private static IEnumerable<string> Planted(string method, Func<string, bool> banned)
    {
        using var tests = Assemblies.Tests();
        var offender = tests.AllTypes().Where(t => t.Name == nameof(Offender));
        return [.. Offences(offender, banned).Where(o => o.Contains(method, StringComparison.Ordinal))];
    }

    private static string? DeskOf(string name) =>
        _desks.FirstOrDefault(d => name.Contains($"Jiangxuan.Web.{d}.", StringComparison.Ordinal));

    private static bool MaySpeakSql(TypeDefinition type) =>
        type.FullName.StartsWith("Jiangxuan.Web.Store.", StringComparison.Ordinal)
        || type.FullName.StartsWith("Jiangxuan.Web.Access.", StringComparison.Ordinal)
        || type.FullName.StartsWith("Jiangxuan.Web.Host.", StringComparison.Ordinal)
        || type.Name == "Program"
        || type.DeclaringType?.Name == "Program";

    private static bool IsDatabase(string what) =>
        what.Contains("Npgsql.", StringComparison.Ordinal)
        || what.Contains("Dapper.", StringComparison.Ordinal)
        || what.Contains("System.Data.", StringComparison.Ordinal);

    private static bool TouchesTheWorld(string what) =>
        what.Contains("System.IO.File", StringComparison.Ordinal)
        || what.Contains("System.IO.Directory", StringComparison.Ordinal)
        || (
            what.Contains("System.Net.", StringComparison.Ordinal)
            // Reading an address as text asks nobody.
            && !what.Contains("System.Net.Mail.MailAddress", StringComparison.Ordinal)
        )
        || what.Contains("System.Data.", StringComparison.Ordinal)
        || what.Contains("System.Threading.Timer", StringComparison.Ordinal)
        || what.Contains("System.DateTime::get_", StringComparison.Ordinal)
            && what.Contains("Now", StringComparison.Ordinal)
        || what.Contains("System.DateTimeOffset::get_", StringComparison.Ordinal)
            && what.Contains("Now", StringComparison.Ordinal)
        || (
            what.Contains("System.Environment::", StringComparison.Ordinal)
            // Every iterator remembers its thread.
            && !what.Contains("get_CurrentManagedThreadId", StringComparison.Ordinal)
        );

    private static bool IsBinaryFloatingPoint(string what) =>
        what.Contains("System.Double", StringComparison.Ordinal)
        || what.Contains("System.Single ", StringComparison.Ordinal)
        || what.EndsWith("System.Single", StringComparison.Ordinal);

    private static bool IsBanned(string what) =>
        what.Contains("System.Xml.Linq.XDocument::Parse", StringComparison.Ordinal)
        || what.Contains("System.Xml.Linq.XElement::Parse", StringComparison.Ordinal)
        || what.Contains("System.Xml.XmlDocument::LoadXml", StringComparison.Ordinal)
        || what.Contains("Microsoft.AspNetCore.Components.MarkupString", StringComparison.Ordinal);

    private static bool IsMutableStatic(FieldDefinition field) =>
        field.IsStatic && !field.IsInitOnly && !field.IsLiteral && !field.Name.StartsWith('<');

    private static bool IsGenerated(TypeDefinition type) => type.FullName.Contains('<', StringComparison.Ordinal);
}
