using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Sandbox.Steering;

/// <summary>What whoever steers the sandbox is answered.</summary>
internal static class Reply
{
    // For people and programs, never for a web page: quotes and signs stand as they are.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Response Json(int status, JsonObject body) =>
        new(status, new[] { Header.Of("Content-Type", "application/json") }.ToSeq(), Body.OfText(body.ToJsonString(Plain)));

    public static Response Refused(int status, string error) => Json(status, new JsonObject { ["error"] = error });

    /// <summary>The answer to what is right, or 400 with every fault, each with its field and its rule.</summary>
    public static Response Of<T>(Validation<Fault, T> input, Func<T, Response> answer) => input.Match(
        Succ: answer,
        Fail: static faults => Refused(400, string.Join("; ", faults)));
}
