using System.Collections.Frozen;
using System.Linq;
using LanguageExt;

namespace PureCrypto.Orders;

/// <summary>The words that a provider has for the values of an enum. Any other word is kept as it is.</summary>
/// <remarks>Immutable; safe for any number of threads. Spec: spec/orders.md, ORD-8 to ORD-10.</remarks>
/// <typeparam name="TStatus">The values.</typeparam>
public sealed class Vocabulary<TStatus> where TStatus : struct, Enum
{
    private readonly FrozenDictionary<TStatus, OpenStatus<TStatus>> _written;
    private readonly FrozenDictionary<string, OpenStatus<TStatus>> _spelled;

    /// <summary>Words for some values.</summary>
    /// <param name="words">Each value with its word; the first of several words for one value is the one that is written.</param>
    /// <exception cref="ArgumentException">A word is empty, or stands for two values.</exception>
    public Vocabulary(params (TStatus Value, string Word)[] words)
    {
        OpenStatus<TStatus>.Known[] known = [.. words.Select(static word => new OpenStatus<TStatus>.Known(word.Value, word.Word))];
        if (Array.Exists(known, static word => word.Text.Length == 0)) throw new ArgumentException("A word is empty.", nameof(words));
        if (known.Select(static word => word.Text).Distinct(StringComparer.Ordinal).Count() != known.Length)
        {
            throw new ArgumentException("A word stands twice.", nameof(words));
        }

        All = Seq(known.Select(static word => word.Text).ToArray());
        _spelled = known.ToFrozenDictionary(static word => word.Text, static OpenStatus<TStatus> (word) => word, StringComparer.Ordinal);
        _written = known.DistinctBy(static word => word.Value).ToFrozenDictionary(static word => word.Value, static OpenStatus<TStatus> (word) => word);
    }

    /// <summary>Every known word, in the order of the table.</summary>
    public Seq<string> All { get; }

    /// <summary>What a provider wrote. Spelling is compared letter by letter; any other text is kept as it is.</summary>
    /// <param name="text">The text; null if there is none.</param>
    public Either<StatusError, OpenStatus<TStatus>> Parse(string? text) => text switch
    {
        null => new StatusError.Absent(),
        "" => new StatusError.Empty(),
        _ => _spelled.TryGetValue(text, out var known) ? known : new OpenStatus<TStatus>.Other(text),
    };

    /// <summary>What a provider wrote, if it is a known word. Allocates nothing.</summary>
    public bool TryParseKnown(ReadOnlySpan<char> text, out TStatus status)
    {
        bool isKnown = _spelled.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var found);
        status = found is OpenStatus<TStatus>.Known known ? known.Value : default;
        return isKnown;
    }

    /// <summary>A value as it is written. Allocates nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no word for the value.</exception>
    public OpenStatus<TStatus> Write(TStatus status) =>
        _written.TryGetValue(status, out var word) ? word : throw new ArgumentOutOfRangeException(nameof(status), status, "No such status.");
}
