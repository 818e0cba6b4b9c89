using System.Text.Json;
using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;

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

    internal sealed class Converter : JsonConverter<TransactionId>
    {
        public override TransactionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Parse(reader.GetString() ?? "").IfNone(static () => throw new JsonException("An id is not empty."));

        public override void Write(Utf8JsonWriter writer, TransactionId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
