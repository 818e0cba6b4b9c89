using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using PureCrypto.Destinations;

namespace PureCrypto.Tests.Laws;

/// <summary>The networks' rules written down plainly: an address is valid when it is what some content is written as.</summary>
internal static class PlainAddress
{
    private const string Digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const string Symbols = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    /// <summary>The networks of that family, with what their addresses begin with.</summary>
    public static IReadOnlyList<Family> Families { get; } =
    [
        new("bitcoin", "bc", new() { [0x00] = AddressKind.PublicKeyHash, [0x05] = AddressKind.ScriptHash }),
        new("bitcoin-testnet", "tb", new() { [0x6f] = AddressKind.PublicKeyHash, [0xc4] = AddressKind.ScriptHash }),
        new("bitcoin-regtest", "bcrt", new() { [0x6f] = AddressKind.PublicKeyHash, [0xc4] = AddressKind.ScriptHash }),
        new("litecoin", "ltc", new() { [0x30] = AddressKind.PublicKeyHash, [0x32] = AddressKind.ScriptHash, [0x05] = AddressKind.ScriptHash }),
        new("dogecoin", null, new() { [0x1e] = AddressKind.PublicKeyHash, [0x16] = AddressKind.ScriptHash }),
        new("tron", null, new() { [0x41] = AddressKind.Account }),
    ];

    /// <summary>A version byte and 20 bytes in base58, with the checksum.</summary>
    public static string Coded(byte version, byte[] hash)
    {
        byte[] content = [version, .. hash];
        byte[] whole = [.. content, .. SHA256.HashData(SHA256.HashData(content))[..4]];
        var text = new StringBuilder();
        for (var number = new BigInteger(whole, isUnsigned: true, isBigEndian: true); number > 0; number /= 58) text.Insert(0, Digits[(int)(number % 58)]);
        return new string('1', whole.TakeWhile(static b => b == 0).Count()) + text;
    }

    /// <summary>A witness program in bech32 or bech32m.</summary>
    public static string Witness(string humanPart, int version, byte[] program)
    {
        string bits = string.Concat(program.Select(static b => Convert.ToString(b, 2).PadLeft(8, '0')));
        bits = bits.PadRight((bits.Length + 4) / 5 * 5, '0');
        int[] data = [version, .. Enumerable.Range(0, bits.Length / 5).Select(i => Convert.ToInt32(bits.Substring(i * 5, 5), 2))];
        int[] expanded = [.. humanPart.Select(static c => c >> 5), 0, .. humanPart.Select(static c => c & 31)];
        BigInteger rest = Rest([.. expanded, .. data, 0, 0, 0, 0, 0, 0]) ^ (version == 0 ? 1 : 0x2bc830a3);
        int[] checksum = [.. Enumerable.Range(0, 6).Select(i => (int)((rest >> (5 * (5 - i))) & 31))];
        return humanPart + "1" + string.Concat(data.Concat(checksum).Select(static symbol => Symbols[symbol]));
    }

    /// <summary>20 bytes in hex, with the checksum in the case of the letters.</summary>
    public static string Hex(byte[] account)
    {
        string small = Convert.ToHexStringLower(account);
        string hash = Convert.ToHexStringLower(Keccak256.Hash(Encoding.ASCII.GetBytes(small)));
        return "0x" + string.Concat(small.Select((c, i) => hash[i] >= '8' ? char.ToUpperInvariant(c) : c));
    }

    /// <summary>What the text is the address of, by taking it apart and writing it again; null if that gives another text.</summary>
    public static AddressKind? Judge(Family family, string text)
    {
        foreach (var (version, kind) in family.Versions)
        {
            if (text.Length < 60 && text.All(Digits.Contains))
            {
                var number = text.Aggregate(BigInteger.Zero, static (sum, c) => (sum * 58) + Digits.IndexOf(c, StringComparison.Ordinal));
                byte[] bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
                byte[] whole = [.. new byte[Math.Max(0, 25 - bytes.Length)], .. bytes];
                if (whole.Length == 25 && string.Equals(Coded(version, whole[1..21]), text, StringComparison.Ordinal)) return kind;
            }
        }

        string small = text.ToLowerInvariant();
        bool isOneCase = text.All(char.IsAscii) && (string.Equals(small, text, StringComparison.Ordinal) || string.Equals(text.ToUpperInvariant(), text, StringComparison.Ordinal));
        string prefix = family.HumanPart + "1";
        if (family.HumanPart is null || !isOneCase || text.Length > 90 || !small.StartsWith(prefix, StringComparison.Ordinal)) return null;
        int[] data = [.. small[prefix.Length..].Select(static c => Symbols.IndexOf(c, StringComparison.Ordinal))];
        if (data.Length < 7 || data.Contains(-1) || data[0] > 16) return null;
        string bits = string.Concat(data[1..^6].Select(static symbol => Convert.ToString(symbol, 2).PadLeft(5, '0')));
        byte[] program = [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
        bool isLength = program.Length is >= 2 and <= 40 && (data[0] != 0 || program.Length is 20 or 32);
        return isLength && string.Equals(Witness(family.HumanPart, data[0], program), small, StringComparison.Ordinal) ? KindOf(data[0], program.Length) : null;
    }

    /// <summary>What a witness program pays to.</summary>
    public static AddressKind KindOf(int version, int length) => (version, length) switch
    {
        (0, 20) => AddressKind.WitnessPublicKeyHash,
        (0, _) => AddressKind.WitnessScriptHash,
        (1, 32) => AddressKind.Taproot,
        _ => AddressKind.FutureWitness,
    };

    // Long division over the field of 32 elements, with the generator of BIP-173, its multiples as that document lists them.
    private static int Rest(int[] symbols)
    {
        int[] generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
        int state = 1;
        foreach (int symbol in symbols)
        {
            int top = state >> 25;
            state = ((state & 0x1ffffff) << 5) ^ symbol;
            for (int i = 0; i < 5; i++) state ^= ((top >> i) & 1) * generator[i];
        }

        return state;
    }
}

/// <summary>A network whose addresses are in base58, and in bech32 if there is a human-readable part.</summary>
internal sealed record Family(string Name, string? HumanPart, Dictionary<byte, AddressKind> Versions)
{
    public Network Network => Networks.Find(Name).IfNone(() => throw new InvalidOperationException(Name));
}
