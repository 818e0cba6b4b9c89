using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Calls.Json;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>Names a transaction of an order, such as <c>705</c>. Opaque: the document states no form, so none is required.</summary>
/// <remarks>Read from a number, too, by its text. Spec: spec/providers/cryptopayments.md, CPO-1.</remarks>
[JsonConverter(typeof(Converter))]
public sealed record TransactionId
{
    private TransactionId(string text) => Text = text;

    /// <summary>The id as the provider writes it; never empty.</summary>
    public string Text { get; }

    internal static Codec<TransactionId> Codec { get; } = new(Codecs.Text.Rule, Parse, static id => id.Text);

    /// <summary>Takes any text but the empty one.</summary>
    public static Option<TransactionId> Parse(string text) => text.Length > 0 ? new TransactionId(text) : None;

    /// <summary>The same as <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    internal sealed class Converter() : IdConverter<TransactionId>(static text => new TransactionId(text), static id => id.Text, fromNumbers: true);
}
