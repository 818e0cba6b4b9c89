using PureCrypto.Calls;
using PureCrypto.Providers;
using PureCrypto.Signing;
using SchemeMessage = PureCrypto.Signing.Message;

namespace PureCrypto.Bench.Signing;

/// <summary>A message of one scheme and one size, unsigned and signed, with the bytes that its hashes are over.</summary>
/// <remarks>The size is that of the raw body; where values are signed it is that of the signed text, because no answer is as
/// small as 100 bytes.</remarks>
internal sealed class SchemeCase
{
    private static readonly (string Name, int Bytes)[] Sizes = [("100 B", 100), ("1 KiB", 1024), ("100 KiB", 102_400)];

    private SchemeCase(MessageScheme scheme, int size, Secret secret)
    {
        Scheme = scheme;
        Message = Unsigned(scheme, size);
        Canonical = scheme.Canonicalise(Message, Stamp).OrThrow().Bytes.ToArray();
        Signed = scheme.Sign(Message, "mx_test_0", secret, Stamp).OrThrow();
    }

    /// <summary>Every scheme of the registry at every size: what is added there is measured at once.</summary>
    public static IEnumerable<string> Names => Schemes.All.SelectMany(static scheme => Sizes.Select(size => $"{scheme.Name}, {size.Name}"));

    public static Stamp Stamp { get; } = new(DateTimeOffset.FromUnixTimeSeconds(1712582345), Nonce.Of(Guid.Parse(Signing.Message.Nonce)));

    public MessageScheme Scheme { get; }

    public SchemeMessage Message { get; }

    public SchemeMessage Signed { get; }

    public byte[] Canonical { get; }

    /// <summary>The body that is hashed by itself before the MAC; empty where none is.</summary>
    public byte[] Hashed => Scheme.Signs.HasFlag(SignedParts.Verb) ? Message.Body.Bytes.ToArray() : [];

    public static SchemeCase Of(string name, Secret secret) => (
        from scheme in Schemes.All
        from size in Sizes
        where name == $"{scheme.Name}, {size.Name}"
        select new SchemeCase(scheme, size.Bytes, secret)).Single();

    /// <summary>Throws if the case is not of the size that its name says.</summary>
    public void Check()
    {
        int size = Scheme.Signs.HasFlag(SignedParts.Values) ? Canonical.Length : Message.Body.Bytes.Length;
        if (!Sizes.Any(known => known.Bytes == size)) throw new InvalidOperationException($"{Scheme.Name} has {size} bytes.");
    }

    private static SchemeMessage Unsigned(MessageScheme scheme, int size)
    {
        var body = Body.OfText(scheme.Signs.HasFlag(SignedParts.Values) ? Answer(scheme.Name, size) : new string('x', size));
        var message = scheme.Signs.HasFlag(SignedParts.Verb)
            ? SchemeMessage.Of(Request.Parse(Verb.Post, "/v1/rfq", body).OrThrow())
            : SchemeMessage.Of(default, body);
        return scheme.Required.Fold(message, static (with, name) => with.With(Header.Of(name, "00000000-0000-0000-0000-000000000000")));
    }

    // All fields but one have their usual form; refCode fills the text up to its size.
    private static string Answer(string scheme, int size)
    {
        const string Start = """{"id":"Q9","status":"complete","depositAddress":"tb1q","payouts":{"mf":"1"},"fee":0.01,"delay":0,""";
        const string Dates = "\"updated\":\"2022-04-28T09:46:11+00:00\",\"created\":\"2022-04-28T09:42:41+00:00\"";
        const int Others = 81; // characters of the signed text without refCode
        string refCode = $"\"refCode\":\"{new string('q', size - Others)}\"";
        return scheme == "btcmix" ? $"{Start}{Dates},{refCode}}}" : $"{Start}{refCode},{Dates}}}";
    }
}
