using System.Text.Json.Serialization;

namespace PureCrypto;

/// <summary>What a tier applies to. Spec: spec/money.md, FEE-7 and FEE-8.</summary>
[JsonConverter(typeof(NamesAlone<TierKind>))]
public enum TierKind
{
    /// <summary>The tier that the amount reaches applies to all of it.</summary>
    WholeAmount,

    /// <summary>Each tier applies to the part of the amount that lies in it, as income tax does.</summary>
    Marginal,
}
