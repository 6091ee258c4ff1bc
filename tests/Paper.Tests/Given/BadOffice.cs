using Jiangxuan.Paper.Printing.Office;
using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Tests.Given;

/// <summary>A program in the place of LibreOffice that fails on the second of three files as told, and does well on a file it gets alone unless that is the bad one.</summary>
internal static class BadOffice
{
    /// <summary>The bad file is the one whose size is largest of the three: it says BAD where the others have a digit.</summary>
    private const string Script = """
        #!/bin/bash
        out=; files=()
        while (($#)); do
            case $1 in
            --outdir) out=$2; shift ;;
            *.docx) files+=("$1") ;;
            esac
            shift
        done
        for file in "${files[@]}"; do
            pdf=$out/$(basename "$file" .docx).pdf
            echo "convert $file -> $pdf using filter : writer_pdf_Export"
            if unzip -p "$file" word/document.xml | grep -q BAD; then
                case FAULT in
                hang) sleep 987 & sleep 987 ;;
                crash) kill -SEGV $$ ;;
                empty) : >"$pdf"; continue ;;
                lie) echo "no pdf" >"$pdf"; continue ;;
                esac
            fi
            printf '%%PDF-1.4\n%%%%EOF\n' >"$pdf"
        done
        """;

    internal static OfficeWorker With(WorkFolder desk, Printshop shop, string fault, TimeSpan time)
    {
        var path = desk["soffice"];
        File.WriteAllText(path, Script.Replace("FAULT", fault, StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        return new OfficeWorker(
            new InstalledPrograms($"{desk.Root}:{shop.Programs.SearchPath}"),
            new OfficeSettings
            {
                Folder = desk.Root,
                Start = time,
                PerFile = TimeSpan.FromMilliseconds(100),
            }
        );
    }

    /// <summary>Processes that still work in the folder.</summary>
    internal static IReadOnlyList<string> StillRunning(WorkFolder desk) =>
        [
            .. Directory
                .GetDirectories("/proc")
                .Where(p => int.TryParse(Path.GetFileName(p), out _))
                .Where(p => Home(p)?.StartsWith(desk.Root, StringComparison.Ordinal) == true),
        ];

    private static string? Home(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "environ"))
                .Split('\0')
                .FirstOrDefault(v => v.StartsWith("HOME=", StringComparison.Ordinal))
                ?[5..];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
