using LanguageExt;
using PureCrypto.Limits;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;

namespace PureCrypto.Sandbox;

/// <summary>The keys that a sandbox knows.</summary>
/// <param name="Mintarex">Keys of the Mintarex API.</param>
/// <param name="Mistex">Partners of Mistex; each sees its own orders only.</param>
/// <param name="BtcMix">Customers of BtcMix; each sees its own transactions only.</param>
/// <param name="CryptoPayments">Merchants of CryptoPayments; each sees its own orders only.</param>
public sealed record SandboxAccounts(
    Seq<MintarexAccount> Mintarex, Seq<MistexAccount> Mistex, Seq<BtcMixAccount> BtcMix, Seq<CryptoPaymentsAccount> CryptoPayments)
{
    /// <summary>The published test keys. They open sandboxes only, and are no secret.</summary>
    public static SandboxAccounts Published { get; } = new(
        new[] { Signing(SandboxKey.Trader, AllScopes), Signing(SandboxKey.Reader, ReadScopes) }.ToSeq(),
        new[]
        {
            new MistexAccount(Key(SandboxKey.Partner)),
            new MistexAccount(Key(SandboxKey.OtherPartner)),
            new MistexAccount(Key(SandboxKey.GonePartner)) { IsActive = false },
        }.ToSeq(),
        new[]
        {
            Customer(SandboxKey.Customer),
            Customer(SandboxKey.OtherCustomer),
            Customer(SandboxKey.BlockedCustomer) with { IsBlocked = true },
        }.ToSeq(),
        new[]
        {
            new CryptoPaymentsAccount(SecretOf(SandboxKey.Merchant.Token), Shop("alpha", "1ef65bda-11ad-63ca-8afe-73770edda314")),
            new CryptoPaymentsAccount(SecretOf(SandboxKey.OtherMerchant.Token), Shop("beta", "1ef65bda-22bd-63ca-8afe-73770edda314")),
        }.ToSeq());

    private static MintarexAccount Signing(SandboxKey key, Seq<string> scopes) => new(key.KeyId.IfNone(""), SecretOf(key.Secret), scopes);

    private static BtcMixAccount Customer(SandboxKey key) => new(SecretOf(key.Token), SecretOf(key.Secret));

    private static Secret SecretOf(Option<string> text) => Secret.OfText(text.IfNone(""));

    private static Integration Shop(string name, string id) => new(
        name, IntegrationId.Parse(id).IfNone(static () => throw new InvalidOperationException("It is a UUID.")), $"https://{name}.example", CryptoPaymentsWords.IntegrationStatuses.Write(IntegrationStatus.Active));

    private static MistexKey Key(SandboxKey key) => MistexKey.Parse(key.Token.IfNone("")).OrThrow();

    private static Seq<string> ReadScopes => new[] { "read:account", "read:wallet", "read:trade", "read:market" }.ToSeq();

    private static Seq<string> AllScopes => ReadScopes + new[]
    {
        "trade:quote", "trade:execute", "withdraw:crypto", "withdraw:fiat", "webhook:manage", "stream:market", "stream:account",
    }.ToSeq();
}

/// <summary>A key of the Mintarex API.</summary>
/// <param name="KeyId">What is sent as <c>MX-API-KEY</c>.</param>
/// <param name="Secret">What signs.</param>
/// <param name="Scopes">What the key may do.</param>
public sealed record MintarexAccount(string KeyId, Secret Secret, Seq<string> Scopes)
{
    /// <summary>What the key is granted; as a starter if not said.</summary>
    public Tier Tier { get; init; } = MintarexTiers.Starter;

    /// <summary>What a client shows to be this account.</summary>
    public Credential Credential => Credential.Signing(KeyId, Secret);
}

/// <summary>A partner of Mistex.</summary>
/// <param name="Key">The whole key, <c>key_id.secret</c>.</param>
public sealed record MistexAccount(MistexKey Key)
{
    /// <summary>Whether the partner may use the API; who may not is refused with 403.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>What the partner is granted. The document says only that it is more than 60 calls a minute; the sandbox grants 600.</summary>
    public Tier Tier { get; init; } = MistexTiers.PartnerOf(600);

    /// <summary>What a client shows to be this partner.</summary>
    public Credential Credential => Key.Credential;
}

/// <summary>A customer of BtcMix.</summary>
/// <param name="Token">What is sent as the bearer token.</param>
/// <param name="Secret">What answers are signed with.</param>
public sealed record BtcMixAccount(Secret Token, Secret Secret)
{
    /// <summary>Whether the provider has blocked the account; it is then refused with 403.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>What a client shows to be this account, and verifies answers with.</summary>
    public Credential Credential => Credential.Bearer(Token, Secret);
}

/// <summary>A merchant of CryptoPayments.</summary>
/// <param name="Key">What is sent as <c>X-API-Key</c>, and signs callbacks (C7).</param>
/// <param name="Integration">The merchant's one integration.</param>
public sealed record CryptoPaymentsAccount(Secret Key, Integration Integration)
{
    /// <summary>Where completed deposits are told of; nowhere if none.</summary>
    public Option<Uri> CallbackUrl { get; init; }

    /// <summary>What the integration's balance holds of each asset at the start.</summary>
    public Amount OpeningBalance { get; init; } = Amount.Parse("100").OrThrow();

    /// <summary>What a client shows to be this merchant.</summary>
    public Credential Credential => Credential.Bearer(Key);
}
