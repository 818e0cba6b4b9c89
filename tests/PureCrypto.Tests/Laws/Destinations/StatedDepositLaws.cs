using System.Text.Json;
using LanguageExt;
using PureCrypto.Destinations;
using PureCrypto.Tests.Support;
using static PureCrypto.Tests.Laws.Outcomes;

namespace PureCrypto.Tests.Laws;

/// <summary>What an answer says of a deposit is kept whatever it is, and is a deposit address only if it is sound. DST-20.</summary>
[Properties(Arbitrary = [typeof(All), typeof(DrawnAddresses)])]
public sealed class StatedDepositLaws
{
    [Property]
    public void Any_texts_are_kept_as_they_came(string network, string address, string tag, bool hasTag)
    {
        var given = hasTag ? tag : Option<string>.None;
        var stated = StatedDeposit.Of(network, address, given);
        var (keptAddress, keptTag, doubt) = stated;

        Assert.Equal((network, address, given), (stated.Network, keptAddress, keptTag));
        Assert.Equal(stated.Checked.IsLeft, doubt.IsSome);
        Assert.Contains(address, stated.ToString(), StringComparison.Ordinal);
    }

    [Property]
    public void What_is_doubtful_is_what_no_destination_would_be_made_of(NearAddress near, bool hasTag)
    {
        var tag = hasTag ? "7" : Option<string>.None;
        var stated = StatedDeposit.Of(near.Network.Name, near.Text, tag);
        if (Destination.Parse(near.Network.Name, near.Text, tag).TryGet(out var destination, out var error))
        {
            Assert.Equal(DepositAddress.Of(destination), stated.Checked.OrThrow());
            Assert.Equal(destination.ToString(), stated.ToString());
        }
        else
        {
            Assert.Equal(error, stated.Checked.Why());
            Assert.Contains($"doubtful: {error.Describe()}", stated.ToString(), StringComparison.Ordinal);
        }
    }

    [Property]
    public void Equal_statements_are_equal_and_others_are_not(string network, string address, string tag)
    {
        var stated = StatedDeposit.Of(network, address, tag);
        Assert.Equal(StatedDeposit.Of(network, address, tag), stated);
        Assert.Equal(StatedDeposit.Of(network, address, tag).GetHashCode(), stated.GetHashCode());
        Assert.NotEqual(StatedDeposit.Of(network, address), stated);
        Assert.NotEqual(StatedDeposit.Of(network + "x", address, tag), stated);
        Assert.NotEqual(StatedDeposit.Of(network, address + "x", tag), stated);
    }

    [Property]
    public void A_statement_survives_json(string network, string address, string tag, bool hasTag)
    {
        var stated = StatedDeposit.Of(network, address, hasTag ? tag : Option<string>.None);
        Assert.Equal(stated, JsonSerializer.Deserialize<StatedDeposit>(JsonSerializer.Serialize(stated)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void An_address_that_needs_a_tag_is_none_without_one(string? tag) => Assert.Equal(
        new DestinationError.TagMissing(Networks.Xrp), StatedDeposit.Of("XRP", "rA", tag is null ? Option<string>.None : tag).Checked.Why());

    [Fact]
    public void An_empty_tag_is_none()
    {
        Assert.True(StatedDeposit.Of("TRC20", "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL", "").Checked.OrThrow().TryUntagged(out string? address));
        Assert.Equal("TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL", address);
    }

    [Fact]
    public void No_property_gives_the_address_without_its_doubt() => Assert.Equal(
        ["Network", "Checked"], typeof(StatedDeposit).GetProperties().Select(static property => property.Name));
}
