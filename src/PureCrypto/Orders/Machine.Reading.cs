using LanguageExt;

namespace PureCrypto.Orders;

/// <content>Statuses from texts and events.</content>
public sealed partial class Machine<TStatus>
{
    /// <summary>The spellings of its statuses.</summary>
    public Vocabulary<TStatus> Words { get; }

    /// <summary>The status that a provider wrote. Spelling is compared letter by letter; any other text is kept as it is.</summary>
    /// <param name="text">The text; null if there is none.</param>
    public Either<StatusError, OpenStatus<TStatus>> Parse(string? text) => Words.Parse(text);

    /// <summary>The status that a provider wrote, if the table knows it. Allocates nothing.</summary>
    public bool TryParseKnown(ReadOnlySpan<char> text, out TStatus status) => Words.TryParseKnown(text, out status);

    /// <summary>A status of the table in the spelling that is written. Allocates nothing.</summary>
    public OpenStatus<TStatus> Write(TStatus status) => Words.Write(status);

    /// <summary>The spelling that is written.</summary>
    public string Text(TStatus status) => Write(status).Text;

    /// <summary>The status that an event tells.</summary>
    /// <param name="name">The event's name, as the provider writes it.</param>
    /// <param name="text">The event's own status field; null if it has none. It counts only for events that the table leaves to it.</param>
    public Either<StatusError, OpenStatus<TStatus>> OfEvent(string name, string? text = null)
    {
        foreach (var row in Table.Events)
        {
            if (string.Equals(row.Event, name, StringComparison.Ordinal))
            {
                return row.Status.Match<Either<StatusError, OpenStatus<TStatus>>>(Some: status => Write(status), None: () => Parse(text));
            }
        }

        return new StatusError.OtherEvent(name);
    }
}
