using PureCrypto.Tests.Conventions;

namespace PureCrypto.Tests.Support;

/// <summary>The printer shows what a user can name, and nothing that follows from the word <c>record</c>.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Everything_that_a_user_can_name_is_printed_in_order() => Assert.Equal(
        """
        enum A.Colour
            Blue = 1
            Red = 0
        delegate A.Handler<in T> where T : class?
            public virtual void Invoke(T? x, ref int y)
        interface A.IShape
            int Area { get; }
        sealed record A.Point : A.IShape, System.IEquatable<A.Point>
            public Point(int X, string? Y = null)
            public int Area { get; }
            public int X { get; init; }
            public required int Z { get; init; }
            public string? Y { get; init; }
            public void Deconstruct(out int X, out string? Y)
        abstract class A.Shape<T> : A.IShape where T : struct
            protected Shape(scoped System.ReadOnlySpan<T> items)
            protected internal virtual T? Of(params T[] x)
            public abstract int Area { get; }
            public const string Name = "shape"
        readonly ref struct A.Shape<T>.Part
        static class A.Shapes
            public static bool TryFind(this A.IShape s, in int at, out A.Colour? c)

        """,
        PublicApi.Describe(Source));

    private static byte[] Source => Mutant.Compile("""
        namespace A
        {
            public enum Colour { Red, Blue }
            public delegate void Handler<in T>(T? x, ref int y) where T : class?;
            public interface IShape { int Area { get; } }
            public sealed record Point(int X, string? Y = null) : IShape
            {
                public required int Z { get; init; }
                public int Area => 0;
                internal int Hidden;
            }
            public abstract class Shape<T> : IShape, ISecret where T : struct
            {
                protected Shape(scoped ReadOnlySpan<T> items) { }
                public abstract int Area { get; }
                protected internal virtual T? Of(params T[] x) => null;
                private protected void No() { }
                public const string Name = "shape";
                public readonly ref struct Part { }
                private class Hidden { }
            }
            public static class Shapes { public static bool TryFind(this IShape s, in int at, out Colour? c) { c = null; return false; } }
            internal interface ISecret { }
        }
        """);
}
