using System.Diagnostics;
using System.Runtime.CompilerServices;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Http;

/// <summary>Lists, page by page, as sequences.</summary>
public static class Listing
{
    /// <summary>Every item from where the input says to the end of the list; each once, also when rows move between pages.</summary>
    /// <param name="client">Whom to ask.</param>
    /// <param name="pager">How the list is paged.</param>
    /// <param name="input">What to list, and from where.</param>
    /// <param name="from">Where an earlier sequence was interrupted; none to begin where the input says.</param>
    /// <param name="cancellation">Cancels the caller's wait.</param>
    /// <returns>The items. A Left is last: a <see cref="CallError.Interrupted"/> with the cursor to go on from.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static async IAsyncEnumerable<Either<CallError, TItem>> List<TIn, TOut, TItem>(
        this ProviderClient client, Pager<TIn, TOut, TItem> pager, TIn input, Cursor? from = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        Option<Cursor> next = from ?? Cursor.At(pager.Position(input));
        while (next.IsSome)
        {
            var at = next.IfNone(static () => throw new UnreachableException("There is one."));
            var answer = await client.Call(pager.Endpoint, pager.At(input, at.Position), cancellation).ConfigureAwait(false);
            if (!answer.TryGet(out var page, out var error))
            {
                yield return new CallError.Interrupted(error, at);
                yield break;
            }

            var turn = pager.Read(at, page.Value);
            foreach (var item in turn.Items) yield return item;
            next = turn.Next;
        }
    }
}
