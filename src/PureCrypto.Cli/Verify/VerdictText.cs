using System.Security.Cryptography;
using LanguageExt;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Verify;

/// <summary>A verdict as it is printed.</summary>
internal static class VerdictText
{
    /// <summary>Prints the verdict and gives the exit code. As JSON it names the bytes and the key, so that a report can quote it.</summary>
    public static int Print(Terminal terminal, bool json, ReadOnlySpan<byte> judged, Secret key, Either<VerificationError, Proof> result)
    {
        bool verified = result.TryGet(out var proof, out var error);
        string text = verified ? proof!.ToString() : error!.Describe();
        if (json)
        {
            terminal.PrintJson(new
            {
                Verified = verified,
                Verdict = text,
                BodySha256 = Convert.ToHexStringLower(SHA256.HashData(judged)),
                SecretFingerprint = key.Fingerprint,
            });
        }

        if (!verified) terminal.Error.WriteLine(text);
        else if (!json) terminal.Console.Profile.Out.Writer.WriteLine(text);
        return verified ? ExitCode.Success : ExitCode.Failed;
    }
}
