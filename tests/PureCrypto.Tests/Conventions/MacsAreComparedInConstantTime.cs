namespace PureCrypto.Tests.Conventions;

/// <summary>Holds every shipped assembly to <see cref="MacComparisons"/>, and shows on mutants that it bites (SIG-4, SIG-16).</summary>
public sealed class MacsAreComparedInConstantTime
{
    [Fact]
    public void Nothing_that_handles_a_mac_compares_by_other_means() =>
        Violation.None(Product.All.SelectMany(static assembly => MacComparisons.Violations(assembly.Image())));

    [Fact]
    public void Macs_are_compared_in_three_places_and_tokens_and_spellings_in_one_each()
    {
        Assert.Equal(
            ["PureCrypto.Signing.Explaining.Search`1.Gives", "PureCrypto.Signing.MacComparison.AreEqual", "PureCrypto.Signing.TokenHeader.Carries"],
            By(MacComparisons.ConstantTime));
        Assert.Equal(
            ["PureCrypto.Providers.BtcMix.BtcMixVerification.Matches", "PureCrypto.Signing.KeyTrial.Of", "PureCrypto.Signing.Signature.Matches"],
            By(MacComparisons.Folded));
    }

    [Theory]
    [InlineData("bool M(byte[] k, byte[] t, byte[] s) => System.Security.Cryptography.HMACSHA256.HashData(k, t).AsSpan().SequenceEqual(s);")]
    [InlineData("bool M(byte[] k, byte[] t, byte[] s) => System.Security.Cryptography.HMACSHA256.HashData(k, t).SequenceEqual(s);")]
    [InlineData("bool M(PureCrypto.Signing.Signature s, string t) => s.ToLowerHex() == t;")]
    [InlineData("bool M(PureCrypto.Signing.Signature s, string t) => s.ToBase64().Equals(t, StringComparison.Ordinal);")]
    [InlineData("bool M(PureCrypto.Signing.Signature s, string t) => string.CompareOrdinal(s.ToString(), t) == 0;")]
    [InlineData("bool M(PureCrypto.Signing.Signature s, PureCrypto.Signing.Signature t) => s.Bytes.Span.StartsWith(t.Bytes.Span);")]
    [InlineData("byte[] Mac(byte[] k, byte[] t) => System.Security.Cryptography.HMACSHA256.HashData(k, t); bool M(byte[] s) => Mac(s, s).AsSpan().SequenceEqual(s);")]
    [InlineData("bool M(PureCrypto.Signing.Signature s, string t) => new[] { t }.Any(x => s.ToLowerHex() == x);")]
    public void A_comparison_that_stops_early_is_found(string members) => Assert.NotEmpty(MacComparisons.Violations(Mutant.CompileMembers(members)));

    [Theory]
    [InlineData("bool M(byte[] k, byte[] t, byte[] s) => System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(System.Security.Cryptography.HMACSHA256.HashData(k, t), s);")]
    [InlineData("bool M(PureCrypto.Signing.Signature s, PureCrypto.Signing.Signature t) => s.Matches(t);")]
    [InlineData("bool M(string name) => name == \"x\";")]
    public void A_comparison_in_constant_time_or_of_something_else_is_not(string members) => Assert.Empty(MacComparisons.Violations(Mutant.CompileMembers(members)));

    private static IEnumerable<string> By(string comparison) => Product.All.SelectMany(assembly => MacComparisons.Comparing(assembly.Image(), comparison));
}
