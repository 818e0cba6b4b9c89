using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Tests.Laws.Following;

/// <summary>One question of a <see cref="Walk"/>.</summary>
/// <param name="Outcome">What comes of it.</param>
/// <param name="Took">How long that takes.</param>
/// <param name="Late">By how much the timer before it is late.</param>
public sealed record Lap(Either<CallError, Report> Outcome, TimeSpan Took = default, TimeSpan Late = default);
