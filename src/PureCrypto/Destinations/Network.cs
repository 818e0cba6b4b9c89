using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Destinations.Json;

namespace PureCrypto.Destinations;

/// <summary>A chain that money is sent on, with what is known of its addresses and tags.</summary>
/// <remarks>
/// <para>Networks are the same when their names are. The listed ones are in <see cref="Networks"/>; any other name makes a network
/// of which nothing is known. Names are those of <see cref="Asset.Network"/>, 1 to 40 visible ASCII characters.</para>
/// <para>Spec: spec/destinations.md, DST-11 and DST-12.</para>
/// </remarks>
[JsonConverter(typeof(NetworkJson))]
public sealed record Network
{
    private Network(string name, TagUse tags, AddressRule? rule) => (Name, Tags, Rule) = (name, tags, rule);

    /// <summary>The name, such as <c>tron</c>.</summary>
    public string Name { get; }

    /// <summary>Whether a tag is the custom.</summary>
    public TagUse Tags { get; }

    /// <summary>Whether its addresses can be checked.</summary>
    public bool HasRule => Rule is not null;

    internal AddressRule? Rule { get; }

    /// <summary>The network of that spelling: a listed one if the table has it, else one of that name of which nothing is known.</summary>
    public static Either<DestinationError, Network> Named(string spelling)
    {
        ArgumentNullException.ThrowIfNull(spelling);
        return Networks.Lookup(spelling) is { } listed ? listed
            : spelling.Length is > 0 and <= Asset.MaxNameLength && !spelling.AsSpan().ContainsAnyExceptInRange('!', '~')
                ? new Network(spelling, TagUse.NotKnown, rule: null)
            : new DestinationError.NoNetwork();
    }

    /// <summary>The network that an asset lives on; none for money of a state.</summary>
    public static Option<Network> Of(Asset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return asset.Network.Bind(static name => Named(name).Match(Right: Some, Left: static _ => None));
    }

    /// <summary>Whether the names are the same.</summary>
    public bool Equals(Network? other) => other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Name, StringComparison.Ordinal);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal static Network Listed(string name, TagUse tags, AddressRule? rule) => new(name, tags, rule);
}
