using System.Diagnostics;
using LanguageExt;

namespace PureCrypto.Destinations;

/// <summary>Why there is no destination. Programs match on the case.</summary>
public abstract record DestinationError
{
    private DestinationError()
    {
    }

    /// <summary>No network: a name is 1 to 40 visible ASCII characters.</summary>
    public sealed record NoNetwork : DestinationError;

    /// <summary>No address on any network: one is 1 to 255 visible ASCII characters.</summary>
    public sealed record NoAddress : DestinationError;

    /// <summary>No address of this network.</summary>
    /// <param name="Network">The network.</param>
    /// <param name="Fault">The first thing that is wrong.</param>
    /// <param name="Position">Where, counted from 0, if it is at one place.</param>
    public sealed record InvalidAddress(Network Network, AddressFault Fault, Option<int> Position) : DestinationError;

    /// <summary>No tag: one is 1 to 255 printable ASCII characters and neither begins nor ends with a space.</summary>
    public sealed record NoTag : DestinationError;

    /// <summary>A tag is needed and was not given; what is sent without it may be lost.</summary>
    /// <param name="Network">The network.</param>
    public sealed record TagMissing(Network Network) : DestinationError;

    /// <summary>A tag was given on a network that has none: it would be lost, and the network may be the wrong one.</summary>
    /// <param name="Network">The network.</param>
    public sealed record TagNotUsed(Network Network) : DestinationError;

    /// <summary>A tag of this network is a whole number from 0 to 4294967295, without zeros in front.</summary>
    /// <param name="Network">The network.</param>
    public sealed record TagNotNumber(Network Network) : DestinationError;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(
        Func<NoNetwork, T> noNetwork,
        Func<NoAddress, T> noAddress,
        Func<InvalidAddress, T> invalidAddress,
        Func<NoTag, T> noTag,
        Func<TagMissing, T> tagMissing,
        Func<TagNotUsed, T> tagNotUsed,
        Func<TagNotNumber, T> tagNotNumber) => this switch
        {
            NoNetwork x => noNetwork(x),
            NoAddress x => noAddress(x),
            InvalidAddress x => invalidAddress(x),
            NoTag x => noTag(x),
            TagMissing x => tagMissing(x),
            TagNotUsed x => tagNotUsed(x),
            TagNotNumber x => tagNotNumber(x),
            _ => throw new UnreachableException(),
        };
}
