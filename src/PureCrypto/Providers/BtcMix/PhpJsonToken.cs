namespace PureCrypto.Providers.BtcMix;

/// <summary>What a JSON value is.</summary>
internal enum PhpJsonKind : byte
{
    None,
    Null,
    False,
    True,
    Number,
    Text,
    Object,
    List,
}

/// <summary>Where a JSON value lies in its text. A string's range excludes its quotes, a container's has its brackets.</summary>
internal readonly record struct PhpJsonToken(PhpJsonKind Kind, int Start, int Length, bool IsEscaped, bool HoldsSeparator)
{
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> json) => json.Slice(Start, Length);
}
