using System.Diagnostics;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>What a caller must show to be let in.</summary>
public abstract record Access
{
    private Access()
    {
    }

    /// <summary>Nothing: a public endpoint.</summary>
    public sealed record Open : Access;

    /// <summary>A token, sent as it is.</summary>
    /// <param name="Scopes">The permissions the document names; empty if it names none.</param>
    public sealed record Bearer(Seq<string> Scopes) : Access;

    /// <summary>A signature by the provider's scheme.</summary>
    /// <param name="Scopes">The permissions the document names; empty if it names none.</param>
    public sealed record Signed(Seq<string> Scopes) : Access;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(Func<Open, T> open, Func<Bearer, T> bearer, Func<Signed, T> signed) => this switch
    {
        Open x => open(x),
        Bearer x => bearer(x),
        Signed x => signed(x),
        _ => throw new UnreachableException(),
    };
}
