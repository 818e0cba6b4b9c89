using LanguageExt;

namespace PureCrypto.Orders;

/// <summary>A row of a machine's table: one status.</summary>
/// <typeparam name="TStatus">The statuses of the machine.</typeparam>
public sealed record State<TStatus> where TStatus : struct, Enum
{
    /// <summary>A status, where it stands, and how the provider spells it.</summary>
    /// <param name="status">The status.</param>
    /// <param name="phase">Its phase.</param>
    /// <param name="spellings">At least one; the first is the one that is written.</param>
    public State(TStatus status, Phase phase, params string[] spellings)
    {
        Status = status;
        Phase = phase;
        Spellings = Seq(spellings);
    }

    /// <summary>The status.</summary>
    public TStatus Status { get; }

    /// <summary>Its phase.</summary>
    public Phase Phase { get; }

    /// <summary>How the provider spells it, compared letter by letter; the first is the one that is written.</summary>
    public Seq<string> Spellings { get; }

    /// <summary>Whether things begin in it.</summary>
    public bool IsInitial { get; init; }

    /// <summary>The name of the machine in which the story goes on, for a status that ends this one without being over.</summary>
    public Option<string> ContinuesIn { get; init; }
}
