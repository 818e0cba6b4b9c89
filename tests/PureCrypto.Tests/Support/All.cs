using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Orders;
using PureCrypto.Providers;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mistex;
using PureCrypto.Tests.Support;

[assembly: Properties(Arbitrary = [typeof(All)])]

namespace PureCrypto.Tests.Support;

/// <summary>The sets that several test classes draw from; every <see cref="PropertyAttribute"/> of the assembly knows them.</summary>
public static class All
{
    private static readonly object[] WithoutMachine = [MistexWords.RateTypes, BtcMixWords.ServiceStates, CryptoPaymentsWords.IntegrationStatuses];

    /// <summary>The cultures of <see cref="Support.Cultures"/>.</summary>
    public static Arbitrary<CultureInfo> CulturesThatDiffer() =>
        Gen.Elements(Cultures.Names.Select(CultureInfo.GetCultureInfo)).ToArbitrary();

    /// <summary>Texts that Unicode can encode: never null, no half of a surrogate pair.</summary>
    public static Arbitrary<string> Texts() => ArbMap.Default.ArbFor<UnicodeString>().Convert(
        static text => string.Concat((text.Get ?? "").EnumerateRunes().Where(static r => r != Rune.ReplacementChar)),
        static text => UnicodeString.NewUnicodeString(text));

    /// <summary>Amounts over the whole range, small ones more often.</summary>
    public static Arbitrary<Amount> Amounts() => (
        from high in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(int.MinValue, int.MaxValue)))
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from scale in Gen.Choose(0, 28)
        select Amount.From(new decimal(low, high, high, isNegative: false, (byte)scale)).OrThrow()).ToArbitrary();

    /// <summary>None, or some of a set.</summary>
    public static Arbitrary<Option<T>> Options<T>(Arbitrary<T> some) =>
        Gen.Frequency((1, Gen.Constant(Option<T>.None)), (3, some.Generator.Select(Option<T>.Some))).ToArbitrary();

    /// <summary>Sequences of a set.</summary>
    public static Arbitrary<Seq<T>> Sequences<T>(Arbitrary<T> items) =>
        items.Generator.ListOf().Select(static list => list.ToArray().ToSeq()).ToArbitrary();

    /// <summary>The words of a machine or of another table in each spelling, and one that it does not know.</summary>
    public static Arbitrary<OpenStatus<T>> Statuses<T>() where T : struct, Enum
    {
        var words = Machines.All.OfType<Machine<T>>().Select(static machine => machine.Words).Concat(WithoutMachine.OfType<Vocabulary<T>>()).Single();
        return Gen.Elements(words.All.Append("on-hold")).Select(text => words.Parse(text).OrThrow()).ToArbitrary();
    }

    /// <summary>The one value of its type.</summary>
    public static Arbitrary<Unit> Units() => Gen.Constant(default(Unit)).ToArbitrary();
}
