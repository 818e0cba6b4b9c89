using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Destinations.Json;

namespace PureCrypto.Destinations;

/// <summary>Where money is sent to: an address on a network, and the tag where there is one.</summary>
/// <remarks>
/// <para>A destination that exists has no known fault: its address passes the check of its network, and a tag that its network or
/// its provider asks for is there. Where the network has no known rule, <see cref="Verdict"/> says so.</para>
/// <para>An address is 1 to 255 visible ASCII characters; it is kept as it was given, in its case.</para>
/// <para>Laws (<c>DestinationLaws</c>): a missing tag is refused; JSON keeps every destination. Spec: spec/destinations.md, DST-13
/// to DST-16.</para>
/// </remarks>
[JsonConverter(typeof(DestinationJson))]
public sealed record Destination
{
    /// <summary>The longest address.</summary>
    public const int MaxAddressLength = 255;

    // Equality is over this, and never over an Option: comparing those searches the loaded assemblies at first use.
    private readonly Tag? _tag;

    private Destination(Network network, string address, Tag? tag)
    {
        (Network, Address) = (network, address);
        _tag = tag;
    }

    /// <summary>The network.</summary>
    public Network Network { get; }

    /// <summary>The address.</summary>
    public string Address { get; }

    /// <summary>The tag, if there is one.</summary>
    public Option<Tag> Tag => Optional(_tag);

    /// <summary>What the check of the address says: valid or unknown, never invalid.</summary>
    public AddressVerdict Verdict => AddressCheck.Of(Network, Address);

    /// <summary>Whether a tag is the custom of the network and this destination was made without.</summary>
    public bool IsUntagged => _tag is null && Network.Tags == TagUse.Expected;

    /// <summary>The destination, or the first reason why there is none: the address, then the tag.</summary>
    /// <param name="network">The network.</param>
    /// <param name="address">The address.</param>
    /// <param name="tag">The tag, if one was given.</param>
    /// <param name="demand">What is said of the tag of this address beyond the custom of the network.</param>
    public static Either<DestinationError, Destination> Of(
        Network network, string address, Option<Tag> tag, TagDemand demand = TagDemand.OfNetwork)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(address);
        Tag? given = tag.IsSome ? (Tag)tag : null;
        return (AddressFaultOf(network, address) ?? TagFaultOf(network, given, demand)) is { } error
            ? error
            : new Destination(network, address, given);
    }

    /// <summary>The same from texts, as a form or a provider has them: the first fault of the network, the tag, the address.</summary>
    /// <param name="network">The network, as anybody spells it: see <see cref="Network.Named"/>.</param>
    /// <param name="address">The address.</param>
    /// <param name="tag">The tag, if one was given.</param>
    /// <param name="demand">What is said of the tag of this address beyond the custom of the network.</param>
    /// <example><c>Destination.Parse("TRC20", "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL")</c></example>
    public static Either<DestinationError, Destination> Parse(
        string network, string address, Option<string> tag = default, TagDemand demand = TagDemand.OfNetwork) =>
        from chain in Network.Named(network)
        from label in tag.Match(Some: static text => Destinations.Tag.Of(text).Map(static sound => Some(sound)), None: static () => Option<Tag>.None)
        from destination in Of(chain, address, label, demand)
        select destination;

    /// <summary>The address, and after the network's name the tag if there is one.</summary>
    public override string ToString() => _tag is null ? $"{Address} on {Network}" : $"{Address} on {Network}, tag {_tag}";

    private static DestinationError? AddressFaultOf(Network network, string address) =>
        address.Length is 0 or > MaxAddressLength || address.AsSpan().ContainsAnyExceptInRange('!', '~') ? new DestinationError.NoAddress()
        : AddressCheck.Of(network, address) is AddressVerdict.Invalid invalid
            ? new DestinationError.InvalidAddress(network, invalid.Fault, invalid.Position)
        : null;

    private static DestinationError? TagFaultOf(Network network, Tag? tag, TagDemand demand)
    {
        bool isNeeded = demand == TagDemand.Required || (demand == TagDemand.OfNetwork && network.Tags == TagUse.Expected);
        return tag switch
        {
            null => isNeeded ? new DestinationError.TagMissing(network) : null,
            _ when network.Tags == TagUse.NotUsed => new DestinationError.TagNotUsed(network),
            _ when network == Networks.Xrp && !tag.IsNumber => new DestinationError.TagNotNumber(network),
            _ => null,
        };
    }
}
