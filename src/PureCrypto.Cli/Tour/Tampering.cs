using System.Text;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Tour;

/// <summary>An answer that somebody changed on its way.</summary>
internal static class Tampering
{
    public static Step Of(string title, string body, Secret secret, string what, Func<VerificationError, bool> expected) =>
        BtcMixVerification.Verify(secret, Encoding.UTF8.GetBytes(body), BtcMixLayout.Transaction, BtcMixPolicy.Documented).Match(
            Right: proof => new Step(title, null, null, null, proof.ToString(), [new Check(what, false)]),
            Left: error => new Step(title, null, null, null, error.Describe(), [new Check(what, expected(error))]));
}
