namespace PureCrypto.Http.Tests.Faults;

/// <summary>What a <see cref="FaultyProxy"/> can do to an exchange.</summary>
internal enum FaultKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Both connections are reset.</summary>
    Reset,

    /// <summary>The rest comes after a while.</summary>
    Delay,

    /// <summary>The connection ends in order, and the rest never comes.</summary>
    Truncation,

    /// <summary>The rest is bytes that no HTTP message and no JSON text holds.</summary>
    Garbage,

    /// <summary>The whole answer comes twice.</summary>
    Duplicate,

    /// <summary>The rest comes byte by byte.</summary>
    Drip,

    /// <summary>The rest never comes, and the connection stays open.</summary>
    Silence,
}

/// <summary>One fault of one exchange.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="OnRequest">Whether it strikes the request, or the answer.</param>
/// <param name="At">After how many bytes.</param>
/// <param name="Framing">How the answer is written down, whatever strikes.</param>
internal sealed record Fault(FaultKind Kind, bool OnRequest, int At, Framing Framing = Framing.Plain)
{
    public static Fault None { get; } = new(FaultKind.None, false, 0);

    public override string ToString() => Kind is FaultKind.None ? $"fine ({Framing})" : $"{Kind} at byte {At} of the {(OnRequest ? "request" : "answer")} ({Framing})";
}
