using System.Text.Json.Serialization;

namespace PureCrypto;

/// <summary>What is charged from an amount on, up to where the next tier starts.</summary>
/// <param name="From">The lower bound, which belongs to the tier.</param>
/// <param name="Rule">What is charged in it.</param>
[JsonConverter(typeof(FeeTierJson))]
public sealed record FeeTier(Amount From, FeeRule Rule);
