using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LanguageExt;
using PureCrypto.Calls.Json;

namespace PureCrypto.Calls;

/// <summary>What an endpoint answers when it succeeds: read by the client, written by the server.</summary>
/// <typeparam name="TOut">The type of the answer.</typeparam>
/// <param name="Read">The value of a response whose status says success.</param>
/// <param name="Write">The response that carries a value. Reading it gives the value back.</param>
public sealed record Output<TOut>(Func<Response, Either<CallError, TOut>> Read, Func<TOut, Response> Write)
{
    /// <summary>What the body of an answer that was read holds beyond the value.</summary>
    public Func<Response, Seq<Unknown>> Unknowns { get; init; } = static _ => Seq<Unknown>();
}

/// <summary>The kinds of outputs.</summary>
public static class Output
{
    private static readonly Seq<Header> JsonHeaders = Seq(Header.Of("Content-Type", "application/json; charset=utf-8"));

    /// <summary>A JSON body. Reading accepts any status of success, and refuses a content type that is not JSON.</summary>
    /// <param name="type">How the value is read and written.</param>
    /// <param name="status">The status that it is answered with.</param>
    /// <param name="also">Documented fields that the value does not hold, such as a signature around it.</param>
    public static Output<TOut> Json<TOut>(JsonTypeInfo<TOut> type, int status = 200, params string[] also) where TOut : notnull
    {
        var shape = JsonShape.Of(type, also);
        return new Output<TOut>(
            response => Read(response, type),
            value => new Response(status, JsonHeaders, Body.Owning(JsonSerializer.SerializeToUtf8Bytes(value, type))))
        {
            Unknowns = response => shape.Unknowns(response.Body),
        };
    }

    /// <summary>A JSON body in another shape than the value.</summary>
    /// <param name="type">The shape on the wire.</param>
    /// <param name="read">The value that was written so.</param>
    /// <param name="write">How a value is written.</param>
    /// <param name="status">The status that it is answered with.</param>
    public static Output<TOut> Json<TOut, TWire>(JsonTypeInfo<TWire> type, Func<TWire, TOut> read, Func<TOut, TWire> write, int status = 200)
        where TWire : notnull
    {
        var wire = Json(type, status);
        return new Output<TOut>(response => wire.Read(response).Map(read), value => wire.Write(write(value))) { Unknowns = wire.Unknowns };
    }

    private static Either<CallError, TOut> Read<TOut>(Response response, JsonTypeInfo<TOut> type) where TOut : notnull
    {
        if (!IsJson(response)) return CallError.OfUnreadable(response, "Its content type is not JSON.");
        return StrictJson.Read(response.Body, type).TryGet(out var value, out var fault) ? value : CallError.OfUnreadable(response, fault.Reason);
    }

    // A page of a gateway's can be JSON by chance and nothing by right. Without a content type the bytes decide.
    private static bool IsJson(Response response) => response.Headers.Single("Content-Type").ForAll(static value =>
    {
        var type = value.AsSpan(0, value.IndexOf(';', StringComparison.Ordinal) is var end and >= 0 ? end : value.Length).Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Equals("text/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    });
}
