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

    /// <summary>Nothing; but who has a key may show it and is served as its owner, for instance with prices of their own.</summary>
    /// <param name="Shown">What is shown when the caller holds it.</param>
    public sealed record OpenOr(Access Shown) : Access;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(Func<Open, T> open, Func<Bearer, T> bearer, Func<Signed, T> signed, Func<OpenOr, T> openOr) => this switch
    {
        Open x => open(x),
        Bearer x => bearer(x),
        Signed x => signed(x),
        OpenOr x => openOr(x),
        _ => throw new UnreachableException(),
    };
}
