using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>Each way to come by a <see cref="Verified{T}"/> without a verification is tried, and none works (SIG-6).</summary>
public sealed class VerifiedCannotBeForged
{
    /// <summary>Source that would forge, and the compiler's answer. What is private or internal is not there at all for it.</summary>
    [Theory]
    [InlineData("static object F(Transaction t, Proof p) => new Verified<Transaction>(t, p);", "CS1729")]
    [InlineData("static object F(Transaction t, Proof p) => Verified<Transaction>.Of(t, p);", "CS0117")]
    [InlineData("static object F(Verified<Transaction> v, Transaction t) => v with { Value = t };", "CS8858")]
    [InlineData("static void F(Verified<Transaction> v, Transaction t) => v.Value = t;", "CS0200")]
    [InlineData("static object F(Verified<Transaction> v) => v.Map(t => t);", "CS1061")]
    [InlineData("class F(Transaction t, Proof p) : Verified<Transaction>(t, p);", "CS0509")]
    [InlineData("static object F(Secret s) => new Proof(\"btcmix\", s.Fingerprint);", "CS1729")]
    [InlineData("static object F(Secret s) => Proof.Of(\"btcmix\", s);", "CS0117")]
    [InlineData("static object F() => new CallbackReader<string>(_ => null!, (_, _) => default);", "CS1729")]
    [InlineData("static object F(CallbackReader<string> r) => r with { Decode = null! };", "CS0117")]
    [InlineData("static Verified<Transaction> F(Transaction t) => t;", "CS0029")]
    [InlineData("static Verified<Transaction> F(Transaction t) => (Verified<Transaction>)t;", "CS0030")]
    public void The_compiler_refuses(string member, string error) => Assert.Contains(error, ErrorsOf(member));

    [Fact]
    public void The_source_around_the_forgeries_compiles() => Assert.Empty(ErrorsOf("static string F(Verified<Transaction> v) => v.Value.Status.Text + v.Proof;"));

    [Fact]
    public void No_assembly_is_a_friend_of_the_core() =>
        Assert.Empty(typeof(Verified<>).Assembly.GetCustomAttributes<InternalsVisibleToAttribute>());

    [Fact]
    public void No_public_member_makes_a_proof_but_verifications()
    {
        var makers = typeof(Proof).Assembly.GetExportedTypes()
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(static method => method.ReturnType.ToString().Contains("PureCrypto.Signing.Proof", StringComparison.Ordinal)
                || method.ReturnType.ToString().Contains("PureCrypto.Signing.Verified`1", StringComparison.Ordinal))
            .Select(static method => $"{method.DeclaringType!.Name}.{method.Name}")
            .Distinct().Order(StringComparer.Ordinal);

        // The subject of a following takes what is proven, and gives none of its own.
        Assert.Equal(
            [
                "BtcMixVerification.Verify", "Callbacks.Verify", "MessageScheme.get_Verify", "MintarexRequests.Verify", "ProvenEndpoint`2.get_Verify",
                "ProvenEvent`1.get_Event", "ProvenFollowable`3.get_Subject", "Read.From", "Verified`1.get_Proof",
            ],
            makers);
    }

    [Fact]
    public void Json_makes_none()
    {
        Assert.Throws<NotSupportedException>(static () => JsonSerializer.Deserialize<Verified<string>>("{\"Value\":\"forged\"}"));
        Assert.Throws<NotSupportedException>(static () => JsonSerializer.Deserialize<Verified<string>>("{}"));
    }

    [Fact]
    public void An_object_that_the_runtime_made_empty_gives_neither_value_nor_proof()
    {
        var empty = (Verified<string>)RuntimeHelpers.GetUninitializedObject(typeof(Verified<string>));
        Assert.Throws<InvalidOperationException>(() => empty.Value);
        Assert.Throws<InvalidOperationException>(() => empty.Proof);
        Assert.Equal("not verified", empty.ToString());
    }

    [Fact]
    public void A_default_is_null_or_not_verified()
    {
        Assert.Null(default(Verified<Transaction>));
        Assert.False(default(BtcMixVerdict).IsVerified);
    }

    private static string[] ErrorsOf(string member)
    {
        string source = $$"""
            using PureCrypto.Providers.BtcMix;
            using PureCrypto.Signing;
            using PureCrypto.Signing.Receiving;
            static class Forger { {{member}} }
            """;
        var compilation = CSharpCompilation.Create(
            "forger",
            [CSharpSyntaxTree.ParseText(source)],
            PlatformReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return [.. compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.Id).Distinct()];
    }
}
