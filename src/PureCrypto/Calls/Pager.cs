using System.Linq;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>What a list counts in.</summary>
public enum PageUnit
{
    /// <summary>In rows: the next page begins some rows later.</summary>
    Rows,

    /// <summary>In pages: the next page has the next number.</summary>
    Pages,
}

/// <summary>How an endpoint's list is read page by page, as a value.</summary>
/// <typeparam name="TIn">What the endpoint takes.</typeparam>
/// <typeparam name="TOut">What it answers: one page.</typeparam>
/// <typeparam name="TItem">What a page holds.</typeparam>
/// <remarks>
/// <para>Rows may come and go between two pages. No item is given twice, and where the list counts in rows, none that is in it all
/// the time is passed over: each page begins with the last row of the one before, and if that row has moved away, pages before
/// are read again (laws in <c>PagerLaws</c>). Where the list counts in pages, or pages have one row, rows that leave may hide others.</para>
/// <para>A list that counts in pages and does not say how many there are ends with the first page that is empty or brings nothing
/// new: a server that does not heed the number gives the same page for ever. Any list ends after 100 pages in a row that brought nothing
/// new: a total that is more than there is would be looked for without end.</para>
/// <para>Spec: spec/calls.md, CAL-22 to CAL-24.</para>
/// </remarks>
public sealed record Pager<TIn, TOut, TItem>
{
    private const int Overlap = 1;

    // Far more pages than rows that move away make anybody read again; a list that never ends is told by it.
    private const int MostIdle = 100;

    /// <summary>The endpoint.</summary>
    public required Endpoint<TIn, TOut> Endpoint { get; init; }

    /// <summary>What the list counts in.</summary>
    public required PageUnit Unit { get; init; }

    /// <summary>Where the page that an input asks for begins.</summary>
    public required Func<TIn, int> Position { get; init; }

    /// <summary>The same input for the page that begins elsewhere.</summary>
    public required Func<TIn, int, TIn> At { get; init; }

    /// <summary>How many rows, or pages, there are in all, as a page says; none if it does not.</summary>
    public required Func<TOut, Option<int>> Total { get; init; }

    /// <summary>The items of a page, in order.</summary>
    public required Func<TOut, Seq<TItem>> Items { get; init; }

    /// <summary>What names an item; equal for equal ones, whatever else changed.</summary>
    public required Func<TItem, string> Id { get; init; }

    /// <summary>What a page that was read at the cursor brings, and where to go on.</summary>
    public Turn<TItem> Read(Cursor at, TOut page)
    {
        var items = Items(page);
        if (HasLostItsPlace(at, items)) return Idle(at, Math.Max(at.Start, at.Position - at.Length), at.Length);

        TItem[] fresh = [.. items.Where(item => !at.Saw(Id(item))).DistinctBy(Id, StringComparer.Ordinal)];
        int end = Unit == PageUnit.Rows ? at.Position + items.Count : at.Position;
        bool isLast = items.IsEmpty || Total(page).Match(Some: total => end >= total, None: () => Unit == PageUnit.Pages && fresh.Length == 0);
        if (isLast) return new Turn<TItem>(Seq(fresh), None);
        var (next, length) = (Next(at, items.Count), Math.Max(1, items.Count));
        return fresh.Length == 0 ? Idle(at, next, length) : new Turn<TItem>(Seq(fresh), at.Given(next, length, fresh.Select(Id)));
    }

    private static Turn<TItem> Idle(Cursor at, int next, int length) =>
        new(Seq<TItem>(), at.Idle + 1 < MostIdle ? Some(at.Idly(next, length)) : None);

    // Rows that were given stand before all that were not. A page without any of them may begin too late.
    private bool HasLostItsPlace(Cursor at, Seq<TItem> items) =>
        Unit == PageUnit.Rows && at.Position > at.Start && at.Length > Overlap && !items.Exists(item => at.Saw(Id(item)));

    private int Next(Cursor at, int count) => Unit == PageUnit.Rows ? at.Position + Math.Max(1, count - Overlap) : at.Position + 1;
}

/// <summary>What a page brought.</summary>
/// <typeparam name="TItem">What a page holds.</typeparam>
/// <param name="Items">What was not given before, in order.</param>
/// <param name="Next">Where to go on; none at the end.</param>
public sealed record Turn<TItem>(Seq<TItem> Items, Option<Cursor> Next);
