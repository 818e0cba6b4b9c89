using System.Buffers;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>A request as data: what goes on the wire, before anything proves who sent it.</summary>
/// <remarks>Immutable. The target is kept exactly: nothing decodes, encodes or normalises it, because it is signed as it is sent.</remarks>
public sealed class Request
{
    private static readonly SearchValues<char> InTarget = SearchValues.Create(
        "!\"$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    internal Request(Verb verb, string target, Seq<Header> headers, Body body) =>
        (Verb, Target, Headers, Body) = (verb, target, headers, body);

    /// <summary>The method.</summary>
    public Verb Verb { get; }

    /// <summary>Path and query exactly as sent: starts with <c>/</c>, visible ASCII only, no <c>#</c>.</summary>
    public string Target { get; }

    /// <summary>The fields that the call itself needs, such as its content type; never a credential.</summary>
    public Seq<Header> Headers { get; }

    /// <summary>The exact bytes; empty if the call has none.</summary>
    public Body Body { get; }

    /// <summary>A request from its parts, with no header fields; refused with every fault of the target.</summary>
    public static Either<CallError, Request> Parse(Verb verb, string target, Body body)
    {
        if (!target.StartsWith('/')) return CallError.OfFault("target", "must start with /");
        return target.AsSpan().ContainsAnyExcept(InTarget)
            ? CallError.OfFault("target", "holds visible ASCII only and no #; percent-encode the rest")
            : new Request(verb, target, Seq<Header>(), body);
    }

    /// <summary>The same request with one more field.</summary>
    public Request With(Header header) => new(Verb, Target, Headers + Seq(header), Body);

    /// <summary>The verb and the target.</summary>
    public override string ToString() => $"{Verb.Text()} {Target}";
}
