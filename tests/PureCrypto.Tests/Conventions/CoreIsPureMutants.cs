using PureCrypto.Tests.Conventions.Metadata;

namespace PureCrypto.Tests.Conventions;

/// <summary>The mutants of <see cref="ImpureMembers"/> are reported, each for exactly what it does, and nothing else is.</summary>
public sealed class CoreIsPureMutants
{
    [Theory]
    [MemberData(nameof(ImpureMembers.Rows), MemberType = typeof(ImpureMembers))]
    public void An_impure_member_is_reported(string members, string[] expected) => Assert.Equal(
        expected.Select(static fact => fact.StartsWith('+') ? $"PureCrypto.Mutant{fact}" : $"PureCrypto.Mutant.{fact}"),
        Purity.Violations(Mutant.CompileMembers(members)).Select(static violation => violation.Fact),
        StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(PureMembers.Rows), MemberType = typeof(PureMembers))]
    public void A_pure_member_is_not_reported(string members) =>
        Violation.None(Purity.Violations(Mutant.CompileMembers(members)));

    [Fact]
    public void An_await_is_reported_at_the_method_that_awaits()
    {
        var facts = Purity.Violations(Mutant.CompileMembers("public async void M() => await Task.Yield();"))
            .Select(static violation => violation.Fact)
            .ToList();
        Assert.Contains("PureCrypto.Mutant.M → System.Threading.Tasks.Task.Yield()", facts, StringComparer.Ordinal);
        Assert.All(facts, static fact => Assert.StartsWith("PureCrypto.Mutant.M → System.", fact, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_ban_is_shown_to_bite()
    {
        var uses = ImpureMembers.Rows
            .SelectMany(static row => References.Of(Mutant.CompileMembers((string)row[0])))
            .ToList();
        Assert.Empty(Bans.All.Where(ban => !uses.Exists(ban.Covers)).Select(static ban => ban.Pattern));
    }

    [Fact]
    public void A_violation_names_the_place_what_is_forbidden_and_why() => Assert.Equal(
        "PureCrypto.Mutant.M → System.DateTime.get_Now() (Time is an argument)",
        Assert.Single(Purity.Violations(Mutant.CompileMembers("public DateTime M() => DateTime.Now;"))).ToString());

    [Fact]
    public void The_types_that_may_hide_state_may_do_so_in_their_own_way_only() => Assert.Equal(
        [
            "PureCrypto.Orders.KeyedMac.M → System.Threading.Interlocked.Increment(Int32&)",
            "PureCrypto.Signing.KeyedMac.Forbidden → System.Buffers.ArrayPool`1",
            "PureCrypto.Signing.KeyedMac.Forbidden → System.Buffers.ArrayPool`1.get_Shared()",
            "PureCrypto.Signing.KeyedMac.Forbidden → System.Environment.get_TickCount64()",
            "PureCrypto.Signing.KeyedMac.Forbidden → System.Threading.Thread",
            "PureCrypto.Signing.KeyedMac.Forbidden → System.Threading.Thread.Sleep(Int32)",
            "PureCrypto.Signing.KeyedMac.Forbidden → System.Threading.Thread.get_CurrentThread()",
            "PureCrypto.Signing.KeyedMac.Shared → static Int32",
            "PureCrypto.Signing.Scratch.Forbidden → System.Threading.Interlocked.Increment(Int32&)",
        ],
        Purity.Violations(Mutant.Compile("""
            namespace PureCrypto.Signing
            {
                class KeyedMac
                {
                    static int Shared;
                    int _slot;
                    class Slots { internal Func<int> M(int[] x) => () => Interlocked.Exchange(ref x[0], Volatile.Read(ref x[1])); }
                    int Allowed() => Thread.GetCurrentProcessorId() + Environment.CurrentManagedThreadId;
                    object Forbidden()
                    {
                        Thread.Sleep((int)Environment.TickCount64);
                        return (Thread.CurrentThread, System.Buffers.ArrayPool<byte>.Shared);
                    }
                }
                class Scratch
                {
                    byte[] Allowed(int n) => System.Buffers.ArrayPool<byte>.Shared.Rent(n);
                    int Forbidden(int n) => Interlocked.Increment(ref n);
                }
            }
            namespace PureCrypto.Orders { class KeyedMac { int M(int n) => Interlocked.Increment(ref n); } }
            """)).Select(static violation => violation.Fact),
        StringComparer.Ordinal);

    [Fact]
    public void A_JSON_context_is_excused_for_what_its_generator_wrote_and_no_more() => Assert.Equal(
        [
            "PureCrypto.Json.M → System.String.Format(String, Object)",
            "PureCrypto.NoContext.ASerializeHandler → System.String.Format(String, Object)",
        ],
        Purity.Violations(Mutant.Compile("""
            namespace PureCrypto
            {
                [System.CodeDom.Compiler.GeneratedCode("System.Text.Json.SourceGeneration", "10")]
                class Json() : System.Text.Json.Serialization.JsonSerializerContext(null)
                {
                    string ASerializeHandler() => string.Format("{0}", 1);
                    string ExpandConverter() => string.Format("{0}", 1);
                    string M() => string.Format("{0}", 1);
                    protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null;
                    public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type t) => null;
                }
                class NoContext { string ASerializeHandler() => string.Format("{0}", 1); }
            }
            """)).Select(static violation => violation.Fact),
        StringComparer.Ordinal);

    [Fact]
    public void The_regex_generator_is_excused_by_its_namespace_and_mark_together() => Assert.Equal(
        [
            "PureCrypto.Marked.M → System.AppContext.GetData(String)",
            "System.Text.RegularExpressions.Generated.Unmarked.M → System.AppContext.GetData(String)",
        ],
        Purity.Violations(Mutant.Compile("""
            namespace System.Text.RegularExpressions.Generated
            {
                class Unmarked { object? M() => AppContext.GetData("A"); }
                [System.CodeDom.Compiler.GeneratedCode("System.Text.RegularExpressions.Generator", "10")]
                class Both { static int X; class Inner { object? M() => AppContext.GetData("A"); } }
            }
            namespace PureCrypto
            {
                [System.CodeDom.Compiler.GeneratedCode("System.Text.RegularExpressions.Generator", "10")]
                class Marked { object? M() => AppContext.GetData("A"); }
            }
            """)).Select(static violation => violation.Fact),
        StringComparer.Ordinal);

    [Fact]
    public void Only_our_prelude_may_wrap_that_of_LanguageExt() => Assert.Equal(
        ["PureCrypto.Prelude.Number → LanguageExt.Prelude.parseInt(String)"],
        Purity.Violations(Mutant.Compile("""
            namespace PureCrypto
            {
                static class Prelude
                {
                    static LanguageExt.Option<int> One => LanguageExt.Prelude.Some(1);
                    static LanguageExt.Option<int> Number(string s) => LanguageExt.Prelude.parseInt(s);
                }
            }
            """)).Select(static violation => violation.Fact),
        StringComparer.Ordinal);
}
