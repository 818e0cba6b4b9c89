using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>A kind of account, with what its provider's document grants to it.</summary>
/// <param name="Name">Its name in lower case, as the command line spells it.</param>
/// <param name="Allowances">One for each bucket.</param>
public sealed record Tier(string Name, Seq<Allowance> Allowances)
{
    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
