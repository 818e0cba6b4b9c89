using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Following;
using PureCrypto.Orders;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Tests.Laws.Following;

/// <summary>A following over made-up answers, in a time that passes only by waiting and asking. The last lap goes on for ever.</summary>
internal sealed class Walk
{
    private readonly List<(DateTimeOffset Asked, DateTimeOffset Heard, Either<CallError, Report> Outcome)> _questions = [];
    private readonly List<Sighting<Report, OrderStatus>> _told = [];

    private Walk(Pursuit<Report, OrderStatus> pursuit, IReadOnlyList<Lap> laps, int most)
    {
        var now = Report.Noon;
        bool hasWaited = false;
        while (_questions.Count < most)
        {
            var lap = laps[Math.Min(_questions.Count, laps.Count - 1)];
            switch (pursuit.Next(now))
            {
                case Move.Wait wait:
                    Assert.True(wait.For > TimeSpan.Zero && !hasWaited, "Waiting as told is enough.");
                    hasWaited = true;
                    now += wait.For + lap.Late;
                    break;
                case Move.Ask ask:
                    Patience = ask.Patience;
                    var asked = now;
                    now += lap.Took;
                    pursuit = pursuit.Hear(lap.Outcome.Map(static report => new Answer<Report>(report, Body.Empty)), now);
                    _questions.Add((asked, now, lap.Outcome));
                    pursuit.Told.IfSome(_told.Add);
                    hasWaited = false;
                    break;
                case Move.End end:
                    Ending = end.Why;
                    EndedAt = now;
                    _told.Add(pursuit.End(end.Why, now));
                    Known = pursuit.Known;
                    return;
            }
        }

        Known = pursuit.Known;
    }

    /// <summary>When each question was asked, when it was answered, and what came of it.</summary>
    public IReadOnlyList<(DateTimeOffset Asked, DateTimeOffset Heard, Either<CallError, Report> Outcome)> Questions => _questions;

    public IReadOnlyList<Sighting<Report, OrderStatus>> Told => _told;

    /// <summary>How each answer was found, in the order of the questions.</summary>
    public IEnumerable<Report> Reports => _questions.SelectMany(static question => question.Outcome.RightAsEnumerable());

    /// <summary>Why it ended; null if it was still going on after the most questions.</summary>
    public Ending? Ending { get; }

    public DateTimeOffset EndedAt { get; }

    public Standing<OrderStatus> Known { get; }

    /// <summary>Of the last question.</summary>
    public Option<TimeSpan> Patience { get; private set; }

    public static Walk Of(Pursuit<Report, OrderStatus> pursuit, IReadOnlyList<Lap> laps, int most = 60) => new(pursuit, laps, most);
}
