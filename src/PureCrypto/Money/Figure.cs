using System.Text.Json.Serialization;

namespace PureCrypto;

/// <summary>One figure that we computed and a provider stated.</summary>
/// <param name="Name">What it is, such as <c>network fee</c>.</param>
/// <param name="Ours">What we computed.</param>
/// <param name="Theirs">What the provider stated.</param>
[JsonConverter(typeof(FigureJson))]
public sealed record Figure(string Name, Amount Ours, Amount Theirs);
