using PureCrypto.Calls;
using PureCrypto.Limits;
using PureCrypto.Providers;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Tests.Laws.Limits;

/// <summary>LIM-30 to LIM-33: what the providers' documents grant, number by number.</summary>
public sealed class DocumentedQuotas
{
    /// <summary>LIM-30: read, write, quote, execute and withdraw, a minute.</summary>
    [Theory]
    [InlineData("starter", 60, 20, 10, 5, 3)]
    [InlineData("professional", 120, 40, 20, 10, 5)]
    [InlineData("enterprise", 300, 100, 60, 30, 15)]
    public void Mintarex_grants_by_tier(string tier, params int[] calls)
    {
        var allowances = MintarexTiers.All.Find(x => x.Name == tier).Map(static x => x.Allowances).IfNone(default(LanguageExt.Seq<Allowance>));
        Assert.Equal(["read", "write", "quote", "execute", "withdraw"], allowances.Map(static x => x.Bucket).ToArray());
        Assert.Equal(calls.Select(Quota.PerMinute).ToArray(), allowances.Map(static x => x.Quotas.Single()).ToArray());
    }

    /// <summary>LIM-30, MX18.</summary>
    [Fact]
    public void A_Mintarex_key_of_unknown_tier_is_a_starter() => Assert.Equal(MintarexTiers.Starter, MintarexProvider.Value.Tiers[0]);

    /// <summary>LIM-30: every call that the document or the provider's SDKs know.</summary>
    [Theory]
    [InlineData(Verb.Get, "/v1/account/balances", "read")]
    [InlineData(Verb.Get, "/v1/account/balance/BTC", "read")]
    [InlineData(Verb.Get, "/v1/account/fees", "read")]
    [InlineData(Verb.Get, "/v1/account/limits", "read")]
    [InlineData(Verb.Post, "/v1/rfq", "quote")]
    [InlineData(Verb.Post, "/v1/rfq/0d6a1a4c-6f0f-4d0e-8f57-0a3ad4a3d2a1/accept", "execute")]
    [InlineData(Verb.Get, "/v1/trades", "read")]
    [InlineData(Verb.Get, "/v1/trade/tr_1", "read")]
    [InlineData(Verb.Get, "/v1/trades/tr_1", "read")]
    [InlineData(Verb.Get, "/v1/crypto/deposit-address", "read")]
    [InlineData(Verb.Post, "/v1/crypto/withdraw", "withdraw")]
    [InlineData(Verb.Post, "/v1/fiat/withdraw", "withdraw")]
    [InlineData(Verb.Get, "/v1/crypto/deposits", "read")]
    [InlineData(Verb.Get, "/v1/crypto/withdrawals", "read")]
    [InlineData(Verb.Get, "/v1/crypto/withdrawals/1", "read")]
    [InlineData(Verb.Get, "/v1/crypto/withdrawal-addresses", "read")]
    [InlineData(Verb.Post, "/v1/crypto/withdrawal-addresses", "write")]
    [InlineData(Verb.Delete, "/v1/crypto/withdrawal-addresses/1", "write")]
    [InlineData(Verb.Post, "/v1/fiat/deposit/initiate", "write")]
    [InlineData(Verb.Get, "/v1/webhooks", "read")]
    [InlineData(Verb.Post, "/v1/webhooks", "write")]
    [InlineData(Verb.Delete, "/v1/webhooks/1", "write")]
    [InlineData(Verb.Get, "/v1/instruments", "read")]
    [InlineData(Verb.Get, "/v1/networks", "read")]
    [InlineData(Verb.Get, "/v1/fees", "read")]
    [InlineData(Verb.Post, "/v1/stream/token", "write")]
    [InlineData(Verb.Get, "/v1/stream/prices", "read")]
    [InlineData(Verb.Get, "/v1/stream/account", "read")]
    [InlineData(Verb.Post, "/v1/rfq//accept", "write")]
    [InlineData(Verb.Post, "/v1/rfq/1/accept/2", "write")]
    public void Mintarex_counts_a_call_in_the_bucket(Verb verb, string path, string bucket) => Assert.Equal(bucket, MintarexBuckets.Of(verb, path));

    /// <summary>LIM-30: what is signed counts for its key; what is open has no key to count for.</summary>
    [Fact]
    public void Every_Mintarex_endpoint_names_the_bucket_of_its_class() => Assert.All(MintarexProvider.Value.Endpoints, static endpoint =>
        Assert.Equal(
            endpoint.Access is Access.Open ? new Metering.Unmetered() : new Metering.Spends(MintarexBuckets.Of(endpoint.Verb, endpoint.Path.Text)),
            endpoint.Metering));

    /// <summary>LIM-31, M9.</summary>
    [Fact]
    public void Mistex_grants_60_a_minute_and_the_same_is_assumed_of_a_key_until_more_is_said()
    {
        Assert.Equal(Quota.PerMinute(60), MistexTiers.Public.Allowances.Single().Quotas.Single());
        Assert.Equal(Quota.PerMinute(60), MistexTiers.Partner.Allowances.Single().Quotas.Single());
        Assert.Equal(Quota.PerMinute(600), MistexTiers.PartnerOf(600).Allowances.Single().Quotas.Single());
        Assert.Equal(MistexTiers.Public, MistexTiers.All[0]);
        Assert.All(MistexTiers.All, static tier => Assert.Equal(MistexBuckets.Requests, tier.Allowances.Single().Bucket));
    }

    /// <summary>LIM-32.</summary>
    [Fact]
    public void CryptoFuse_granted_100_a_minute_1000_an_hour_and_5000_a_day_in_version_0_9()
    {
        var allowance = CryptoFuseTiers.All.Single().Allowances.Single();
        Assert.Equal(CryptoFuseBuckets.Requests, allowance.Bucket);
        Assert.Equal([Quota.PerMinute(100), Quota.PerHour(1000), Quota.PerDay(5000)], allowance.Quotas.ToArray());
    }

    /// <summary>LIM-30 to LIM-33: an assumption is said wherever the quotas are shown, and only there is one.</summary>
    [Fact]
    public void What_is_assumed_is_said_with_the_tier() => Assert.Equal(
        ["cryptofuse default", "mistex partner"],
        Grants.All.Bind(static grant => grant.Tiers.Filter(static tier => tier.Assumed.IsSome).Map(tier => $"{grant.Provider} {tier.Name}")).ToArray());

    /// <summary>LIM-33.</summary>
    [Fact]
    public void Every_provider_is_listed_with_what_its_document_grants()
    {
        Assert.Equal(["btcmix", "cryptofuse", "cryptopayments", "mintarex", "mistex"], Grants.All.Map(static grant => grant.Provider).ToArray());
        Assert.Equal(["btcmix", "cryptopayments"], Grants.All.Filter(static grant => grant.Tiers.IsEmpty).Map(static grant => grant.Provider).ToArray());
        Assert.All(Catalog.All, static provider => Assert.Contains(new Grant(provider.Name, provider.Tiers), Grants.All));
    }

    /// <summary>LIM-31, LIM-32: where all calls of a key share a bucket, every call that shows a key spends from it, and at Mistex those without one, too.</summary>
    [Fact]
    public void Where_there_is_one_bucket_every_call_of_a_key_spends_from_it() => Assert.All(
        Catalog.All.Filter(static provider => provider.Name is "mistex" or "cryptofuse"),
        static provider => Assert.All(provider.Endpoints, endpoint => Assert.True(
            endpoint.Metering is Metering.Spends || (provider.Name == "cryptofuse" && endpoint.Access is Access.Open))));

    /// <summary>LIM-33: and what spends from a bucket finds it in every tier.</summary>
    [Fact]
    public void An_endpoint_spends_from_a_bucket_that_every_tier_has_or_is_unmetered() => Assert.All(Catalog.All, static provider =>
        Assert.All(provider.Endpoints, endpoint => Assert.True(endpoint.Metering.Match(
            unmetered: static _ => true,
            spends: x => !provider.Tiers.IsEmpty && provider.Tiers.ForAll(tier => tier.Allowances.Exists(allowance => allowance.Bucket == x.Bucket))))));
}
