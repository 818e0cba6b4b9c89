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

    /// <summary>A JSON body, answered with <paramref name="status"/>. Reading accepts any status of success.</summary>
    public static Output<TOut> Json<TOut>(JsonTypeInfo<TOut> type, int status = 200) where TOut : notnull => new(
        response => StrictJson.Read(response.Body, type).MapLeft(fault => CallError.OfUnreadable(response, fault.Reason)),
        value => new Response(status, JsonHeaders, Body.Owning(JsonSerializer.SerializeToUtf8Bytes(value, type))));
}
