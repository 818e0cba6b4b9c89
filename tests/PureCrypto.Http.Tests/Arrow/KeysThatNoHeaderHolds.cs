using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Limits;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Arrow;

/// <summary>A key that no header can carry, such as one with the line break of its file, is the caller's to mend (CAL-29).</summary>
public sealed class KeysThatNoHeaderHolds
{
    private static readonly string[] Unfit = ["key.rest\n", "key.rest\r\n", "\nkey.rest", "key\r\nX-Admin: 1.rest", " key.rest", "key.rest ", "key.rest\t", "key.\0rest", "key.rést", "key.\u007frest"];

    public static TheoryData<string> Texts => [.. Unfit];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_token_like_that_is_refused_without_its_value(string text)
    {
        var key = MistexKey.Parse(text).OrThrow();
        Refuses(text, await ErrorOf(MistexProvider.Value, Identity.Of(key.Credential), MistexEndpoints.CreateOrder, Unsettleable.Order));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_key_id_like_that_is_refused_without_its_value(string text)
    {
        using var secret = Secret.OfText("s");
        Refuses(text, await ErrorOf(MintarexProvider.Value, Identity.Of(Credential.Signing(text, secret)), MintarexEndpoints.Balances, BalancesQuery.All));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_key_id_like_that_is_refused_before_its_signer_is_asked(string text)
    {
        int asked = 0;
        var identity = Identity.Of(text, (_, _) =>
        {
            asked++;
            throw new InvalidOperationException();
        });

        Refuses(text, await ErrorOf(MintarexProvider.Value, identity, MintarexEndpoints.Balances, BalancesQuery.All));
        Assert.Equal(0, asked);
    }

    /// <summary>CAL-21: a key that cannot be shown is no reason to go on without it.</summary>
    [Fact]
    public async Task Where_a_key_may_be_shown_an_unfit_one_is_refused()
    {
        var endpoint = MistexEndpoints.Currencies with { Access = new Access.OpenOr(new Access.Bearer(default)) };
        foreach (string text in Unfit) Refuses(text, await ErrorOf(MistexProvider.Value, Identity.Of(MistexKey.Parse(text).OrThrow().Credential), endpoint, default));
    }

    [Fact]
    public async Task A_token_of_bytes_that_are_no_text_is_refused()
    {
        using var token = Secret.OfBytes([0x41, 0xff, 0x42]);

        Refuses("none", await ErrorOf(MistexProvider.Value, Identity.Of(Credential.Bearer(token, token)), MistexEndpoints.CreateOrder, Unsettleable.Order));
    }

    [Fact]
    public async Task A_key_with_a_blank_in_its_middle_is_sent()
    {
        await using var server = new RawServer(static _ => null);
        using var http = new HttpClient(Transport.Handler());
        using var key = Secret.OfText("a b~!");

        await new ProviderClient(CryptoPaymentsProvider.Value, Credential.Bearer(key, key), HttpEffects.Of(server.Address, () => http), policy: PureCrypto.Attempts.RepeatPolicy.Once)
            .Call(CryptoPaymentsEndpoints.Orders, new OrdersQuery());

        Assert.Contains("a b~!", Assert.Single(server.Arrivals), StringComparison.Ordinal);
    }

    private static void Refuses(string text, CallError error)
    {
        var fault = Assert.Single(Assert.IsType<CallError.Refused>(error).Faults);
        Assert.Equal("credential", fault.Field);
        Assert.Contains("printable ASCII", fault.Rule, StringComparison.Ordinal);
        Assert.DoesNotContain(text, error.Describe(), StringComparison.Ordinal);
        Assert.DoesNotContain(text, $"{error}", StringComparison.Ordinal);
    }

    private static async Task<CallError> ErrorOf<TIn, TOut>(Provider provider, Identity identity, Endpoint<TIn, TOut> endpoint, TIn input)
    {
        await using var server = new RawServer(static _ => null);
        using var http = new HttpClient(Transport.Handler());
        var limiter = Limiter.Open(provider.Tiers[0], TimeProvider.System);
        var client = new ProviderClient(provider, () => identity, HttpEffects.Of(server.Address, () => http), limiter);

        Assert.False((await client.Call(endpoint, input)).TryGet(out _, out var error));

        Assert.Empty(server.Arrivals);
        return error;
    }
}
