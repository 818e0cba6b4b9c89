using System.Diagnostics;
using LanguageExt;

namespace PureCrypto.Destinations;

/// <summary>What is to be thought of an address on a network. Spec: spec/destinations.md, DST-1.</summary>
public abstract record AddressVerdict
{
    private AddressVerdict()
    {
    }

    /// <summary>It can be an address of the network. That somebody holds its key is not known.</summary>
    /// <param name="Network">The network.</param>
    /// <param name="Kind">What it pays to.</param>
    /// <param name="IsChecksummed">Whether a checksum was there and holds. Where false, a mistyped digit would go unseen.</param>
    public sealed record Valid(Network Network, AddressKind Kind, bool IsChecksummed) : AddressVerdict;

    /// <summary>It is no address of the network.</summary>
    /// <param name="Network">The network.</param>
    /// <param name="Fault">The first thing that is wrong.</param>
    /// <param name="Position">Where, counted from 0, if it is at one place.</param>
    public sealed record Invalid(Network Network, AddressFault Fault, Option<int> Position) : AddressVerdict;

    /// <summary>Nothing can be said: the rule of the network is not known here.</summary>
    /// <param name="Network">The network.</param>
    public sealed record Unknown(Network Network) : AddressVerdict;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(Func<Valid, T> valid, Func<Invalid, T> invalid, Func<Unknown, T> unknown) => this switch
    {
        Valid x => valid(x),
        Invalid x => invalid(x),
        Unknown x => unknown(x),
        _ => throw new UnreachableException(),
    };
}
