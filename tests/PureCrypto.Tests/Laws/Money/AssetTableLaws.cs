namespace PureCrypto.Tests.Laws;

/// <summary>The table of spellings is one to one where it must be. AST-4 to AST-6.</summary>
public sealed class AssetTableLaws
{
    private static IEnumerable<(Spelling Spelling, Asset Asset)> Written =>
        AssetTable.Rows.Select(static row => (row.Spelling, row.Asset)).Distinct();

    // AST-4
    [Fact]
    public void Every_row_is_read() => Assert.All(
        AssetTable.Rows,
        static row => Assert.True(SpelledAsset.Read(row.Spelling, row.Text).Is(row.Asset)));

    // AST-4
    [Fact]
    public void Reading_inverts_writing() => Assert.All(
        Written,
        static pair => Assert.True(AssetTable.Write(pair.Spelling, pair.Asset)
            .Match(Some: text => SpelledAsset.Read(pair.Spelling, text).Is(pair.Asset), None: static () => false)));

    // AST-4
    [Fact]
    public void What_is_written_is_the_first_row_of_the_asset() => Assert.All(
        Written,
        static pair => Assert.Equal(
            AssetTable.Rows.First(row => row.Spelling == pair.Spelling && row.Asset == pair.Asset).Text,
            AssetTable.Write(pair.Spelling, pair.Asset).Match(Some: static text => text, None: static () => null!)));

    // AST-4
    [Theory]
    [InlineData(Spelling.CryptoPayments, "USDT_TRC20", null)]
    [InlineData(Spelling.CryptoFuse, "USDTTRC20", null)]
    [InlineData(Spelling.CryptoFuse, "usdttrc20", null)]
    [InlineData(Spelling.CryptoFuseChain, "usdt", "trx")]
    [InlineData(Spelling.CryptoFuseChain, "USDT", "TRX")]
    [InlineData(Spelling.CryptoFuseChain, "USDT", "TRON")]
    [InlineData(Spelling.Mistex, "USDT", "TRC20")]
    [InlineData(Spelling.Mintarex, "USDT", "tron")]
    [InlineData(Spelling.MintarexShort, "USDT", "tron")]
    public void Five_providers_mean_the_same_Tether_on_Tron(Spelling spelling, string code, string? network) =>
        Assert.True(SpelledAsset.Read(spelling, Text(code, network)).Is(Assets.TetherOnTron));

    // AST-5
    [Theory]
    [InlineData(Spelling.CryptoPayments, "usdt_trc20", null)]
    [InlineData(Spelling.CryptoPayments, "USDTTRC20", null)]
    [InlineData(Spelling.CryptoFuse, "USDTTRC20", "trx")]
    [InlineData(Spelling.CryptoFuse, "uſdttrc20", null)]
    [InlineData(Spelling.Mistex, "USDT", "trc20")]
    [InlineData(Spelling.Mistex, "USDT", null)]
    [InlineData(Spelling.Mintarex, "BTC", "btc")]
    [InlineData(Spelling.Unknown, "BTC", null)]
    public void An_unknown_spelling_stays_text_and_never_matches(Spelling spelling, string code, string? network)
    {
        var text = Text(code, network);
        var unknown = SpelledAsset.Read(spelling, text);
        Assert.Equal((text, true), (unknown.Text, unknown.Asset.IsNone));
        Assert.All(AssetTable.Rows, row => Assert.False(unknown.Is(row.Asset)));
        Assert.False(unknown.IsSameAs(unknown));
        Assert.Equal(unknown, SpelledAsset.Read(spelling, text));
    }

    // AST-5
    [Fact]
    public void Two_known_spellings_of_one_asset_are_the_same_asset()
    {
        var one = SpelledAsset.Read(Spelling.CryptoPayments, AssetText.Of("USDT_TRC20"));
        var other = SpelledAsset.Read(Spelling.Mistex, AssetText.Of("USDT", "TRC20"));
        Assert.True(one.IsSameAs(other));
        Assert.False(one.IsSameAs(SpelledAsset.Read(Spelling.Mistex, AssetText.Of("USDT", "ERC20"))));
        Assert.Equal(("USDT_TRC20", "USDT/TRC20"), (one.ToString(), other.ToString()));
    }

    // AST-6
    [Fact]
    public void What_a_provider_does_not_name_cannot_be_written()
    {
        Assert.True(AssetTable.Write(Spelling.CryptoPayments, Assets.Monero).IsNone);
        Assert.True(AssetTable.Write(Spelling.Unknown, Assets.Bitcoin).IsNone);
    }

    private static AssetText Text(string code, string? network) =>
        network is null ? AssetText.Of(code) : AssetText.Of(code, network);
}
