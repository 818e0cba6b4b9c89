using FsCheck;
using FsCheck.Fluent;

namespace PureCrypto.Tests.Support;

/// <summary>Bytes that are nearly right, which is where readers break: one edit away from what was given, or nothing like it.</summary>
public static class Garbage
{
    private static readonly byte[][] Tokens = [.. new[]
    {
        "null", "true", "0", "-1", "1e999", "1e-999", "\"\"", "\"\\ud83d\"", "\\ud83d", "[]", "{}", "{\"a\":1,\"a\":2}", "\"2026-13-01\"", "NaN", ",", "\"", "}", "\ufeff",
    }.Select(System.Text.Encoding.UTF8.GetBytes), [0xff], [0xc3], [0x00], [.. "\""u8, 0xff, 0xfe, .. "\":1,"u8], [.. "\"a\":1,\"a\":[{}],"u8]];

    /// <summary>The bytes with a part cut out, flipped, doubled or replaced by a token that means trouble; or any bytes at all.</summary>
    public static Gen<byte[]> Near(byte[] bytes) =>
        from start in Gen.Choose(0, bytes.Length)
        from length in Gen.Choose(0, Math.Min(bytes.Length - start, 12))
        from token in Gen.Elements(Tokens)
        from any in ArbMap.Default.GeneratorFor<byte[]>()
        from kind in Gen.Choose(0, 4)
        select kind switch
        {
            0 => (byte[])[.. bytes[..start], .. bytes[(start + length)..]],
            1 => [.. bytes[..start], .. bytes[start..(start + length)].Select(static b => (byte)(b ^ 0x20)), .. bytes[(start + length)..]],
            2 => [.. bytes[..start], .. token, .. bytes[(start + length)..]],
            3 => [.. bytes[..(start + length)], .. bytes[start..]],
            _ => any,
        };
}
