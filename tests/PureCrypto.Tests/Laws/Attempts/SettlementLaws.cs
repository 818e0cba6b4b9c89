using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Attempts;

/// <summary>Plans that settle calls, on a made-up endpoint whose lists are lines: the first says which page is next, if any.</summary>
public sealed class SettlementLaws
{
    private static readonly DateTimeOffset Start = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);
    private static readonly Doubt AtStart = new(Start, Start.AddSeconds(10));
    private static readonly TimeSpan Conclusive = TimeSpan.FromMinutes(1);

    private static readonly Endpoint<int, Seq<string>> List = new()
    {
        Name = "list",
        Verb = Verb.Get,
        Path = PathTemplate.Of("/things/{page}"),
        Access = new Access.Open(),
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Safe,
        Input = Input.Of(Slot.Path("page", Codecs.Whole(0, int.MaxValue), static (int page) => page), static page => page),
        Output = new Output<Seq<string>>(
            static response => response.Body.Text.Split('\n').ToSeq(),
            static lines => new Response(200, default, Body.OfText(string.Join('\n', lines)))),
    };

    private static readonly Settlement<int, Seq<string>> ByListing = Settlements.ByListing<int, Seq<string>, int, Seq<string>>(
        List,
        static (_, _) => 0,
        static (input, _, page) => page.Skip(1).Where(line => line.StartsWith($"{input}:", StringComparison.Ordinal)).ToArray().ToSeq(),
        static (query, page, _) => page[0] == "more" ? query + 1 : Option<int>.None,
        Conclusive);

    private static readonly Settlement<int, Seq<string>> ByLookup = Settlements.ByLookup<int, Seq<string>, int, Seq<string>>(
        "external_id", List, static input => input, static (_, found) => found.ToSeq(), Conclusive);

    private static readonly Settlement<int, Seq<string>> ByRepeat = Settlements.ByRepeat<int, Seq<string>>(TimeSpan.FromHours(12));

    /// <summary>ATT-18.</summary>
    [Fact]
    public void One_match_is_found_on_whatever_page_it_is() =>
        Assert.Equal(new Settled<Seq<string>>.Found("7:a"), Settle(ByListing, 7, "more\n1:x", "more\n7:a", "end\n2:y"));

    /// <summary>ATT-18.</summary>
    [Fact]
    public void Several_matches_are_ambiguous_and_nobody_picks_one() => Assert.Equal(
        ["7:a", "7:b"], Assert.IsType<Settled<Seq<string>>.Ambiguous>(Settle(ByListing, 7, "more\n7:a", "end\n7:b")).Ids.ToArray());

    /// <summary>ATT-18.</summary>
    [Fact]
    public void The_same_thing_on_two_pages_is_one() =>
        Assert.Equal(new Settled<Seq<string>>.Found("7:a"), Settle(ByListing, 7, "more\n7:a", "end\n7:a"));

    /// <summary>ATT-18.</summary>
    [Fact]
    public void What_other_calls_made_is_not_taken_for_this_ones_doing()
    {
        var knowing = AtStart with { Others = new[] { "7:a" }.ToSeq() };
        Assert.Equal(new Settled<Seq<string>>.Found("7:b"), Settle(ByListing, knowing, "more\n7:a", "end\n7:b"));
        Assert.IsType<Settled<Seq<string>>.NotYet>(Settle(ByListing, knowing, "end\n7:a"));
        Assert.IsType<Settled<Seq<string>>.NotYet>(Settle(ByLookup, knowing, "7:a"));

        static Settled<Seq<string>> Settle(Settlement<int, Seq<string>> settlement, Doubt doubt, params string[] answers)
        {
            int next = 0;
            var plan = settlement.Plan(MintarexProvider.Value, List, 7, doubt, Start);
            while (plan is SettlingPlan<Seq<string>>.Ask ask) plan = ask.Then(Ok(answers[next++]));
            return ((SettlingPlan<Seq<string>>.End)plan).Result.OrThrow();
        }
    }

    /// <summary>ATT-19.</summary>
    [Theory]
    [InlineData(69, false)]
    [InlineData(70, true)]
    public void Nothing_is_believed_only_when_it_would_have_shown(int seconds, bool isBelieved)
    {
        var settled = Settle(ByListing, 7, Start.AddSeconds(seconds), "end");

        Assert.Equal(
            isBelieved ? new Settled<Seq<string>>.NotDone(default) : (Settled<Seq<string>>)new Settled<Seq<string>>.NotYet(Start.AddSeconds(70)), settled);
    }

    /// <summary>ATT-16.</summary>
    [Fact]
    public void A_list_without_an_end_is_not_followed_for_ever()
    {
        int asked = 0;
        var result = Run(ByListing, 7, Start, _ =>
        {
            asked++;
            return Ok("more");
        });

        Assert.IsType<Settled<Seq<string>>.Unsettleable>(result.OrThrow());
        Assert.Equal(Settlements.MaxPages, asked);
    }

    /// <summary>ATT-20.</summary>
    [Theory]
    [InlineData(404, true)]
    [InlineData(403, false)]
    [InlineData(500, false)]
    public void Only_not_found_says_that_nothing_is_there(int status, bool isNothing)
    {
        var result = Run(ByLookup, 7, Start.AddHours(1), _ => Refusal(status, "{}"));

        Assert.Equal(isNothing, result.Exists(static settled => settled is Settled<Seq<string>>.NotDone));
        Assert.Equal(!isNothing, result.IsLeft);
    }

    /// <summary>ATT-18.</summary>
    [Fact]
    public void A_lookup_finds_what_the_caller_named() => Assert.Equal(new Settled<Seq<string>>.Found("42"), Settle(ByLookup, 7, "42"));

    /// <summary>ATT-17.</summary>
    [Fact]
    public void A_repetition_gives_the_first_answer() => Assert.Equal(
        ["the answer"], Assert.IsType<Settled<Seq<string>>.Done>(Settle(ByRepeat, 7, "the answer")).Answer.Value.ToArray());

    /// <summary>ATT-17.</summary>
    [Theory]
    [InlineData("quote_expired_or_not_found", 410, true)]
    [InlineData("insufficient_balance", 400, true)]
    [InlineData("CONFLICT", 409, false)]
    [InlineData("INVALID_SIGNATURE", 401, false)]
    public void Only_a_denial_says_that_a_call_with_a_key_was_not_done(string code, int status, bool isNotDone)
    {
        var result = Run(ByRepeat, 7, Start, _ => Refusal(status, $$$"""{"error":{"code":"{{{code}}}","message":""}}"""));

        Assert.Equal(isNotDone, result.Exists(static settled => settled is Settled<Seq<string>>.NotDone { Error.IsSome: true }));
        Assert.Equal(!isNotDone, result.IsLeft);
    }

    /// <summary>ATT-17.</summary>
    [Theory]
    [InlineData(12 * 3600, true)]
    [InlineData((12 * 3600) + 1, false)]
    public void A_key_is_relied_on_only_for_so_long(int seconds, bool isRelied)
    {
        var plan = ByRepeat.Plan(MintarexProvider.Value, List, 7, AtStart, Start.AddSeconds(seconds));

        Assert.Equal(isRelied, plan is SettlingPlan<Seq<string>>.Ask);
    }

    /// <summary>ATT-21.</summary>
    [Fact]
    public void What_cannot_be_settled_says_why_and_asks_nothing() => Assert.Equal(
        new Settled<Seq<string>>.Unsettleable("no id"),
        Run(Settlements.Impossible<int, Seq<string>>("no id"), 7, Start, static _ => throw new InvalidOperationException("It asked.")).OrThrow());

    /// <summary>ATT-16: whatever is answered, the plan ends, and it never says that something was found or done without an answer that says so.</summary>
    [Property]
    public bool Every_plan_ends_whatever_is_answered(byte[] answers)
    {
        int next = 0;
        Either<CallError, Response> Answer(Request request) => (next < answers.Length ? answers[next++] % 6 : 5) switch
        {
            0 => Ok("more\n7:a"),
            1 => Ok("more"),
            2 => new CallError.Lost(""),
            3 => Refusal(404, ""),
            4 => new Response(200, default, Body.OfText("end")),
            _ => Ok("end\n7:b"),
        };

        return new[] { ByListing, ByLookup, ByRepeat }.ToSeq().ForAll(settlement => Run(settlement, 7, Start, Answer).Match(
            Right: settled => settled is not (Settled<Seq<string>>.Found or Settled<Seq<string>>.Ambiguous) || answers.Length == 0 || next > 0,
            Left: static error => error is CallError.Lost or CallError.Rejected));
    }

    [Fact]
    public void What_is_found_out_and_how_each_have_their_own_answer()
    {
        var plan = ByListing.Plan(MintarexProvider.Value, List, 7, AtStart, Start);
        Settled<Seq<string>>[] all =
        [
            new Settled<Seq<string>>.Done(new Answer<Seq<string>>(default, Body.Empty)), new Settled<Seq<string>>.Found(""),
            new Settled<Seq<string>>.NotDone(default), new Settled<Seq<string>>.NotYet(default), new Settled<Seq<string>>.Ambiguous(default),
            new Settled<Seq<string>>.Unsettleable(""),
        ];
        Means[] means = [ByLookup.Means, ByRepeat.Means, ByListing.Means, new Means.Impossible("")];

        Assert.Equal(Enumerable.Range(0, 6), all.Select(static x => x.Match(_ => 0, _ => 1, _ => 2, _ => 3, _ => 4, _ => 5)));
        Assert.Equal(Enumerable.Range(0, 4), means.Select(static x => x.Match(_ => 0, _ => 1, _ => 2, _ => 3)));
        Assert.Equal("list", plan.Match(static ask => ask.Endpoint.Name, static _ => ""));
        Assert.Equal([0, 1, 2], new Step[] { new Step.Again(default), new Step.Settle(), new Step.Stop() }.Select(static x => x.Match(_ => 0, _ => 1, _ => 2)));
    }

    [Fact]
    public void A_person_is_told_how_to_settle_it()
    {
        var unsettled = new CallError.Unsettled(new CallError.Lost("Silence."), ByRepeat.Means, AtStart);

        Assert.Equal(
            "Nobody knows whether it was done; repeating it with the same key settles it, within 12:00:00 of the first attempt. Last attempt: "
            + "Sent, and nobody knows what became of it: Silence.",
            unsettled.Describe());
        Assert.Equal("looking up external_id by list settles it", ByLookup.Means.Describe());
        Assert.Equal("listing by list and matching settles it", ByListing.Means.Describe());
        Assert.Equal("nothing settles it: no id", new Means.Impossible("no id").Describe());
        Assert.Equal(
            "Not sent: the key was refused 3 times in a row, and the provider may disable it. Mend it, then unlock the client.",
            new CallError.LockedOut(3).Describe());
    }

    private static Settled<Seq<string>> Settle(Settlement<int, Seq<string>> settlement, int input, params string[] answers) =>
        Settle(settlement, input, Start, answers);

    private static Settled<Seq<string>> Settle(Settlement<int, Seq<string>> settlement, int input, DateTimeOffset now, params string[] answers)
    {
        int next = 0;
        return Run(settlement, input, now, _ => Ok(answers[next++])).OrThrow();
    }

    private static Either<CallError, Settled<Seq<string>>> Run(
        Settlement<int, Seq<string>> settlement, int input, DateTimeOffset now, Func<Request, Either<CallError, Response>> answer)
    {
        var plan = settlement.Plan(MintarexProvider.Value, List, input, AtStart, now);
        while (plan is SettlingPlan<Seq<string>>.Ask ask) plan = ask.Then(answer(ask.Request));
        return ((SettlingPlan<Seq<string>>.End)plan).Result;
    }

    private static Either<CallError, Response> Ok(string body) => new Response(200, default, Body.OfText(body));

    private static Either<CallError, Response> Refusal(int status, string body) =>
        new CallError.Rejected(MintarexProvider.Value.Errors.Decode(new Response(status, default, Body.OfText(body))));
}
