namespace PureCrypto.Destinations;

/// <summary>Checks what can be checked of an address without asking anybody: its characters, its length, its checksum.</summary>
/// <remarks>
/// <para>Total: any text of any length has a verdict. Where the rule of the network is not known, that is what is said.</para>
/// <para>Laws (<c>AddressLaws</c>): a substituted character and two swapped neighbours are seen; chars and UTF-8 agree; the hot
/// form allocates nothing; a second, plain implementation agrees. Spec: spec/destinations.md, DST-1 to DST-10.</para>
/// </remarks>
public static class AddressCheck
{
    /// <summary>The verdict on an address.</summary>
    public static AddressVerdict Of(Network network, string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var reading = Read(network, address.AsSpan());
        return reading.Outcome switch
        {
            AddressOutcome.Valid => new AddressVerdict.Valid(network, reading.Kind, reading.IsChecksummed),
            AddressOutcome.Invalid => new AddressVerdict.Invalid(network, reading.Fault, reading.Position),
            AddressOutcome.NotKnown => new AddressVerdict.Unknown(network),
        };
    }

    /// <summary>The same, without allocating.</summary>
    public static AddressReading Read(Network network, ReadOnlySpan<char> address)
    {
        ArgumentNullException.ThrowIfNull(network);
        return network.Rule is { } rule ? rule.Read(address) : default;
    }

    /// <summary>The same for UTF-8, without allocating. Lengths and positions count bytes, so the fault of a text that is not ASCII may differ.</summary>
    public static AddressReading Read(Network network, ReadOnlySpan<byte> address)
    {
        ArgumentNullException.ThrowIfNull(network);
        return network.Rule is { } rule ? rule.Read(address) : default;
    }
}
