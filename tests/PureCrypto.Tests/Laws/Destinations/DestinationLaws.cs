using System.Text.Json;
using FsCheck;
using LanguageExt;
using PureCrypto.Destinations;
using static PureCrypto.Tests.Laws.Outcomes;

namespace PureCrypto.Tests.Laws;

/// <summary>Nothing is sent without a tag that it needs, and no deposit address is read without it. DST-13 to DST-18, DST-21.</summary>
[Properties(Arbitrary = [typeof(DrawnAddresses)])]
public sealed class DestinationLaws
{
    private const string Ripple = "rExampleOfACommonAddress";

    private static readonly Tag Seven = Tag.Of("7").OrThrow();

    // DST-13
    [Property]
    public void A_destination_exists_unless_its_address_is_invalid(NearAddress near)
    {
        var result = Destination.Of(near.Network, near.Text, Option<Tag>.None, TagDemand.Waived);
        if (result.TryGet(out var destination, out var error))
        {
            Assert.False(destination.Verdict is AddressVerdict.Invalid);
            Assert.Equal((near.Network, near.Text, Option<Tag>.None), (destination.Network, destination.Address, destination.Tag));
        }
        else if (AddressCheck.Of(near.Network, near.Text) is AddressVerdict.Invalid invalid && error is not DestinationError.NoAddress)
        {
            Assert.Equal(new DestinationError.InvalidAddress(near.Network, invalid.Fault, invalid.Position), error);
        }
        else
        {
            Assert.IsType<DestinationError.NoAddress>(error);
        }
    }

    // DST-21
    [Property]
    public void Texts_are_read_as_their_parts_are(NearAddress near, bool hasTag, TagDemand demand)
    {
        var tag = hasTag ? Seven : Option<Tag>.None;
        Assert.Equal(
            Destination.Of(near.Network, near.Text, tag, demand).Match(Right: static x => (object)x, Left: static error => error),
            Destination.Parse(near.Network.Name, near.Text, tag.Map(static known => known.Text), demand).Match(Right: static x => (object)x, Left: static error => error));
        Assert.IsType<DestinationError.NoNetwork>(Destination.Parse("", near.Text).Why());
        Assert.IsType<DestinationError.NoTag>(Destination.Parse("xrp", near.Text, "").Why());
    }

    // DST-13
    [Theory]
    [InlineData("")]
    [InlineData("an address")]
    [InlineData("\u0430ddress")]
    [InlineData("address\n")]
    public void What_is_no_address_anywhere_is_refused_everywhere(string address) =>
        Assert.IsType<DestinationError.NoAddress>(Destination.Of(Networks.Xrp, address, Seven).Why());

    // DST-14
    [Fact]
    public void A_tag_that_is_the_custom_is_asked_for_unless_it_is_waived() => Assert.All(
        Networks.Rows.Map(static row => row.Network).Filter(static network => network.Tags == TagUse.Expected),
        static network =>
        {
            Assert.Equal(new DestinationError.TagMissing(network), Destination.Of(network, Ripple, Option<Tag>.None).Why());
            Assert.Equal(new DestinationError.TagMissing(network), Destination.Of(network, Ripple, Option<Tag>.None, TagDemand.Required).Why());
            Assert.True(Destination.Of(network, Ripple, Option<Tag>.None, TagDemand.Waived).OrThrow().IsUntagged);
            Assert.Equal(Seven, Destination.Of(network, Ripple, Seven).OrThrow().Tag);
        });

    // DST-14
    [Fact]
    public void Where_nothing_is_known_the_provider_decides()
    {
        var network = Network.Named("a-chain-of-tomorrow").OrThrow();
        Assert.False(Destination.Of(network, "x", Option<Tag>.None).OrThrow().IsUntagged);
        Assert.Equal(new DestinationError.TagMissing(network), Destination.Of(network, "x", Option<Tag>.None, TagDemand.Required).Why());
        Assert.Equal(Seven, Destination.Of(network, "x", Seven, TagDemand.Waived).OrThrow().Tag);
    }

    // DST-14
    [Property]
    public void A_tag_is_refused_where_none_is_used(WrittenAddress written) =>
        Assert.Equal(new DestinationError.TagNotUsed(written.Network), Destination.Of(written.Network, written.Text, Seven).Why());

    // DST-15
    [Theory]
    [InlineData("0", true)]
    [InlineData("4294967295", true)]
    [InlineData("4294967296", false)]
    [InlineData("007", false)]
    [InlineData("+7", false)]
    [InlineData("7.0", false)]
    [InlineData("seven", false)]
    public void A_tag_of_xrp_is_a_number(string text, bool isNumber)
    {
        var tag = Tag.Of(text).OrThrow();
        var result = Destination.Of(Networks.Xrp, Ripple, tag);
        Assert.Equal((isNumber, isNumber), (tag.IsNumber, result.IsRight));
        if (!isNumber)
        {
            Assert.Equal(new DestinationError.TagNotNumber(Networks.Xrp), result.Why());
        }
    }

    // DST-15
    [Theory]
    [InlineData("")]
    [InlineData(" 7")]
    [InlineData("7 ")]
    [InlineData("7\n")]
    [InlineData("\u0667")]
    public void What_is_no_tag_is_refused(string text) => Assert.IsType<DestinationError.NoTag>(Tag.Of(text).Why());

    // DST-15
    [Fact]
    public void A_tag_has_at_most_255_characters()
    {
        Assert.True(Tag.Of(new string('x', 255)).IsRight);
        Assert.True(Tag.Of(new string('x', 256)).IsLeft);
    }

    // DST-16
    [Property]
    public void A_destination_survives_json(WrittenAddress written)
    {
        Survives(written.Network);
        Survives(Destination.Of(written.Network, written.Text, Option<Tag>.None).OrThrow());
        Survives(DepositAddress.Of(written.Network, written.Text, Option<Tag>.None).OrThrow());
    }

    // DST-16
    [Fact]
    public void A_tag_survives_json_and_so_does_its_absence()
    {
        Assert.Equal("\"7\"", Survives(Seven));
        Assert.Equal("""{"network":"xrp","address":"rA","tag":"7"}""", Survives(Destination.Of(Networks.Xrp, "rA", Seven).OrThrow()));
        Assert.Equal("""{"network":"xrp","address":"rA","untagged":true}""", Survives(Destination.Of(Networks.Xrp, "rA", Option<Tag>.None, TagDemand.Waived).OrThrow()));
        Assert.Equal("""{"network":"xrp","address":"rA","tag":"7"}""", Survives(DepositAddress.Of(Networks.Xrp, "rA", Seven).OrThrow()));
    }

    // DST-16
    [Theory]
    [InlineData("""{"network":"xrp","address":"rA"}""")]
    [InlineData("""{"network":"xrp","address":"rA","tag":""}""")]
    [InlineData("""{"network":"xrp","address":"rA","tag":7}""")]
    [InlineData("""{"network":"tron","address":"TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeM"}""")]
    [InlineData("""{"network":"","address":"x"}""")]
    [InlineData("""{"address":"x"}""")]
    [InlineData("[]")]
    public void What_cannot_be_made_cannot_be_read(string json)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Destination>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DepositAddress>(json));
    }

    // DST-17
    [Fact]
    public void A_deposit_address_is_read_with_its_tag_or_not_at_all()
    {
        var tagged = DepositAddress.Of(Networks.Xrp, "rA", Seven).OrThrow();
        var (address, tag) = tagged;
        Assert.Equal(("rA", Seven, true), (address, tag, tagged.HasTag));
        Assert.Equal("rA and 7", tagged.Match(untagged: static at => at, tagged: static (at, with) => $"{at} and {with}"));
        Assert.False(tagged.TryUntagged(out string? alone));
        Assert.Null(alone);

        var untagged = DepositAddress.Of(Networks.Xrp, "rA", Option<Tag>.None, TagDemand.Waived).OrThrow();
        Assert.Equal("rA", untagged.Match(untagged: static at => at, tagged: static (at, with) => $"{at} and {with}"));
        Assert.True(untagged.TryUntagged(out alone));
        Assert.Equal("rA", alone);
        Assert.Equal(new DestinationError.TagMissing(Networks.Xrp), DepositAddress.Of(Networks.Xrp, "rA", Option<Tag>.None).Why());
    }

    // DST-17
    [Fact]
    public void No_property_of_a_deposit_address_is_the_address()
    {
        Assert.DoesNotContain(typeof(DepositAddress).GetProperties(), static property => property.PropertyType == typeof(string) || property.PropertyType == typeof(Destination));
        Assert.Equal("rA on xrp, tag 7", DepositAddress.Of(Networks.Xrp, "rA", Seven).OrThrow().ToString());
    }

    // DST-18
    [Fact]
    public void Every_error_and_verdict_has_its_sentence() => Cultures.InEach(static () =>
    {
        Assert.Equal("No network: a name is 1 to 40 visible ASCII characters.", Network.Named("").Why().Describe());
        Assert.Equal("No address: one is 1 to 255 visible ASCII characters.", Destination.Of(Networks.Xrp, "", Seven).Why().Describe());
        Assert.Equal("No address of ethereum: too short or too long.", Destination.Of(Networks.Ethereum, "0x", Option<Tag>.None).Why().Describe());
        Assert.Equal(
            "No address of ethereum: the checksum does not hold at position 4, counted from 0.",
            AddressCheck.Of(Networks.Ethereum, "0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed").Describe());
        Assert.Equal("No tag: one is 1 to 255 printable ASCII characters and neither begins nor ends with a space.", Tag.Of("").Why().Describe());
        Assert.Equal("A tag is missing: without one, money sent to a common address on xrp may be lost.", Destination.Of(Networks.Xrp, "rA", Option<Tag>.None).Why().Describe());
        Assert.Equal("A tag on xrp is a whole number from 0 to 4294967295.", Destination.Of(Networks.Xrp, "rA", Tag.Of("x").OrThrow()).Why().Describe());
        Assert.Equal("No tag is used on tron: it would be lost.", Destination.Of(Networks.Tron, "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL", Seven).Why().Describe());
        Assert.Equal("A valid address of tron: an account; the checksum holds.", AddressCheck.Of(Networks.Tron, "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL").Describe());
        Assert.Equal(
            "A valid address of ethereum: an account; it carries no checksum, so a wrong digit would go unseen.",
            AddressCheck.Of(Networks.Ethereum, "0x0000000000000000000000000000000000000000").Describe());
        Assert.Equal("Not known: no rule for the addresses of xrp is known here.", AddressCheck.Of(Networks.Xrp, "rA").Describe());
    });

    private static string Survives<T>(T value)
    {
        string json = JsonSerializer.Serialize(value);
        Assert.Equal(value, JsonSerializer.Deserialize<T>(json));
        return json;
    }
}
