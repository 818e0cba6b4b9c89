using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PureCrypto.Tests.Support;

[assembly: Properties(Arbitrary = [typeof(All)])]

namespace PureCrypto.Tests.Support;

/// <summary>The sets that several test classes draw from; every <see cref="PropertyAttribute"/> of the assembly knows them.</summary>
public static class All
{
    /// <summary>The cultures of <see cref="Support.Cultures"/>.</summary>
    public static Arbitrary<CultureInfo> CulturesThatDiffer() =>
        Gen.Elements(Cultures.Names.Select(CultureInfo.GetCultureInfo)).ToArbitrary();
}
