namespace PureCrypto.Cli.Tour;

/// <summary>One stop of the tour: what was asked, what was signed, what came back, and what was checked.</summary>
/// <param name="Title">What happens here.</param>
/// <param name="Asked">The verb and the target; null where nothing was sent.</param>
/// <param name="Canonical">The text that was signed; null where nothing was.</param>
/// <param name="Signature">The signature; null where nothing was signed.</param>
/// <param name="Answer">What came back, in words.</param>
/// <param name="Checks">What was checked; the step holds if all of them do.</param>
internal sealed record Step(
    string Title, string? Asked, string? Canonical, string? Signature, string Answer, IReadOnlyList<Check> Checks)
{
    public bool Held => Checks.All(static check => check.Held);
}

/// <summary>Something that should hold, and whether it does.</summary>
/// <param name="What">What should hold.</param>
/// <param name="Held">Whether it does.</param>
internal sealed record Check(string What, bool Held);
