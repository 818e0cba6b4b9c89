using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LanguageExt;
using PureCrypto.Calls.Json;

namespace PureCrypto.Calls;

/// <summary>What an endpoint answers when it succeeds: read by the client, written by the server.</summary>
/// <typeparam name="TOut">The type of the answer.</typeparam>
/// <param name="Read">The value of a response whose status says success.</param>
/// <param name="Write">The response that carries a value. Reading it gives the value back.</param>
public sealed record Output<TOut>(Func<Response, Either<CallError, TOut>> Read, Func<TOut, Response> Write);

/// <summary>The kinds of outputs.</summary>
public static class Output
{
    private static readonly Seq<Header> JsonHeaders = Seq(Header.Of("Content-Type", "application/json; charset=utf-8"));

    /// <summary>A JSON body, answered with <paramref name="status"/>. Reading accepts any status of success, and refuses a content type that is not JSON.</summary>
    public static Output<TOut> Json<TOut>(JsonTypeInfo<TOut> type, int status = 200) where TOut : notnull => new(
        response => Read(response, type),
        value => new Response(status, JsonHeaders, Body.Owning(JsonSerializer.SerializeToUtf8Bytes(value, type))));

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
