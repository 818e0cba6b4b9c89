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

    /// <summary>A message that sends exactly what was signed, behind the root that <see cref="Transport.Root"/> gives.</summary>
    /// <remarks>It always carries content, empty if need be: the platform repeats a request without content by itself when a
    /// pooled connection dies, and the second arrival would bring the first one's nonce.</remarks>
    public static OutgoingMessage Message(string root, SignedRequest signed)
    {
        var request = signed.Request;
        var message = new OutgoingMessage(
            HttpMethod.Parse(request.Verb.Text()),
            new Uri(root + request.Target, in AsIs))
        {
            Content = new ReadOnlyMemoryContent(request.Body.Bytes),
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
        var (general, content) = (received.Headers.NonValidated, received.Content.Headers.NonValidated);
        var headers = new Header[Count(general) + Count(content)];
        Fill(Fill(headers, general), content);
        return headers.ToSeq();
    }

    private static int Count(HttpHeadersNonValidated fields)
    {
        int count = 0;
        foreach (var field in fields) count += field.Value.Count;
        return count;
    }

    /// <summary>What is left to fill.</summary>
    private static Span<Header> Fill(Span<Header> headers, HttpHeadersNonValidated fields)
    {
        int at = 0;
        foreach (var field in fields)
        {
            foreach (string value in field.Value) headers[at++] = Header.Of(field.Key, OneLine(value));
        }

        return headers[at..];
    }

    private static string OneLine(string value) =>
        value.AsSpan().ContainsAny(Breaks) ? value.ReplaceLineEndings(" ").Replace('\r', ' ').Replace('\n', ' ').Replace('\0', ' ') : value;
}
