using FsCheck;
using FsCheck.Fluent;
using PureCrypto.Destinations;

namespace PureCrypto.Tests.Laws;

/// <summary>An address as its network writes it.</summary>
/// <param name="Network">The network.</param>
/// <param name="Text">The address.</param>
/// <param name="Kind">What it pays to.</param>
/// <param name="IsWitness">Whether it is in bech32.</param>
public sealed record WrittenAddress(Network Network, string Text, AddressKind Kind, bool IsWitness);

/// <summary>A text that is an address, or is nearly one, and the network it may be of.</summary>
/// <param name="Network">The network.</param>
/// <param name="Text">The text.</param>
public sealed record NearAddress(Network Network, string Text);

/// <summary>An address with the checksum in the case of its letters.</summary>
/// <param name="Text">The address.</param>
public sealed record HexWritten(string Text);

/// <summary>Addresses, and texts that are nearly addresses.</summary>
public static class DrawnAddresses
{
    private static readonly string Printable = string.Concat(Enumerable.Range(' ', 95).Select(static c => (char)c));

    /// <summary>Addresses of all kinds; bytes that are zero in front are drawn more often than chance would.</summary>
    public static Arbitrary<WrittenAddress> Written() => Gen.Elements(PlainAddress.Families.ToArray())
        .SelectMany(static family => family.HumanPart is null ? Coded(family) : Gen.OneOf(Coded(family), Witness(family))).ToArbitrary();

    /// <summary>Addresses after one edit, of their own network or tried on another.</summary>
    public static Arbitrary<NearAddress> Near() => (
        from written in Written().Generator
        from foreign in Gen.Elements(Networks.Rows.Map(static row => row.Network).ToArray())
        from isForeign in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from at in Gen.Choose(0, written.Text.Length - 1)
        from c in Gen.OneOf(Gen.Elements(Printable.ToCharArray()), Gen.Elements('\u0131', '\u212a', '\u0661', '\ud83d', '\0'))
        from kind in Gen.Choose(0, 6)
        select new NearAddress(isForeign ? foreign : written.Network, Edited(written.Text, kind, at, c))).ToArbitrary();

    /// <summary>Accounts of Ethereum with their checksum.</summary>
    public static Arbitrary<HexWritten> Hex() => Bytes(20).Select(static bytes => new HexWritten(PlainAddress.Hex(bytes))).ToArbitrary();

    private static Gen<WrittenAddress> Coded(Family family) =>
        from version in Gen.Elements(family.Versions.Keys.ToArray())
        from zeros in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, 20)))
        from bytes in Bytes(20)
        select new WrittenAddress(
            family.Network, PlainAddress.Coded(version, [.. new byte[zeros], .. bytes[zeros..]]), family.Versions[version], IsWitness: false);

    private static Gen<WrittenAddress> Witness(Family family) =>
        from version in Gen.Frequency((2, Gen.Constant(0)), (2, Gen.Constant(1)), (1, Gen.Choose(2, 16)))
        from length in version == 0 ? Gen.Elements(20, 32) : Gen.Frequency((2, Gen.Constant(32)), (1, Gen.Choose(2, 40)))
        from bytes in Bytes(length)
        select new WrittenAddress(
            family.Network, PlainAddress.Witness(family.HumanPart!, version, bytes), PlainAddress.KindOf(version, length), IsWitness: true);

    private static Gen<byte[]> Bytes(int count) => Gen.Choose(0, 255).Select(static b => (byte)b).ArrayOf(count);

    private static string Edited(string text, int kind, int at, char c) => kind switch
    {
        0 => text,
        1 => text.Remove(at, 1),
        2 => text.Insert(at, text[at].ToString()),
        3 => text.Insert(at, c.ToString()),
        4 => text[..at] + c + text[(at + 1)..],
        5 => text.ToUpperInvariant(),
        _ => text[..at],
    };
}
