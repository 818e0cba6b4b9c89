using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Limits;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Sandbox.Mistex;

/// <summary>Counts the calls of each partner by its tier, and those of everybody without a key together. No header says what is left: the document names none.</summary>
internal sealed class MistexQuotas(TimeProvider time)
{
    private readonly QuotaBook _book = new(time);

    public Response Serve(IEndpoint endpoint, Option<MistexAccount> caller, Func<Response> answer) =>
        endpoint.Metering is Metering.Spends spends && IsSpent(caller, spends.Bucket)
            ? Write.From(MistexProvider.Value, MistexRefusals.Of(429, "Rate limit exceeded"))
            : answer();

    private bool IsSpent(Option<MistexAccount> caller, string bucket) => caller.Match(
        Some: account => _book.Count(account.Key.KeyId, account.Tier, bucket),
        None: () => _book.Count("", MistexTiers.Public, bucket)).Wait.IsSome;
}
