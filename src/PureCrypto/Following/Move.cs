using System.Diagnostics;
using LanguageExt;

namespace PureCrypto.Following;

/// <summary>What to do next for a thing that is followed.</summary>
public abstract record Move
{
    private Move()
    {
    }

    /// <summary>Nothing for so long; then look again.</summary>
    /// <param name="For">How long; more than zero.</param>
    public sealed record Wait(TimeSpan For) : Move;

    /// <summary>Ask how it stands.</summary>
    /// <param name="Patience">The longest that is worth waiting for leave to ask; none if there is no deadline.</param>
    public sealed record Ask(Option<TimeSpan> Patience) : Move;

    /// <summary>Nothing more, ever.</summary>
    /// <param name="Why">Why.</param>
    public sealed record End(Ending Why) : Move;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(Func<Wait, T> wait, Func<Ask, T> ask, Func<End, T> end) => this switch
    {
        Wait x => wait(x),
        Ask x => ask(x),
        End x => end(x),
        _ => throw new UnreachableException(),
    };
}
