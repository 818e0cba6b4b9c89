using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Tests.Support;
using PureCrypto.Tests.Vectors;

namespace PureCrypto.Http.Tests.Sandbox;

/// <summary>What the pure check says of an address is what the provider's call answers (BMI-3), for every vector and for texts that are nearly addresses.</summary>
public sealed class BtcMixAddressesAreJudged
{
    private static readonly string[] Given =
    [
        .. VectorFiles.Rows<AddressVector>("addresses/bitcoin.json").Select(static row => row.Address),
        .. VectorFiles.Rows<AddressVector>("addresses/other_networks.json").Select(static row => row.Address),
        .. VectorFiles.Rows<Bech32Vector>("addresses/bech32.json").Select(static row => row.Text),
    ];

    [Fact]
    public async Task A_call_and_the_pure_check_say_the_same_of_every_address()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var client = sandbox.BtcMix();
        int sound = 0;
        foreach (string address in Given.Concat(NearlyOne(Given)).Distinct(StringComparer.Ordinal))
        {
            bool isOne = BtcMixAddresses.Parse(address).IsRight;
            sound += isOne ? 1 : 0;
            bool answered = (await client.Call(BtcMixEndpoints.ValidateAddress, address)).Match(
                Right: static answer => answer.Value.Result,
                Left: error => error is CallError.Refused ? false : throw new InvalidOperationException($"{address}: {error.Describe()}"));
            Assert.True(isOne == answered, $"{address}: the check says {isOne}, the call {answered}");
        }

        Assert.InRange(sound, 10, Given.Length);
    }

    /// <summary>The judgement of a person who wrote the vector stands behind both.</summary>
    [Fact]
    public void The_pure_check_takes_what_is_an_address_of_one_of_the_two_networks()
    {
        foreach (var row in VectorFiles.Rows<AddressVector>("addresses/bitcoin.json").Where(static row => row is { Outcome: AddressOutcome.Valid, Network: "bitcoin" or "bitcoin-testnet" }))
        {
            Assert.True(BtcMixAddresses.Parse(row.Address).IsRight, row.Address);
        }
    }

    // One character is changed, left out or given twice.
    private static IEnumerable<string> NearlyOne(string[] addresses)
    {
        var random = new Random(173);
        foreach (string address in addresses.Where(static a => a.Length is > 1 and < 120))
        {
            int at = random.Next(address.Length);
            yield return $"{address[..at]}{(char)random.Next('0', 'z')}{address[(at + 1)..]}";
            yield return address.Remove(at, 1);
            yield return address.Insert(at, address[at].ToString());
            yield return address.ToUpperInvariant();
        }
    }
}
