using LanguageExt;

namespace PureCrypto.Orders;

/// <summary>Where a provider tells confirmations.</summary>
public sealed record ConfirmationSource
{
    /// <summary>The field that says how many there are; none if no field does.</summary>
    public Option<string> HaveField { get; init; }

    /// <summary>The field that says how many it takes; none if no field does.</summary>
    public Option<string> NeedField { get; init; }

    /// <summary>How many it takes by the document; none if it does not say.</summary>
    public Option<int> Need { get; init; }

    /// <summary>What an answer says: its own need if it has one, else the document's.</summary>
    public Confirmations Of(Option<int> have, Option<int> need) => new(have, need || Need);
}
