using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>Inputs of several slots. All are read before any is judged, so that every fault is reported.</summary>
public static partial class Input
{
    /// <summary>Three slots.</summary>
    public static Input<TIn> Of<TIn, A, B, C>(Slot<TIn, A> a, Slot<TIn, B> b, Slot<TIn, C> c, Func<A, B, C, TIn> make) => new(
        Seq<Slot<TIn>>(a, b, c),
        incoming =>
        {
            var (x, y, z) = (a.Read(incoming), b.Read(incoming), c.Read(incoming));
            return from p in x from q in y from r in z select make(p, q, r);
        },
        NoFaults);

    /// <summary>Four slots.</summary>
    public static Input<TIn> Of<TIn, A, B, C, D>(
        Slot<TIn, A> a, Slot<TIn, B> b, Slot<TIn, C> c, Slot<TIn, D> d, Func<A, B, C, D, TIn> make) => new(
        Seq<Slot<TIn>>(a, b, c, d),
        incoming =>
        {
            var (w, x, y, z) = (a.Read(incoming), b.Read(incoming), c.Read(incoming), d.Read(incoming));
            return from o in w from p in x from q in y from r in z select make(o, p, q, r);
        },
        NoFaults);

    /// <summary>Five slots.</summary>
    public static Input<TIn> Of<TIn, A, B, C, D, E>(
        Slot<TIn, A> a, Slot<TIn, B> b, Slot<TIn, C> c, Slot<TIn, D> d, Slot<TIn, E> e, Func<A, B, C, D, E, TIn> make) => new(
        Seq<Slot<TIn>>(a, b, c, d, e),
        incoming =>
        {
            var (v, w, x, y, z) = (a.Read(incoming), b.Read(incoming), c.Read(incoming), d.Read(incoming), e.Read(incoming));
            return from n in v from o in w from p in x from q in y from r in z select make(n, o, p, q, r);
        },
        NoFaults);

    /// <summary>Six slots.</summary>
    public static Input<TIn> Of<TIn, A, B, C, D, E, F>(
        Slot<TIn, A> a, Slot<TIn, B> b, Slot<TIn, C> c, Slot<TIn, D> d, Slot<TIn, E> e, Slot<TIn, F> f, Func<A, B, C, D, E, F, TIn> make) => new(
        Seq<Slot<TIn>>(a, b, c, d, e, f),
        incoming =>
        {
            var (u, v, w, x, y, z) = (a.Read(incoming), b.Read(incoming), c.Read(incoming), d.Read(incoming), e.Read(incoming), f.Read(incoming));
            return from m in u from n in v from o in w from p in x from q in y from r in z select make(m, n, o, p, q, r);
        },
        NoFaults);
}
