namespace Jiangxuan.Core;

/// <summary>Data files compiled into this assembly; they are part of the program, not of the machine it runs on.</summary>
internal static class Embedded
{
    /// <summary>The text of an embedded file.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without it.</exception>
    public static string Text(string name)
    {
        using var stream =
            typeof(Embedded).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Embedded file {name} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
