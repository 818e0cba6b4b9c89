using System.CommandLine;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Verify;

/// <summary><c>purecrypto verify btcmix</c>: the signature inside an answer. On a line of a log stands the answer itself.</summary>
internal static class VerifyBtcMix
{
    private const string AnyOrder = "any-order";
    private const string OtherPrecisions = "other-precisions";
    private const string MissingRefCode = "missing-refcode";

    public static Command Of(Terminal terminal)
    {
        var endpoint = new Option<string>("--endpoint") { Description = "Which endpoint answered", DefaultValueFactory = static _ => "transaction" };
        endpoint.AcceptOnlyFromAmong("transaction", "createTransaction");
        var accept = new Option<string[]>("--accept") { Description = "Accept this beyond the documented form, too; may be repeated" };
        accept.AcceptOnlyFromAmong(AnyOrder, OtherPrecisions, MissingRefCode);

        var options = new VerifyOptions();
        var command = options.Of("btcmix", "Verify the signature inside an answer of BtcMix", hasHeaders: false, hasContent: false);
        command.Options.Add(endpoint);
        command.Options.Add(accept);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var key = terminal.Secret(parsed.GetRequiredValue(options.Secret));
            var layout = string.Equals(parsed.GetValue(endpoint), "transaction", StringComparison.Ordinal) ? BtcMixLayout.Transaction : BtcMixLayout.CreateTransaction;
            var policy = PolicyOf(parsed.GetValue(accept) ?? []);
            var verification = new Verification(
                "btcmix",
                options,
                captured => new Finding(BtcMixVerification.Verify(key, captured.Body, layout, policy)),
                static (line, at) => new Captured(line.ToArray(), default, at));
            return await verification.RunAsync(terminal, parsed, key, MessageAsync, cancellation).ConfigureAwait(false);

            async Task<Captured> MessageAsync(DateTimeOffset at) =>
                new(await terminal.BytesAsync("FILE", parsed.GetValue(options.File) ?? "-", cancellation).ConfigureAwait(false), default, at);
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
