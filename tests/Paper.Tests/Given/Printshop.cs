using Jiangxuan.Paper.Printing.Office;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Paper.Tests.Given;
using Xunit;

[assembly: AssemblyFixture(typeof(Printshop))]

namespace Jiangxuan.Paper.Tests.Given;

/// <summary>The outside programs of this machine, one LibreOffice for all tests, and a folder that is gone afterwards.</summary>
public sealed class Printshop : IAsyncDisposable
{
    private readonly WorkFolder _folder = WorkFolder.In(Path.Combine(Path.GetTempPath(), "jiangxuan-paper-tests"));
    private OfficeWorker? _office;

    /// <summary>Tests may run on a machine with much else to do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public InstalledPrograms Programs { get; } = new(Environment.GetEnvironmentVariable("PATH")!);

    public OfficeWorker Office =>
        _office ??= new OfficeWorker(Programs, new OfficeSettings { Folder = Folder, Start = Patience });

    public string Folder => _folder.Root;

    /// <summary>A folder for one test; gone with the rest.</summary>
    public WorkFolder Desk() => WorkFolder.In(Folder);

    public async ValueTask DisposeAsync()
    {
        if (_office is not null)
        {
            await _office.DisposeAsync();
        }
        _folder.Dispose();
    }
}
