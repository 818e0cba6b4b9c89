using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Signing;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>Everything that a signature may depend on; each scheme takes of it what it signs.</summary>
public sealed record Drawn(Signable Parts, Transaction Answer)
{
    /// <summary>The clock and the nonce.</summary>
    public Stamp Stamp => new(DateTimeOffset.FromUnixTimeSeconds(Parts.UnixSeconds), Nonce.Of(Parts.Nonce));

    /// <summary>An unsigned message that the scheme can sign.</summary>
    public Message For(MessageScheme scheme)
    {
        var body = Body.OfBytes(scheme.Signs.HasFlag(SignedParts.Values) ? Values(scheme) : Parts.Body);
        var message = scheme.Signs.HasFlag(SignedParts.Verb)
            ? Message.Of(Request.Parse(Parts.Verb, Parts.Target.Text, body).OrThrow())
            : Message.Of(default, body);
        return message.With(scheme.Required.Map(static name => Header.Of(name, "x")));
    }

    // A new scheme over values needs its own kind of body here; one over raw bytes needs nothing.
    private byte[] Values(MessageScheme scheme) => Encoding.UTF8.GetBytes(scheme.Name switch
    {
        "btcmix" => Unsigned().ToJsonString(),
        "btcmix createTransaction" => Created().ToJsonString(),
        _ => throw new InvalidOperationException($"Draw bodies for {scheme.Name}."),
    });

    private JsonObject Unsigned() => JsonNode.Parse(Write.From(BtcMixEndpoints.Transaction.Plain, Answer).Body.Text)!.AsObject();

    private JsonObject Created()
    {
        var fields = Unsigned();
        return new JsonObject(BtcMixLayout.CreateTransaction.Names
            .Where(fields.ContainsKey)
            .Select(name => KeyValuePair.Create(name, fields[name]?.DeepClone()))
            .ToArray());
    }
}

/// <summary>The schemes of the registry and the forms that a recipe value can take, and what laws over them draw from.</summary>
public static class EveryScheme
{
    /// <summary>All of them. What is added to the registry is here.</summary>
    public static IReadOnlyList<MessageScheme> All { get; } = [.. Providers.Schemes.All, .. Variants()];

    /// <summary>Their names, for theories.</summary>
    public static TheoryData<string> Names { get; } = new(All.Select(static scheme => scheme.Name));

    public static MessageScheme Named(string name) => All.Single(scheme => scheme.Name == name);

    public static Arbitrary<Drawn> Drawings(Arbitrary<Signable> parts) => (
        from signable in parts.Generator
        from transaction in BtcMixValues.Transactions().Generator
        select new Drawn(signable, transaction)).ToArbitrary();

    // CryptoFuse publishes no recipe, so any of these may turn out to be the one.
    private static IEnumerable<MessageScheme> Variants() =>
        from algorithm in Enum.GetValues<MacAlgorithm>()
        from encoding in Enum.GetValues<MacEncoding>()
        from timed in new[] { false, true }
        where timed || (algorithm, encoding) != (MacAlgorithm.Sha256, MacEncoding.LowerHex)
        select (Providers.CryptoFuse.CryptoFuseCallbacks.Assumed with
        {
            Name = $"cryptofuse {algorithm} {encoding}{(timed ? " timed" : "")}",
            Algorithm = algorithm,
            Encoding = encoding,
            Prefix = timed ? "v2=" : "",
            TimestampHeader = timed ? "X-Timestamp" : Option<string>.None,
        }).AsScheme();
}
