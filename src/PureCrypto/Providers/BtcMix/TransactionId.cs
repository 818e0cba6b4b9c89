using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Calls.Json;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Names a transaction, such as <c>Q96G3MSNW8MPQRTX</c>. Opaque: the document states no form, so none is required.</summary>
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

    internal sealed class Converter() : IdConverter<TransactionId>(static text => new TransactionId(text), static id => id.Text);
}
