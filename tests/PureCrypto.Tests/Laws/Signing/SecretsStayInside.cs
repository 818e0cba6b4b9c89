using System.Reflection;
using System.Text;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Http;
using PureCrypto.Limits;
using PureCrypto.Providers;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Sandbox;
using PureCrypto.Signing;
using PureCrypto.Tests.Conventions;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>No public type that holds a secret shows any part of it, in any encoding (SIG-2, SIG-22 to SIG-24).</summary>
public sealed class SecretsStayInside
{
    private const string Text = "tR7#pZ1vQ9!kM4sX.wY8$hB3";

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Text);

    /// <summary>One object of every type that can hold a secret, each with the same one inside.</summary>
    private static readonly IReadOnlyList<Func<object>> Holders =
    [
        static () => Secret.OfText(Text),
        static () => Credential.Signing("id", Secret.OfText(Text)),
        static () => Credential.Bearer(Secret.OfText(Text), Secret.OfText(Text)),
        static () => new NamedKey("name", Secret.OfText(Text)),
        static () => Keyring.Of(Secret.OfText(Text)),
        static () => new CallbackVerdict(CallbackOutcome.Verified, new NamedKey("name", Secret.OfText(Text))),
        static () => MistexKey.Parse("id." + Text).OrThrow(),
        static () => Identity.Of(Credential.Bearer(Secret.OfText(Text))),
        static () => new ProviderClient(MintarexProvider.Value, Credential.Signing("id", Secret.OfText(Text)), Nowhere),
        static () => new SigningHandler(MintarexProvider.Value, Credential.Signing("id", Secret.OfText(Text))),
        static () => new MintarexAccount("id", Secret.OfText(Text), default),
        static () => new MistexAccount(MistexKey.Parse("id." + Text).OrThrow()),
        static () => new BtcMixAccount(Secret.OfText(Text), Secret.OfText(Text)),
        static () => Accounts,
        static () => new SandboxOptions { Accounts = Accounts },
    ];

    /// <summary>Objects that carry a token as it is sent, because they are what is sent.</summary>
    private static readonly IReadOnlyList<Func<object>> Carriers =
    [
        static () => Header.Of("Authorization", "Bearer " + Text),
        static () => Header.Of("cookie", Text),
        static () => Header.OfSecret("X-API-Key", Text),
        static () => Signed,
        static () => Signed.Request.With(Header.OfSecret("X-API-Key", Text)),
        static () => Message.Of(Signed.Headers, Body.Empty),
        static () => new Response(200, new[] { Header.Of("Set-Cookie", Text) }.ToSeq(), Body.Empty),
        static () => new Arrival(default, Signed.Request.With(Header.Of("Authorization", Text)), new Response(200, default, Body.Empty)),
        static () => new CallError.Unreadable(new Response(200, new[] { Header.Of("Set-Cookie", Text) }.ToSeq(), Body.Empty), "x"),
    ];

    public static TheoryData<int> EveryHolder { get; } = new(Enumerable.Range(0, Holders.Count + Carriers.Count));

    [Theory]
    [MemberData(nameof(EveryHolder))]
    public void No_view_shows_any_part_in_any_encoding(int holder)
    {
        object value = Make(holder)();
        string shown = Exposure.Of(value);
        Assert.NotEmpty(shown);
        Assert.DoesNotContain(Exposure.Traces(Bytes), trace => shown.Contains(trace, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryHolder))]
    public void A_copy_shows_no_more_than_its_original(int holder)
    {
        object value = Make(holder)();
        if (value.GetType().GetMethod("<Clone>$") is not { } clone) return;
        string shown = Exposure.Of(clone.Invoke(value, null)!);
        Assert.DoesNotContain(Exposure.Traces(Bytes), trace => shown.Contains(trace, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryHolder))]
    public void Equality_says_nothing_about_what_is_inside(int holder)
    {
        if (Make(holder)() is var one && Make(holder)() is var two && !ReferenceEquals(one, two)) Assert.False(Equals(one, two));
    }

    [Fact]
    public void Every_public_type_that_can_hold_a_secret_is_among_them() => Assert.Empty(Product.All
        .SelectMany(static assembly => assembly.GetExportedTypes())
        .Where(static type => !type.IsAbstract && CanHold(type, []))
        .Except(Holders.Concat(Carriers).Select(static make => make().GetType()))
        .Except([typeof(SandboxServer)]) // its one part that holds secrets is SandboxAccounts; the law below looks at it
        .Select(static type => type.FullName));

    [Fact]
    public void Every_holder_is_seen_to_be_one() => Assert.All(Holders, static make => Assert.True(CanHold(make().GetType(), []), make().GetType().Name));

    [Fact]
    public async Task A_running_sandbox_shows_none_either()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Accounts = Accounts });
        string shown = string.Join('\n', Exposure.Of(sandbox.Accounts), Exposure.Of(sandbox.Arrivals));
        Assert.DoesNotContain(Exposure.Traces(Bytes), trace => shown.Contains(trace, StringComparison.Ordinal));
    }

    [Fact]
    public void What_does_show_a_secret_is_seen_in_every_view()
    {
        foreach (object leak in new object[] { new Leaky(Text, Bytes), new { Key = Convert.ToHexString(Bytes) }, new Hidden(Bytes) })
        {
            string shown = Exposure.Of(leak);
            Assert.Contains(Exposure.Traces(Bytes), trace => shown.Contains(trace, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_secret_header_gives_its_value_to_who_sends_it_and_to_nobody_else()
    {
        var header = Header.OfSecret("X-API-Key", Text);
        Assert.True(header.IsSecret);
        Assert.Equal(("(redacted)", Text), (header.Value, header.OnTheWire()));
        Assert.False(Header.Of("X-Request-Id", "1").IsSecret);
        Assert.Equal("Bearer " + Text, Signed.Headers.Single("authorization").IfNone(""));
    }

    [Fact]
    public void Disposing_clears_every_byte_and_every_keyed_state()
    {
        var secret = Secret.OfText(Text);
        foreach (var algorithm in Enum.GetValues<MacAlgorithm>()) Hmac.Of(algorithm, Canonical.OfBytes("x"u8), secret);
        var macs = Fields(secret).Where(static mac => mac.GetType().Name == "KeyedMac").ToArray();
        byte[][] keys = [.. macs.SelectMany(static mac => Fields(mac).OfType<byte[]>())];
        Array[] pools = [.. macs.SelectMany(static mac => Fields(mac).OfType<Array>()).Where(static field => field is not byte[])];
        Assert.Equal((3, 3, 3), (macs.Length, keys.Length, pools.Length));
        Assert.All(keys, key => Assert.Equal(Bytes, key));
        Assert.All(pools, static pool => Assert.Contains(pool.Cast<object?>(), static state => state is not null));

        secret.Dispose();

        Assert.All(keys, static key => Assert.All(key, static b => Assert.Equal(0, b)));
        Assert.All(pools, static pool => Assert.All(pool.Cast<object?>(), Assert.Null));
        foreach (var algorithm in Enum.GetValues<MacAlgorithm>())
        {
            Assert.Throws<ObjectDisposedException>(() => Hmac.Of(algorithm, Canonical.OfBytes("x"u8), secret));
        }
    }

    private static SandboxAccounts Accounts => new(
        new[] { new MintarexAccount("id", Secret.OfText(Text), default) }.ToSeq(),
        new[] { new MistexAccount(MistexKey.Parse("id." + Text).OrThrow()) }.ToSeq(),
        new[] { new BtcMixAccount(Secret.OfText(Text), Secret.OfText(Text)) }.ToSeq());

    private static Effects Nowhere => new(
        static (_, _) => throw new NotSupportedException(), static () => default, static () => Nonce.Of(Guid.Empty));

    /// <summary>A request with a bearer token, as it is sent.</summary>
    private static SignedRequest Signed => Prepare.Authorised(
        BtcMixProvider.Value,
        BtcMixEndpoints.Transaction.Access,
        Request.Parse(Verb.Get, "/", Body.Empty).OrThrow(),
        Credential.Bearer(Secret.OfText(Text)),
        new Stamp(default, Nonce.Of(Guid.Empty))).OrThrow();

    private static Func<object> Make(int holder) => holder < Holders.Count ? Holders[holder] : Carriers[holder - Holders.Count];

    private static IEnumerable<object> Fields(object value) => value.GetType()
        .GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Select(field => field.GetValue(value)).OfType<object>();

    // By what its fields can hold, private ones too, and by what its functions give; what those capture is seen only in an object.
    private static bool CanHold(Type type, System.Collections.Generic.HashSet<Type> seen)
    {
        if (type == typeof(Secret) || type == typeof(Identity)) return true;
        if (!seen.Add(type)) return false;
        if (typeof(Delegate).IsAssignableFrom(type)) return type.GetMethod("Invoke") is { } invoke && CanHold(invoke.ReturnType, seen);
        if (type.HasElementType) return CanHold(type.GetElementType()!, seen);
        if (type.IsGenericType && type.GetGenericArguments().Any(argument => CanHold(argument, seen))) return true;
        return type.Assembly.GetName().Name!.StartsWith("PureCrypto", StringComparison.Ordinal)
            && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(field => CanHold(field.FieldType, seen));
    }

    private sealed record Leaky(string Key, byte[] Raw);

    private sealed class Hidden(byte[] key)
    {
        public int Length => key.Length;
    }
}
