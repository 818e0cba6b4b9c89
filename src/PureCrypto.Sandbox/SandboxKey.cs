using LanguageExt;

namespace PureCrypto.Sandbox;

/// <summary>A published test key, as texts: for clients that are no part of the process. It opens sandboxes only, and is no secret.</summary>
/// <param name="Provider">Whose it is, by the name in the catalog.</param>
/// <param name="KeyId">What names the key; none where the key is sent itself.</param>
/// <param name="Token">The key that is sent; none where requests are signed.</param>
/// <param name="Secret">What signs requests, or verifies answers; none where nothing does.</param>
/// <param name="May">Whose it is among them, or what it may do.</param>
public sealed record SandboxKey(string Provider, Option<string> KeyId, Option<string> Token, Option<string> Secret, string May)
{
    internal static SandboxKey Trader { get; } = Signing("mx_test_000000000000000000000001", "sandbox-mintarex-secret-for-every-scope-0000000000000000000000001", "may do everything");

    internal static SandboxKey Reader { get; } = Signing("mx_test_000000000000000000000002", "sandbox-mintarex-secret-for-reading-only-000000000000000000000002", "may read only");

    internal static SandboxKey Partner { get; } = Sent("mistex", "dk_test_alpha.sandbox-mistex-secret-alpha", default, "a partner");

    internal static SandboxKey OtherPartner { get; } = Sent("mistex", "dk_test_beta.sandbox-mistex-secret-beta", default, "another partner");

    internal static SandboxKey GonePartner { get; } = Sent("mistex", "dk_test_gone.sandbox-mistex-secret-gone", default, "a partner that is not active");

    internal static SandboxKey Customer { get; } = Sent("btcmix", "sandbox-btcmix-token", "sandbox-btcmix-secret", "a customer");

    internal static SandboxKey OtherCustomer { get; } = Sent("btcmix", "sandbox-btcmix-token-other", "sandbox-btcmix-secret-other", "another customer");

    internal static SandboxKey BlockedCustomer { get; } = Sent("btcmix", "sandbox-btcmix-token-blocked", "sandbox-btcmix-secret-blocked", "a customer that is blocked");

    internal static SandboxKey Merchant { get; } = Sent("cryptopayments", "sandbox-cryptopayments-alpha", default, "a merchant");

    internal static SandboxKey OtherMerchant { get; } = Sent("cryptopayments", "sandbox-cryptopayments-beta", default, "another merchant");

    /// <summary>The keys of <see cref="SandboxAccounts.Published"/>.</summary>
    public static Seq<SandboxKey> Published { get; } = new[]
    {
        Trader, Reader, Partner, OtherPartner, GonePartner, Customer, OtherCustomer, BlockedCustomer, Merchant, OtherMerchant,
    }.ToSeq();

    private static SandboxKey Signing(string keyId, string secret, string may) => new("mintarex", keyId, default, secret, may);

    private static SandboxKey Sent(string provider, string token, Option<string> secret, string may) => new(provider, default, token, secret, may);
}
