using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>What came back, as data. Immutable; the body is exactly what was received.</summary>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Headers">Every field received.</param>
/// <param name="Body">The exact bytes.</param>
public sealed record Response(int Status, Seq<Header> Headers, Body Body)
{
    /// <summary>Whether the status is 200 to 299.</summary>
    public bool IsSuccess => Status is >= 200 and <= 299;
}
