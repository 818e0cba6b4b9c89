using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Calls;

/// <summary>Lists that are read while their rows come and go (CAL-22 to CAL-24).</summary>
public sealed class PagerLaws
{
    /// <summary>What happens to the list before each page: rows that come first, and places whose rows leave.</summary>
    public sealed record Churn(int Come, int[] Leave);

    [Fact]
    public void No_row_is_given_twice_and_none_that_stays_is_passed_over() => Prop.ForAll(Cases(), static drawn =>
    {
        var (rows, limit, churns) = drawn;
        var list = Enumerable.Range(0, rows).Select(static n => $"old-{n}").ToList();
        var staying = new System.Collections.Generic.HashSet<string>(list, StringComparer.Ordinal);
        var given = new List<string>();
        Option<Cursor> next = Cursor.At(0);
        for (int turn = 0; next.IsSome; turn++)
        {
            var at = The(next);
            if (turn < churns.Length) Happen(list, churns[turn], turn, staying);
            var page = Rows.Read(at, new Page(list.Skip(at.Position).Take(limit).ToArray().ToSeq(), list.Count));
            given.AddRange(page.Items);
            next = page.Next;
            if (turn > 1_000) return false; // it ends
        }

        return given.Distinct(StringComparer.Ordinal).Count() == given.Count && staying.All(given.Contains);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void Pages_by_number_are_read_to_the_last_and_give_no_row_twice()
    {
        var pages = new[] { new[] { "a", "b" }, ["b", "c"], ["d"] };
        var given = new List<string>();
        Option<Cursor> next = Cursor.At(1);
        int calls = 0;
        for (; next.IsSome; calls++)
        {
            var at = The(next);
            var turn = (Rows with { Unit = PageUnit.Pages }).Read(at, new Page(pages[at.Position - 1].ToSeq(), pages.Length));
            given.AddRange(turn.Items);
            next = turn.Next;
        }

        Assert.Equal((3, "a b c d"), (calls, string.Join(' ', given)));
    }

    /// <summary>CAL-24: a server that does not heed the number of the page gives the same one for ever.</summary>
    [Theory]
    [InlineData(null, 2)]
    [InlineData(3, 3)]
    public void The_same_page_for_every_number_ends_the_list_where_no_total_does(int? total, int calls)
    {
        var pager = Rows with { Unit = PageUnit.Pages, Total = _ => total is { } known ? known : Option<int>.None };
        var given = new List<string>();
        int read = 0;
        for (Option<Cursor> next = Cursor.At(1); next.IsSome && read < 100; read++)
        {
            var turn = pager.Read(The(next), new Page(new[] { "a", "b" }.ToSeq(), 0));
            given.AddRange(turn.Items);
            next = turn.Next;
        }

        Assert.Equal((calls, "a b"), (read, string.Join(' ', given)));
    }

    /// <summary>CAL-24: a total that is more than there is does not keep a reader for ever.</summary>
    [Property]
    public bool A_list_ends_whatever_is_answered_once_nothing_is_new(PositiveInt rows, PositiveInt limit, PositiveInt total, bool heedsThePlace, bool inPages)
    {
        string[] list = [.. Enumerable.Range(0, rows.Get % 40).Select(static n => $"{n}")];
        var pager = Rows with { Unit = inPages ? PageUnit.Pages : PageUnit.Rows };
        int read = 0;
        for (Option<Cursor> next = Cursor.At(0); next.IsSome && read < 1_000; read++)
        {
            var at = The(next);
            int skip = !heedsThePlace ? 0 : inPages ? at.Position * (limit.Get % 7) : at.Position;
            next = pager.Read(at, new Page(list.Skip(skip).Take(limit.Get % 7).ToArray().ToSeq(), total.Get * 100)).Next;
        }

        return read < 1_000;
    }

    [Fact]
    public void A_stored_cursor_goes_on_where_it_was()
    {
        var first = Rows.Read(Cursor.At(0), new Page(new[] { "a", "b", "c" }.ToSeq(), 5));
        var at = The(first.Next);
        var stored = Cursor.At(at.Position, at.Seen);

        var rest = Rows.Read(stored, new Page(new[] { "c", "d", "e" }.ToSeq(), 5));

        Assert.Equal((2, "d e"), (at.Position, string.Join(' ', rest.Items)));
        Assert.True(rest.Next.IsNone);
        Assert.Equal("Cursor(2)", at.ToString());
    }

    [Fact]
    public void Pages_of_one_row_end_too()
    {
        string[] list = ["a", "b", "c"];
        var given = new List<string>();
        for (Option<Cursor> next = Cursor.At(0); next.IsSome;)
        {
            var at = The(next);
            var turn = Rows.Read(at, new Page(list.Skip(at.Position).Take(1).ToArray().ToSeq(), list.Length));
            given.AddRange(turn.Items);
            next = turn.Next;
        }

        Assert.Equal(list, given);
    }

    [Fact]
    public void A_list_begun_later_is_not_read_from_its_start() =>
        Assert.Equal(["x"], Rows.Read(Cursor.At(20), new Page(new[] { "x" }.ToSeq(), 21)).Items.ToArray());

    [Fact]
    public void BtcMixs_list_begins_where_the_query_says()
    {
        var pager = BtcMixEndpoints.TransactionPages;
        Assert.Equal((0, 7), (pager.Position(new TransactionsQuery()), pager.Position(new TransactionsQuery(2, 7))));
        Assert.Equal(new TransactionsQuery(2, 9), pager.At(new TransactionsQuery(2, 7), 9));
    }

    private static Pager<Unit, Page, string> Rows { get; } = new()
    {
        Endpoint = new Endpoint<Unit, Page>
        {
            Name = "rows",
            Verb = Verb.Get,
            Path = PathTemplate.Of("/rows"),
            Access = new Access.Open(),
            Metering = new Metering.Unmetered(),
            Repeat = Repeat.Safe,
            Input = Input.Nothing,
            Output = new Output<Page>(static _ => throw new NotSupportedException(), static _ => throw new NotSupportedException()),
        },
        Unit = PageUnit.Rows,
        Position = static _ => 0,
        At = static (input, _) => input,
        Total = static page => page.Total,
        Items = static page => page.Items,
        Id = static item => item,
    };

    private static Cursor The(Option<Cursor> cursor) => cursor.IfNone(static () => throw new InvalidOperationException("There is more."));

    private static void Happen(List<string> list, Churn churn, int turn, System.Collections.Generic.HashSet<string> staying)
    {
        foreach (int place in churn.Leave.Where(place => place < list.Count))
        {
            if (place >= list.Count) continue;
            staying.Remove(list[place]);
            list.RemoveAt(place);
        }

        for (int n = 0; n < churn.Come; n++) list.Insert(0, $"new-{turn}-{n}");
    }

    private static Arbitrary<(int Rows, int Limit, Churn[] Churns)> Cases() => (
        from rows in Gen.Choose(0, 30)
        from limit in Gen.Choose(2, 7)
        from churns in (
            from come in Gen.Choose(0, 3)
            from leave in Gen.Choose(0, 30).ArrayOf()
            select new Churn(come, [.. leave.Take(4)])).ArrayOf()
        select (rows, limit, churns)).ToArbitrary();

    private sealed record Page(Seq<string> Items, int Total);
}
