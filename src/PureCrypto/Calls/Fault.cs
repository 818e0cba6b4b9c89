namespace PureCrypto.Calls;

/// <summary>One thing that is wrong with an input: which field, and the rule it breaks.</summary>
/// <param name="Field">The field, as the provider spells it.</param>
/// <param name="Rule">The rule as the end of a sentence that starts with the field, such as <c>must be one of fiat, crypto</c>.</param>
/// <remarks>Never holds the value, which may be confidential.</remarks>
public sealed record Fault(string Field, string Rule)
{
    /// <summary>The field and the rule, as a sentence without its full stop.</summary>
    public override string ToString() => $"{Field} {Rule}";
}
