using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>When each call of a batch can go, and when the batch is done.</summary>
/// <param name="Calls">The calls in the order they were given.</param>
/// <param name="Done">The tick at which the last answer is there; the present one for an empty batch.</param>
public sealed record Plan(Seq<PlannedCall> Calls, long Done);
