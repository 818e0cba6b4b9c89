using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>What a provider said when it refused, read as far as it can be read, with nothing lost.</summary>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Code">The provider's own code, as it spells it; none if it gave none.</param>
/// <param name="Message">The provider's text for people; empty if it gave none.</param>
/// <param name="Raw">The whole body, whatever it was.</param>
public sealed record ProviderError(int Status, Option<string> Code, string Message, Body Raw)
{
    /// <summary>What else the refusal holds: a code and headers that the library does not know.</summary>
    public Seq<Unknown> Unknowns { get; init; }

    /// <summary>What it means; <see cref="Refusal.Unknown"/> until the provider's table has been asked.</summary>
    public Refusal Refusal { get; init; } = new Refusal.Unknown();
}
