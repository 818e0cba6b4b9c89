using System.Globalization;
using System.Security.Cryptography;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;
using PureCrypto.Signing.Explaining;

namespace PureCrypto.Cli.Explain;

/// <summary>An explanation as it is printed. Neither form holds any part of the secret.</summary>
internal static class ExplanationText
{
    // As much of a text as fits on a screen; --json has all of it.
    private const int MostLines = 24;
    private const int LongestLine = 400;

    /// <summary>Prints the explanation and gives the exit code.</summary>
    public static int Print(Terminal terminal, bool json, string scheme, Secret secret, Body body, Explanation explanation)
    {
        if (json) terminal.PrintJson(Facts(scheme, secret, body, explanation));
        else Print(terminal.Console.Profile.Out.Writer, explanation);

        if (explanation.IsExplained) return ExitCode.Success;
        terminal.Error.WriteLine(explanation.Describe());
        return ExitCode.Failed;
    }

    private static void Print(TextWriter text, Explanation explanation)
    {
        var (expected, signed, mistakes, parting) = Parts(explanation);
        if (explanation is Explanation.NothingWrong) text.WriteLine(explanation.Describe());
        foreach (var mistake in mistakes) text.WriteLine($"{mistake.Name}: {mistake.Sentence}");

        bool differ = signed.Exists(s => !expected.Exists(s.Equals));
        Print(text, explanation is Explanation.NothingWrong || (mistakes.Count > 0 && !differ) ? "Signed, as it should be" : "Should be signed", expected);
        if (differ) Print(text, "Was signed", signed);
        foreach (var part in parting)
        {
            text.WriteLine();
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"They part at byte {part.Offset}:"));
            text.WriteLine($"  should be  {part.Expected}");
            text.WriteLine($"  was        {part.Signed}");
        }
    }

    private static void Print(TextWriter text, string title, Option<Canonical> canonical)
    {
        foreach (var known in canonical)
        {
            var lines = VisibleText.Lines(known.Bytes.Span);
            text.WriteLine();
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title} ({known.Bytes.Length} bytes):"));
            foreach (string line in lines.Take(MostLines)) text.WriteLine("  " + (line.Length > LongestLine ? line[..LongestLine] + "…" : line));
            if (lines.Count > MostLines) text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … {lines.Count - MostLines} more lines"));
        }
    }

    private static object Facts(string scheme, Secret secret, Body body, Explanation explanation)
    {
        var (expected, signed, mistakes, parting) = Parts(explanation);
        return new
        {
            Scheme = scheme,
            Explained = explanation.IsExplained,
            Verdict = explanation.Match(
                nothingWrong: static _ => "nothing-wrong", mistaken: static _ => "mistaken", notFound: static _ => "not-found", tooLarge: static _ => "too-large"),
            Description = explanation.Describe(),
            Mistakes = mistakes.Map(static x => new { x.Name, Stage = x.Stage.ToString(), x.Sentence }).ToArray(),
            Expected = Text(expected),
            Signed = Text(signed),
            PartsAt = parting.Map(static x => x.Offset).ToNullable(),
            BodySha256 = Convert.ToHexStringLower(SHA256.HashData(body.Bytes.Span)),
            SecretFingerprint = secret.Fingerprint,
        };
    }

    private static object? Text(Option<Canonical> canonical) => canonical.ToArray() is [var known]
        ? new { Sha256 = Convert.ToHexStringLower(SHA256.HashData(known.Bytes.Span)), Lines = VisibleText.Lines(known.Bytes.Span).ToArray() }
        : null;

    private static (Option<Canonical> Expected, Option<Canonical> Signed, Seq<Mistake> Mistakes, Option<Parting> Parting) Parts(Explanation explanation) => explanation.Match(
        nothingWrong: static x => (x.Expected, x.Expected, default(Seq<Mistake>), Option<Parting>.None),
        mistaken: static x => (x.Expected, x.Signed, x.Mistakes, x.Parting),
        notFound: static x => (x.Expected, Option<Canonical>.None, default, Option<Parting>.None),
        tooLarge: static _ => (Option<Canonical>.None, Option<Canonical>.None, default(Seq<Mistake>), Option<Parting>.None));
}
