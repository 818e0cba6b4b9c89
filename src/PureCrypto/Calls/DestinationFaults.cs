using PureCrypto.Destinations;

namespace PureCrypto.Calls;

/// <summary>A <see cref="DestinationError"/> as the fault of the field that it is about.</summary>
internal static class DestinationFaults
{
    /// <summary>The field and its rule.</summary>
    /// <param name="error">Why there is no destination.</param>
    /// <param name="network">The field that names the network.</param>
    /// <param name="address">The field of the address.</param>
    /// <param name="tag">The field of the tag; that of the address where there is none for tags.</param>
    public static Fault Of(DestinationError error, string network, string address, string tag) => error.Match(
        noNetwork: _ => new Fault(network, "must be 1 to 40 visible ASCII characters"),
        noAddress: _ => new Fault(address, "must be 1 to 255 visible ASCII characters"),
        invalidAddress: x => new Fault(address, $"must be an address of {x.Network}: {DestinationErrors.Reason(x.Fault, x.Position)}"),
        noTag: _ => new Fault(tag, "must be 1 to 255 printable ASCII characters, and neither begin nor end with a space"),
        tagMissing: x => new Fault(tag, $"must be given: without one, money sent to a common address on {x.Network} may be lost"),
        tagNotUsed: x => new Fault(tag, $"must be left out: there are no tags on {x.Network}"),
        tagNotNumber: _ => new Fault(tag, "must be a whole number from 0 to 4294967295"));
}
