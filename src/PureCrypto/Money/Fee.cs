using System.Text.Json.Serialization;

namespace PureCrypto;

/// <summary>One fee of a schedule: its name, what it charges, and how the charge is rounded, once.</summary>
/// <param name="Name">What the breakdown calls it.</param>
/// <param name="Rule">What it charges.</param>
/// <param name="Rounding">How the exact charge becomes a multiple of the asset's smallest unit.</param>
[JsonConverter(typeof(FeeJson))]
public sealed record Fee(string Name, FeeRule Rule, Rounding Rounding);
