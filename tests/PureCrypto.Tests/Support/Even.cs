using FsCheck;
using FsCheck.Fluent;

namespace PureCrypto.Tests.Support;

/// <summary>A value that only <see cref="Evens"/> makes even: shows which generators a law is given.</summary>
public sealed record Even(int Value)
{
    /// <summary>Generators that keep the promise of the name.</summary>
    public static class Evens
    {
        /// <summary>Even numbers.</summary>
        public static Arbitrary<Even> Generate() =>
            ArbMap.Default.ArbFor<short>().Convert(static n => new Even(n * 2), static even => (short)(even.Value / 2));
    }

    /// <summary>Generators that draw zero alone.</summary>
    public static class Zeros
    {
        /// <summary>Zero.</summary>
        public static Arbitrary<Even> Generate() => Gen.Constant(new Even(0)).ToArbitrary();
    }
}
