using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Calls.Json;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>Names an order of any kind: a UUID, of any version (C8).</summary>
/// <remarks>Case does not matter: a UUID is kept in lower case. Spec: spec/providers/cryptopayments.md, CPO-1.</remarks>
[JsonConverter(typeof(Converter))]
public sealed record OrderId
{
    private OrderId(string text) => Text = text;

    /// <summary>The id; never empty.</summary>
    public string Text { get; }

    internal static Codec<OrderId> Codec { get; } = new(Uuids.Rule, Parse, static id => id.Text);

    /// <summary>A UUID with its hyphens, in any case.</summary>
    public static Option<OrderId> Parse(string text) => Uuids.Parse(text).Map(static uuid => new OrderId(uuid));

    /// <summary>The same as <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    internal sealed class Converter() : IdConverter<OrderId>(static text => new OrderId(Uuids.Parse(text).IfNone(text)), static id => id.Text);
}
