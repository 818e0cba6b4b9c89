using System.Globalization;

namespace PureCrypto.Signing.Receiving;

/// <summary>What a person is told about a <see cref="ReplayError"/>.</summary>
public static class ReplayErrors
{
    /// <summary>One sentence. For people only: programs match on the case.</summary>
    public static string Describe(this ReplayError error) => error.Match(
        memoryOutOfRange: static x => string.Create(
            CultureInfo.InvariantCulture, $"A memory of {x.Memory:c} is not within {ReplayTerms.MaxMemory:c}, or is no time at all."),
        leaseOutOfRange: static x => string.Create(
            CultureInfo.InvariantCulture, $"A lease of {x.Lease:c} is longer than the memory of {x.Memory:c}, or is no time at all."),
        capacityOutOfRange: static x => string.Create(
            CultureInfo.InvariantCulture, $"Room for {x.Capacity} events is not within 1 to {ReplayTerms.MaxCapacity}."),
        unknownVersion: static x => string.Create(CultureInfo.InvariantCulture, $"The window was saved in version {x.Version}, which is not known."),
        notSaved: static x => string.Create(CultureInfo.InvariantCulture, $"The bytes are no saved window: byte {x.Position} does not fit."));
}
