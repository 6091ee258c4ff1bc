using System.Globalization;
using Jiangxuan.Core;

namespace Jiangxuan.Paper.Codes;

/// <summary>What a printed form says of itself, so that its stamped copy is known again when it comes back (表单识别码).</summary>
/// <param name="Candidacy">The candidacy's number: Latin letters, digits and hyphens.</param>
/// <param name="Form">The id of the form, <c>annex-1</c>.</param>
/// <param name="Version">The version of what was filled in.</param>
public sealed record FormCode(string Candidacy, string Form, int Version)
{
    /// <summary>What is said when there is none.</summary>
    public const string None = "没有识别到表单码；请把整页拍全、拍正后重新上传。";

    private const string Mark = "JX1";

    /// <summary>The characters QR codes write most densely, in their order there.</summary>
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private const string CheckAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>A prime below 36²: every wrong character and every pair that changed places is noticed.</summary>
    private const int Prime = 1289;

    /// <summary>The words of the code, with two check characters at the end.</summary>
    /// <exception cref="ArgumentException">A part has characters that the code does not have.</exception>
    public string Text
    {
        get
        {
            if (!IsPart(Candidacy) || !IsPart(Form) || Version < 0)
            {
                throw new ArgumentException($"{Candidacy} {Form} {Version} is no form code");
            }
            var body = string.Create(
                CultureInfo.InvariantCulture,
                $"{Mark}:{Candidacy.ToUpperInvariant()}:{Form.ToUpperInvariant()}:{Version}:"
            );
            return body + Check(body);
        }
    }

    /// <summary>Reads the words of a code; letters come back small.</summary>
    public static Result<FormCode> Read(string text)
    {
        var parts = text.Split(':');
        return
            parts is [Mark, var candidacy, var form, var version, var check]
            && IsPart(candidacy)
            && IsPart(form)
            && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && check == Check(text[..^check.Length])
            ? new FormCode(candidacy.ToLowerInvariant(), form.ToLowerInvariant(), number)
            : new Refusal(None);
    }

    private static bool IsPart(string part) =>
        part.Length is > 0 and <= 64 && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static string Check(string body)
    {
        var rest = 0;
        foreach (var c in body)
        {
            rest = (rest * Alphabet.Length + Alphabet.IndexOf(c, StringComparison.Ordinal) + 1) % Prime;
        }
        return $"{CheckAlphabet[rest / CheckAlphabet.Length]}{CheckAlphabet[rest % CheckAlphabet.Length]}";
    }
}
