using System.Collections.Generic;
using System.Collections.Immutable;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>Where the reading of a list stands: the place of the next page, and what was given so far.</summary>
/// <remarks>Immutable. <see cref="Position"/> and <see cref="Seen"/> are all that needs to be stored to go on later.</remarks>
public sealed class Cursor
{
    private readonly ImmutableHashSet<string> _seen;

    private Cursor(int start, int position, int length, int idle, ImmutableHashSet<string> seen) =>
        (Start, Position, Length, Idle, _seen) = (start, position, length, idle, seen);

    /// <summary>Where the next page begins, as the provider counts: in rows or in pages.</summary>
    public int Position { get; }

    /// <summary>The ids of everything that was given, in no order.</summary>
    public Seq<string> Seen => Seq<string>([.. _seen]);

    /// <summary>Where the list was begun; nothing before it is looked for.</summary>
    internal int Start { get; }

    /// <summary>How many rows the last page had.</summary>
    internal int Length { get; }

    /// <summary>How many pages in a row brought nothing new.</summary>
    internal int Idle { get; }

    /// <summary>A list that is to be read from a position on; with <paramref name="seen"/>, one that was read in part before.</summary>
    public static Cursor At(int position, params IEnumerable<string> seen) =>
        new(position, position, 1, 0, ImmutableHashSet.CreateRange(StringComparer.Ordinal, seen));

    /// <summary>The position.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Cursor({Position})");

    internal bool Saw(string id) => _seen.Contains(id);

    /// <summary>On after a page that brought nothing new.</summary>
    internal Cursor Idly(int position, int length) => new(Start, position, length, Idle + 1, _seen);

    /// <summary>On after a page that brought something.</summary>
    internal Cursor Given(int position, int length, IEnumerable<string> given) => new(Start, position, length, 0, _seen.Union(given));
}
