using System.Text.Json.Serialization;

namespace PureCrypto;

/// <summary>A figure with the difference, and whether that is within the tolerance.</summary>
/// <param name="Figure">Ours and theirs.</param>
/// <param name="Difference">Theirs less ours.</param>
/// <param name="Agrees">Whether the difference is within the tolerance.</param>
[JsonConverter(typeof(ComparedFigureJson))]
public sealed record ComparedFigure(Figure Figure, Delta Difference, bool Agrees);
