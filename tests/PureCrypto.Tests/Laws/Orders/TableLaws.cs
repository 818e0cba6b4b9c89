using LanguageExt;
using PureCrypto.Orders;

namespace PureCrypto.Tests.Laws.Orders;

/// <summary>A table that breaks a rule makes no machine (ORD-1 to ORD-5): each rule is broken once.</summary>
public sealed class TableLaws
{
    /// <summary>The statuses of a table with nothing wrong.</summary>
    public enum Lamp
    {
        Off,
        On,
        Broken,
    }

    private enum Gaps
    {
        One = 1,
        Three = 3,
    }

    private enum Small : byte
    {
        Zero,
    }

    private static readonly MachineTable<Lamp> Good = new()
    {
        Name = "lamp",
        States = new State<Lamp>[]
        {
            new(Lamp.Off, Phase.Processing, "off") { IsInitial = true },
            new(Lamp.On, Phase.Processing, "on"),
            new(Lamp.Broken, Phase.Failed, "broken"),
        }.ToSeq(),
        Transitions = new Transition<Lamp>[]
        {
            new("on", Lamp.Off, Lamp.On, Basis.Stated),
            new("off", Lamp.On, Lamp.Off, Basis.Stated),
            new("burnt", Lamp.On, Lamp.Broken, Basis.Stated),
        }.ToSeq(),
        HappyPath = new[] { Lamp.Off, Lamp.On, Lamp.Broken }.ToSeq(),
    };

    public static TheoryData<string, MachineTable<Lamp>> Wrong { get; } = new()
    {
        { "every status has one row", Good with { States = Good.States.Filter(static s => s.Status != Lamp.On) } },
        { "every status has one row", Good with { States = Good.States.Append(Good.States.Take(1)) } },
        { "a status is initial", Good with { States = With(Lamp.Off, new(Lamp.Off, Phase.Processing, "off")) } },
        { "every status has a spelling, and none is empty", Good with { States = With(Lamp.On, new(Lamp.On, Phase.Processing)) } },
        { "every status has a spelling, and none is empty", Good with { States = With(Lamp.On, new(Lamp.On, Phase.Processing, "")) } },
        { "a spelling names one status", Good with { States = With(Lamp.On, new(Lamp.On, Phase.Processing, "on", "off")) } },
        { "an event is told once", Good with { Events = new EventRow<Lamp>[] { new("e", Lamp.On), new("e", Lamp.Off) }.ToSeq() } },
        { "a transition changes the status", Plus(new("on", Lamp.On, Lamp.On, Basis.Stated)) },
        { "two statuses have one transition", Plus(new("again", Lamp.Off, Lamp.On, Basis.Stated)) },
        { "a name leads one way", Plus(new("on", Lamp.Off, Lamp.Broken, Basis.Stated)) },
        { "the lifetime's end is no exception", Plus(new("late", Lamp.Broken, Lamp.On, Basis.Stated) { AtDeadline = true, Irregularity = Irregularities.LateDeposit }) },
        { "a lifetime ends in a transition", Good with { Lifetime = new Lifetime.Dated("expires_at") } },
        { "a lifetime ends in a transition", Plus(new("late", Lamp.Off, Lamp.Broken, Basis.Stated) { AtDeadline = true }) },
        {
            "a status that only exceptions leave has no other way out",
            Plus(new("late", Lamp.Off, Lamp.Broken, Basis.Stated) { Irregularity = Irregularities.LateDeposit })
        },
        { "a status is final if its phase is over, or it continues", Good with { States = With(Lamp.On, new(Lamp.On, Phase.Completed, "on")) } },
        { "a status is final if its phase is over, or it continues", Good with { States = With(Lamp.Broken, new(Lamp.Broken, Phase.Sending, "broken")) } },
        { "an ordinary way leads to every status", Good with { Transitions = Good.Transitions.Filter(static t => t.To != Lamp.Broken) , States = With(Lamp.On, new(Lamp.On, Phase.Processing, "on")) } },
        { "the happy path is a way of the table from an initial status to a final one", Good with { HappyPath = default } },
        { "the happy path is a way of the table from an initial status to a final one", Good with { HappyPath = Good.HappyPath.Take(2) } },
        { "the happy path is a way of the table from an initial status to a final one", Good with { HappyPath = Good.HappyPath.Tail } },
        {
            "the happy path is a way of the table from an initial status to a final one",
            Good with { HappyPath = new[] { Lamp.Off, Lamp.Broken }.ToSeq() }
        },
    };

    [Fact]
    public void The_table_that_the_others_spoil_makes_a_machine() => Assert.Equal("lamp", new Machine<Lamp>(Good).Name);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_table_that_breaks_a_rule_makes_none(string rule, MachineTable<Lamp> table) =>
        Assert.StartsWith($"The table of lamp is wrong: {rule}.", Assert.Throws<ArgumentException>(() => new Machine<Lamp>(table)).Message, StringComparison.Ordinal);

    [Fact]
    public void Statuses_are_an_enum_that_counts_from_zero()
    {
        Assert.Throws<ArgumentException>(static () => new Machine<Gaps>(Of(Gaps.One)));
        Assert.Throws<ArgumentException>(static () => new Machine<Small>(Of(Small.Zero)));
    }

    [Fact]
    public void A_status_outside_the_enum_is_a_broken_promise()
    {
        var machine = new Machine<Lamp>(Good);
        Assert.Throws<ArgumentOutOfRangeException>(() => machine.PhaseOf((Lamp)3));
        Assert.False(machine.Initial.Contains((Lamp)64));
        Assert.False(machine.Initial.Contains((Lamp)(-1)));
    }

    private static MachineTable<TStatus> Of<TStatus>(TStatus only) where TStatus : struct, Enum => new()
    {
        Name = "odd",
        States = new State<TStatus>[] { new(only, Phase.Completed, "only") { IsInitial = true } }.ToSeq(),
        Transitions = default,
        HappyPath = new[] { only }.ToSeq(),
    };

    private static Seq<State<Lamp>> With(Lamp status, State<Lamp> row) => Good.States.Map(s => s.Status == status ? row : s).ToArray().ToSeq();

    private static MachineTable<Lamp> Plus(Transition<Lamp> step) => Good with { Transitions = Good.Transitions.Append(new[] { step }.ToSeq()) };
}
