using System.Linq;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Signing;

/// <summary>What a scheme signs and judges: a request, a callback or a response, exactly as it is on the wire.</summary>
/// <remarks>Immutable; owns its fields. Prints neither a header's value nor the body.</remarks>
public sealed class Message
{
    private readonly Header[] _headers;

    private Message(Option<Verb> verb, string target, Header[] headers, Body body) =>
        (Verb, Target, _headers, Body) = (verb, target, headers, body);

    /// <summary>The method; none where it is not known or there is none, as in a response.</summary>
    public Option<Verb> Verb { get; }

    /// <summary>Path and query exactly as sent; empty where there is no method.</summary>
    public string Target { get; }

    /// <summary>Every header field.</summary>
    public Seq<Header> Headers => Seq(_headers);

    /// <summary>The exact bytes.</summary>
    public Body Body { get; }

    /// <summary>A request that is sent or received.</summary>
    public static Message Of(Request request) => new(request.Verb, request.Target, [.. request.Headers], request.Body);

    /// <summary>A response that is sent or received. Its status is not part of the message: no scheme signs it.</summary>
    public static Message Of(Response response) => Of(response.Headers, response.Body);

    /// <summary>Header fields and a body, which are all that matters where neither verb nor target is signed.</summary>
    public static Message Of(Seq<Header> headers, Body body) => new(None, "", [.. headers], body);

    /// <summary>The same message with one more field.</summary>
    public Message With(Header header) => new(Verb, Target, [.. _headers, header], Body);

    /// <summary>The same message with these fields in place of its own.</summary>
    public Message With(Seq<Header> headers) => new(Verb, Target, [.. headers], Body);

    /// <summary>The same message with another body.</summary>
    public Message With(Body body) => new(Verb, Target, _headers, body);

    /// <summary>How long it is; never what it says.</summary>
    public override string ToString() =>
        $"Message({string.Join(", ", _headers.Select(static header => header.Name))}; {Body})";

    /// <summary>The text of a field that is there exactly once. Allocates nothing.</summary>
    internal bool TrySingle(string name, out string text)
    {
        text = "";
        int found = 0;
        foreach (var header in _headers)
        {
            if (!header.Is(name)) continue;
            text = header.OnTheWire();
            found++;
        }

        return found == 1;
    }
}
