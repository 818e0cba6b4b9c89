using System.Globalization;
using System.Security.Cryptography;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Verify;

/// <summary>A verdict as it is printed. As JSON it names the bytes and the key, so that a report can quote it; never the secret.</summary>
internal sealed class VerdictText(Terminal terminal, string scheme, Secret key, bool strict, bool json)
{
    private TextWriter Out => terminal.Console.Profile.Out.Writer;

    /// <summary>Prints the verdict on one message and gives the exit code; why it is not verified goes to standard error.</summary>
    public int Print(byte[] judged, Finding finding)
    {
        bool holds = finding.Holds(strict);
        if (json) terminal.PrintJson(Facts(line: null, judged, finding));
        if (finding.Signature.IsLeft) terminal.Error.WriteLine(finding.Text);
        else if (!json) Out.WriteLine(finding.Text);
        if (finding.Concern.IsSome && (!holds || !json)) (holds ? Out : terminal.Error).WriteLine(Doubt(finding).TrimStart());
        return holds ? ExitCode.Success : ExitCode.Failed;
    }

    /// <summary>Prints the verdict on one line of a log, on one line, and says whether it counts as verified.</summary>
    public bool PrintLine(long number, byte[] judged, Finding finding)
    {
        if (json) terminal.PrintJsonLine(Facts(number, judged, finding));
        else Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number}: {finding.Text}{Doubt(finding)}"));
        return finding.Holds(strict);
    }

    /// <summary>Prints that a line of a log holds no message; it is not verified.</summary>
    public bool PrintUnreadable(long number, string reason)
    {
        if (json) terminal.PrintJsonLine(new { Line = number, Scheme = scheme, Verified = false, Verdict = $"Unreadable: {reason}.", SecretFingerprint = key.Fingerprint });
        else Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number}: Unreadable: {reason}."));
        return false;
    }

    /// <summary>Prints how many lines were judged.</summary>
    public void PrintSummary(long verified, long other)
    {
        if (json) terminal.PrintJsonLine(new { Lines = verified + other, Verified = verified, NotVerified = other, SecretFingerprint = key.Fingerprint });
        else Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verified + other} judged: {verified} verified, {other} not."));
    }

    private static string Doubt(Finding finding) =>
        finding.Concern.Match(Some: static concern => $" Its content is in doubt: {concern}.", None: static () => "");

    private object Facts(long? line, byte[] judged, Finding finding) => new
    {
        Line = line,
        Scheme = scheme,
        Verified = finding.Signature.TryGet(out var proof, out _),
        Verdict = finding.Text,
        Concern = finding.Concern.IsSome ? finding.Concern.IfNone("") : null,
        proof?.Recipe,
        SkewSeconds = proof is { Skew.IsSome: true } ? proof.Skew.IfNone(TimeSpan.Zero).TotalSeconds : default(double?),
        BodySha256 = Convert.ToHexStringLower(SHA256.HashData(judged)),
        SecretFingerprint = key.Fingerprint,
    };
}
