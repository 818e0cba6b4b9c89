using System.Diagnostics.CodeAnalysis;
using LanguageExt;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PureCrypto.Calls;

namespace PureCrypto.Sandbox;

/// <summary>Messages between the web server and the core, byte for byte.</summary>
internal static class Reception
{
    /// <summary>The largest body taken. The document says 100 KB; the sandbox takes the more generous reading (MX15).</summary>
    public const int MaxBody = 102_400;

    /// <summary>The request as it stood on the wire: the raw target, not the decoded path.</summary>
    [SuppressMessage("Usage", "MA0147", Justification = "No delegate here.")]
    public static async Task<Either<Response, Request>> Receive(HttpContext context)
    {
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!Verbs.Parse(context.Request.Method).ToEither(new Response(405, default, Body.Empty)).TryGet(out var verb, out var unknown)) return unknown;
        if (!(await Bytes(context.Request.Body, context.RequestAborted).ConfigureAwait(false)).TryGet(out byte[]? bytes, out var tooLarge)) return tooLarge;

        return Request.Parse(verb, target, Body.OfBytes(bytes))
            .Map(request => context.Request.Headers
                .SelectMany(static field => field.Value.Select(value => Header.Of(field.Key, value ?? "")))
                .Aggregate(request, static (all, header) => all.With(header)))
            .MapLeft(static _ => new Response(400, default, Body.Empty));
    }

    /// <summary>Writes the response as it is.</summary>
    public static async Task Reply(HttpContext context, Response response)
    {
        context.Response.StatusCode = response.Status;
        foreach (var header in response.Headers) context.Response.Headers.Append(header.Name, header.OnTheWire());
        context.Response.ContentLength = response.Body.Bytes.Length;
        await context.Response.Body.WriteAsync(response.Body.Bytes, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task<Either<Response, byte[]>> Bytes(Stream stream, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        byte[] chunk = new byte[16_384];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellation).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + read > MaxBody) return new Response(413, default, Body.Empty);
            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }
}
