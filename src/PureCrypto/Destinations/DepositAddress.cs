using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Destinations.Json;

namespace PureCrypto.Destinations;

/// <summary>Where a provider wants money sent to. The address cannot be read without being told of the tag.</summary>
/// <remarks>
/// <para>There is no property with the address alone: <see cref="Match"/> and <see cref="Deconstruct"/> give both together, and
/// <see cref="TryUntagged"/> gives the address only if there is no tag. One that needs a tag and came without does not exist.</para>
/// <para>Spec: spec/destinations.md, DST-17.</para>
/// </remarks>
/// <example><c>var (address, tag) = deposit;</c></example>
[JsonConverter(typeof(DepositAddressJson))]
public sealed record DepositAddress
{
    private readonly Destination _destination;

    private DepositAddress(Destination destination) => _destination = destination;

    /// <summary>The network.</summary>
    public Network Network => _destination.Network;

    /// <summary>Whether money must carry a tag to be credited.</summary>
    public bool HasTag => _destination.Tag.IsSome;

    /// <summary>What a provider stated, or the first reason why nothing can be sent there.</summary>
    /// <param name="network">The network.</param>
    /// <param name="address">The address.</param>
    /// <param name="tag">The tag, if one was stated.</param>
    /// <param name="demand">Whether the provider said that a tag is needed, or that none is.</param>
    public static Either<DestinationError, DepositAddress> Of(
        Network network, string address, Option<Tag> tag, TagDemand demand = TagDemand.OfNetwork) =>
        Destination.Of(network, address, tag, demand).Map(static destination => new DepositAddress(destination));

    /// <summary>The deposit address that such a destination is.</summary>
    public static DepositAddress Of(Destination destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return new DepositAddress(destination);
    }

    /// <summary>One answer for an address that stands alone, and one for an address with the tag that it needs.</summary>
    public T Match<T>(Func<string, T> untagged, Func<string, Tag, T> tagged)
    {
        ArgumentNullException.ThrowIfNull(untagged);
        ArgumentNullException.ThrowIfNull(tagged);
        return _destination.Tag.Match(
            Some: tag => tagged(_destination.Address, tag), None: () => untagged(_destination.Address));
    }

    /// <summary>Both together.</summary>
    public void Deconstruct(out string address, out Option<Tag> tag) => (address, tag) = (_destination.Address, _destination.Tag);

    /// <summary>The address, if it stands alone; otherwise nothing.</summary>
    public bool TryUntagged([NotNullWhen(true)] out string? address)
    {
        address = HasTag ? null : _destination.Address;
        return address is not null;
    }

    /// <summary>The address, the network and the tag if there is one.</summary>
    public override string ToString() => _destination.ToString();

    /// <summary>For storing, which keeps both together.</summary>
    internal Destination ToDestination() => _destination;
}
