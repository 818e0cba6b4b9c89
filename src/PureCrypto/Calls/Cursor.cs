using System.Collections.Generic;
using System.Collections.Immutable;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>Where the reading of a list stands: the place of the next page, and what was given so far.</summary>
/// <remarks>Immutable. <see cref="Position"/> and <see cref="Seen"/> are all that needs to be stored to go on later.</remarks>
public sealed class Cursor
{
    private readonly ImmutableHashSet<string> _seen;

    private Cursor(int start, int position, int length, ImmutableHashSet<string> seen) => (Start, Position, Length, _seen) = (start, position, length, seen);

    /// <summary>Where the next page begins, as the provider counts: in rows or in pages.</summary>
    public int Position { get; }

    /// <summary>The ids of everything that was given, in no order.</summary>
    public Seq<string> Seen => Seq<string>([.. _seen]);

    /// <summary>Where the list was begun; nothing before it is looked for.</summary>
    internal int Start { get; }

    /// <summary>How many rows the last page had.</summary>
    internal int Length { get; }

    /// <summary>A list that is to be read from a position on; with <paramref name="seen"/>, one that was read in part before.</summary>
    public static Cursor At(int position, params IEnumerable<string> seen) =>
        new(position, position, 1, ImmutableHashSet.CreateRange(StringComparer.Ordinal, seen));

    /// <summary>The position.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Cursor({Position})");

    internal bool Saw(string id) => _seen.Contains(id);

    internal Cursor Move(int position) => new(Start, position, Length, _seen);

    internal Cursor Move(int position, int length, IEnumerable<string> given) => new(Start, position, length, _seen.Union(given));
}
