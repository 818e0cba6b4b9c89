using LanguageExt;
using PureCrypto.Destinations;
using static PureCrypto.Tests.Laws.Outcomes;

namespace PureCrypto.Tests.Laws;

/// <summary>Spellings of networks, and what is said of those that nobody listed. DST-11 and DST-12.</summary>
public sealed class NetworkLaws
{
    // DST-11
    [Fact]
    public void No_spelling_means_two_networks()
    {
        string[] spellings = [.. Networks.Rows.SelectMany(static row => row.Spellings)];
        Assert.Equal(spellings.Length, spellings.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(spellings, static spelling => Assert.Equal(spelling.ToLowerInvariant(), spelling));
    }

    // DST-11
    [Fact]
    public void Every_spelling_is_read_in_any_case_and_culture() => Cultures.InEach(static () => Assert.All(
        Networks.Rows,
        static row => Assert.All(row.Spellings, spelling =>
        {
            Assert.Same(row.Network, Network.Named(spelling).OrThrow());
            Assert.Same(row.Network, Network.Named(spelling.ToUpperInvariant()).OrThrow());
        })));

    // DST-11
    [Fact]
    public void Every_network_of_the_asset_table_is_the_one_that_the_provider_spells() => Assert.All(
        AssetTable.Rows.Filter(static row => !row.Asset.IsFiat),
        static row =>
        {
            var network = Network.Of(row.Asset).IfNone(static () => throw new InvalidOperationException());
            Assert.True(Networks.Find(network.Name).IsSome);
            row.Text.Network.IfSome(spelling => Assert.Equal(network, Network.Named(spelling).OrThrow()));
        });

    // DST-12
    [Fact]
    public void Of_a_network_that_is_not_listed_nothing_is_known()
    {
        var network = Network.Named("a-chain-of-tomorrow").OrThrow();
        Assert.Equal(("a-chain-of-tomorrow", TagUse.NotKnown, false), (network.ToString(), network.Tags, network.HasRule));
        Assert.NotEqual(network, Network.Named("A-CHAIN-OF-TOMORROW").OrThrow());
        Assert.True(Networks.Find("a-chain-of-tomorrow").IsNone);
        Assert.True(Network.Of(Assets.Euro).IsNone);
    }

    // DST-12
    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("tr\u00f6n")]
    [InlineData("XR\u03a1")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void What_is_no_name_is_refused(string name) => Assert.IsType<DestinationError.NoNetwork>(Network.Named(name).Why());
}
