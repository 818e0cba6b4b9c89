using System.Buffers;
using System.Net.Http.Headers;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Http;

/// <summary>Messages as data to and from the platform's messages, byte for byte.</summary>
internal static class Wire
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n\f\u0085\u2028\u2029\0");

    // Uri rewrites %2e%2e, %41 and quotes; the target is signed, so it must leave as it is.
    private static readonly UriCreationOptions AsIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>A message that sends exactly what was signed.</summary>
    /// <remarks>It always carries content, empty if need be: the platform repeats a request without content by itself when a
    /// pooled connection dies, and the second arrival would bring the first one's nonce.</remarks>
    public static HttpRequestMessage Message(Uri baseAddress, SignedRequest signed)
    {
        var request = signed.Request;
        var message = new HttpRequestMessage(
            new HttpMethod(request.Verb.Text()),
            new Uri(baseAddress.GetLeftPart(UriPartial.Authority) + request.Target, in AsIs))
        {
            Content = new ByteArrayContent(request.Body.Bytes.ToArray()),
        };
        foreach (var header in signed.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(header.Name, header.OnTheWire()))
            {
                message.Content.Headers.TryAddWithoutValidation(header.Name, header.OnTheWire());
            }
        }

        return message;
    }

    /// <summary>Every field received. A value folded over several lines is one line (RFC 9112 §5.2).</summary>
    public static Seq<Header> Headers(HttpResponseMessage received)
    {
        var headers = new List<Header>();
        Add(headers, received.Headers);
        Add(headers, received.Content.Headers);
        return headers.ToArray().ToSeq();
    }

    private static void Add(List<Header> headers, HttpHeaders received)
    {
        foreach (var field in received.NonValidated)
        {
            foreach (string value in field.Value) headers.Add(Header.Of(field.Key, OneLine(value)));
        }
    }

    private static string OneLine(string value) =>
        value.AsSpan().ContainsAny(Breaks) ? value.ReplaceLineEndings(" ").Replace('\r', ' ').Replace('\n', ' ').Replace('\0', ' ') : value;
}
