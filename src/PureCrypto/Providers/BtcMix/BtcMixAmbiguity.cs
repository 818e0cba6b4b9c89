namespace PureCrypto.Providers.BtcMix;

/// <summary>The rules that make a signed text mean one answer only.</summary>
public enum BtcMixRule
{
    /// <summary>The answer is one JSON object, as PHP decodes it.</summary>
    IsObject,

    /// <summary>Every name is one the document has for this endpoint.</summary>
    NameIsKnown,

    /// <summary>No key occurs twice in an object.</summary>
    NameIsUnique,

    /// <summary>The names stand in the documented order.</summary>
    NameIsInOrder,

    /// <summary>A field that is not optional is there.</summary>
    NameIsPresent,

    /// <summary>A value is of its field's kind: text, an amount, an instant, a transaction id, or payouts.</summary>
    ValueFits,

    /// <summary>No value and no payout address holds <c>|</c> or <c>,</c>, which the signed text does not escape.</summary>
    NoSeparator,
}

/// <summary>Why another answer could have the same signed text: the key at fault and the rule it breaks.</summary>
/// <param name="Rule">The rule that does not hold.</param>
/// <param name="Key">The top-level name, or <c>payouts.</c> and an address; empty for <see cref="BtcMixRule.IsObject"/>.
/// It comes from the answer as it is: escape it before showing it.</param>
public sealed record BtcMixAmbiguity(BtcMixRule Rule, string Key);
