using System.Text.Json;
using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>HTML that the provider offers for the merchant's own page: opaque text, kept as it came.</summary>
/// <param name="Text">What came. To show it is to trust its sender with the page; <see cref="Frame"/> shows no more than a frame.</param>
/// <remarks>Spec: spec/providers/cryptopayments.md, CPO-6.</remarks>
[JsonConverter(typeof(Converter))]
public sealed record WidgetCode(string Text)
{
    /// <summary>The address of its one frame, to be framed by code of one's own; none if there is no frame or several, or the address is not https.</summary>
    public Option<Uri> Frame => FrameTag.SourceIn(Text).Bind(HttpsLinks.Of);

    /// <summary>How long the text is; never the text, which is no sentence for a log.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"WidgetCode({Text.Length} characters)");

    internal sealed class Converter : JsonConverter<WidgetCode>
    {
        public override WidgetCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && reader.GetString() is { } text
                ? new WidgetCode(text)
                : throw new JsonException("HTML is expected, as a string.");

        public override void Write(Utf8JsonWriter writer, WidgetCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
