using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>A kind of account, with what its provider's document grants to it.</summary>
/// <param name="Name">Its name in lower case, as the command line spells it.</param>
/// <param name="Allowances">One for each bucket.</param>
public sealed record Tier(string Name, Seq<Allowance> Allowances)
{
    /// <summary>What is assumed where the document is silent, as a sentence; none if it states every number.</summary>
    public Option<string> Assumed { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
