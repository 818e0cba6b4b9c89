using System.Linq;
using System.Text.Json.Serialization.Metadata;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>What an endpoint takes: a product of slots with one constructor and one deconstructor.</summary>
/// <typeparam name="TIn">The type of the input.</typeparam>
/// <remarks>Reading inverts writing for every input that is not refused (law in <c>EndpointLaws</c>, over every endpoint).</remarks>
public sealed class Input<TIn>
{
    private readonly Func<Incoming, Option<TIn>> _read;
    private readonly Func<TIn, Seq<Fault>> _check;

    internal Input(Seq<Slot<TIn>> slots, Func<Incoming, Option<TIn>> read, Func<TIn, Seq<Fault>> check) =>
        (Slots, _read, _check) = (slots, read, check);

    /// <summary>The parts, in the order in which they are written.</summary>
    public Seq<Slot<TIn>> Slots { get; }

    /// <summary>The same input with rules that one slot alone cannot state; both ends apply them.</summary>
    /// <param name="check">Every fault of an input; none if it is in order.</param>
    public Input<TIn> Where(Func<TIn, Seq<Fault>> check) => new(Slots, _read, check);

    internal void Write(TIn input, Draft draft)
    {
        var faults = _check(input);
        if (!faults.IsEmpty) draft.Faults.AddRange(faults);
        for (int i = 0; i < Slots.Count; i++) Slots[i].Write(input, draft);
    }

    internal Option<TIn> Read(Incoming incoming)
    {
        var input = _read(incoming);
        foreach (var fault in input.Map(_check).IfNone(Seq<Fault>())) incoming.Refuse(fault);
        return incoming.Faults.Count == 0 ? input : None;
    }
}

/// <summary>Inputs by their number of slots.</summary>
public static partial class Input
{
    /// <summary>An endpoint that takes nothing.</summary>
    public static Input<Unit> Nothing { get; } = new(Seq<Slot<Unit>>(), static _ => Some(unit), NoFaults);

    /// <summary>An endpoint whose whole input is its JSON body.</summary>
    public static Input<TIn> Json<TIn>(JsonTypeInfo<TIn> type) where TIn : notnull => Of(Slot.Json(type, static (TIn x) => x), static x => x);

    /// <summary>An endpoint whose whole input is its JSON body, written in another shape.</summary>
    /// <param name="type">The shape on the wire.</param>
    /// <param name="write">How an input is written.</param>
    /// <param name="read">The input that was written so, or every fault of the body.</param>
    public static Input<TIn> Json<TIn, TWire>(JsonTypeInfo<TWire> type, Func<TIn, TWire> write, Func<TWire, Validation<Fault, TIn>> read)
        where TWire : notnull
    {
        var body = Slot.Json(type, write);
        return new Input<TIn>(
            Seq<Slot<TIn>>(body),
            incoming => body.Read(incoming).Bind(wire => read(wire).Match(
                Succ: static input => Some(input),
                Fail: faults =>
                {
                    foreach (var fault in faults) incoming.Refuse(fault);
                    return None;
                })),
            NoFaults);
    }

    /// <summary>One slot.</summary>
    public static Input<TIn> Of<TIn, A>(Slot<TIn, A> a, Func<A, TIn> make) =>
        new(Seq<Slot<TIn>>(a), incoming => a.Read(incoming).Map(make), NoFaults);

    /// <summary>Two slots.</summary>
    public static Input<TIn> Of<TIn, A, B>(Slot<TIn, A> a, Slot<TIn, B> b, Func<A, B, TIn> make) => new(
        Seq<Slot<TIn>>(a, b),
        incoming =>
        {
            // Both are read before either is judged, so that every fault is reported.
            var (x, y) = (a.Read(incoming), b.Read(incoming));
            return x.Bind(first => y.Map(second => make(first, second)));
        },
        NoFaults);

    /// <summary>Three slots that must agree with each other.</summary>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    /// <param name="c">The third.</param>
    /// <param name="make">The input, or how the three contradict each other.</param>
    public static Input<TIn> Of<TIn, A, B, C>(Slot<TIn, A> a, Slot<TIn, B> b, Slot<TIn, C> c, Func<A, B, C, Either<Fault, TIn>> make) => new(
        Seq<Slot<TIn>>(a, b, c),
        incoming =>
        {
            var (x, y, z) = (a.Read(incoming), b.Read(incoming), c.Read(incoming));
            var made =
                from first in x
                from second in y
                from third in z
                select make(first, second, third);
            return made.Bind(either => either.Match(
                Right: static input => Some(input),
                Left: fault =>
                {
                    incoming.Refuse(fault);
                    return None;
                }));
        },
        NoFaults);

    private static Seq<Fault> NoFaults<TIn>(TIn _) => Seq<Fault>();
}
