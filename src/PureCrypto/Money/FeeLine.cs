using System.Text.Json.Serialization;

namespace PureCrypto;

/// <summary>A fee as it was charged: the audit trail of one rounding.</summary>
/// <param name="Name">The fee's name.</param>
/// <param name="Charged">What was charged, rounded.</param>
/// <param name="Rounding">How it was rounded.</param>
/// <param name="Residue">The exact charge less what was charged.</param>
[JsonConverter(typeof(FeeLineJson))]
public sealed record FeeLine(string Name, Amount Charged, Rounding Rounding, Residue Residue);
