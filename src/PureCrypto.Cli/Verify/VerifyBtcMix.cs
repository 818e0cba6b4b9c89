using System.CommandLine;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Verify;

/// <summary><c>purecrypto verify btcmix</c>: exit 0 when verified, 1 when not (the reason on standard error), 2 on misuse.</summary>
internal static class VerifyBtcMix
{
    private const string AnyOrder = "any-order";
    private const string OtherPrecisions = "other-precisions";
    private const string MissingRefCode = "missing-refcode";

    public static Command Of(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The answer exactly as received, or - for standard input", DefaultValueFactory = static _ => "-" };
        var secret = Inputs.SecretVariable();
        var endpoint = new Option<string>("--endpoint") { Description = "Which endpoint answered", DefaultValueFactory = static _ => "transaction" };
        endpoint.AcceptOnlyFromAmong("transaction", "createTransaction");
        var accept = new Option<string[]>("--accept") { Description = "Accept this beyond the documented form, too; may be repeated" };
        accept.AcceptOnlyFromAmong(AnyOrder, OtherPrecisions, MissingRefCode);

        var command = new Command("btcmix", "Verify the signature inside an answer of BtcMix") { file, secret, endpoint, accept };
        command.SetAction(async (parsed, cancellation) =>
        {
            byte[] json = await terminal.BytesAsync("FILE", parsed.GetRequiredValue(file), cancellation).ConfigureAwait(false);
            using var key = terminal.Secret(parsed.GetRequiredValue(secret));
            var layout = string.Equals(parsed.GetValue(endpoint), "transaction", StringComparison.Ordinal) ? BtcMixLayout.Transaction : BtcMixLayout.CreateTransaction;
            var result = BtcMixVerification.Verify(key, json, layout, PolicyOf(parsed.GetValue(accept) ?? []));
            return VerdictText.Print(terminal, parsed.GetValue(CommandLine.Json), json, key, result);
        });
        return command;
    }

    private static BtcMixPolicy PolicyOf(string[] accepted) => accepted.Aggregate(BtcMixPolicy.Documented, static (policy, name) => name switch
    {
        AnyOrder => policy.AcceptingAnyOrder(),
        OtherPrecisions => policy.AcceptingOtherPrecisions(),
        _ => policy.AcceptingMissingRefCode(),
    });
}
