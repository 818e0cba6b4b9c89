using LanguageExt;
using PureCrypto.Limits;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Sandbox;

/// <summary>The keys that a sandbox knows.</summary>
/// <param name="Mintarex">Keys of the Mintarex API.</param>
/// <param name="BtcMix">The key of the BtcMix API.</param>
public sealed record SandboxAccounts(Seq<MintarexAccount> Mintarex, BtcMixAccount BtcMix)
{
    /// <summary>The published test keys. They open sandboxes only, and are no secret.</summary>
    public static SandboxAccounts Published { get; } = new(
        new[]
        {
            new MintarexAccount("mx_test_000000000000000000000001", Secret.OfText("sandbox-mintarex-secret-for-every-scope-0000000000000000000000001"), AllScopes),
            new MintarexAccount("mx_test_000000000000000000000002", Secret.OfText("sandbox-mintarex-secret-for-reading-only-000000000000000000000002"), ReadScopes),
        }.ToSeq(),
        new BtcMixAccount(Secret.OfText("sandbox-btcmix-token"), Secret.OfText("sandbox-btcmix-secret")));

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

/// <summary>The key of the BtcMix API.</summary>
/// <param name="Token">What is sent as the bearer token.</param>
/// <param name="Secret">What answers are signed with.</param>
public sealed record BtcMixAccount(Secret Token, Secret Secret)
{
    /// <summary>What a client shows to be this account, and verifies answers with.</summary>
    public Credential Credential => Credential.Bearer(Token, Secret);
}
