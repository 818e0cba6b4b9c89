using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>What a person is told about an endpoint, in the specification and on the command line.</summary>
public static class EndpointTexts
{
    /// <summary>What a caller must show, such as <c>signed (read:wallet)</c>.</summary>
    public static string Describe(this Access access) => access.Match(
        open: static _ => "open",
        bearer: static x => "bearer" + Scopes(x.Scopes),
        signed: static x => "signed" + Scopes(x.Scopes),
        openOr: static x => "open or " + x.Shown.Describe());

    /// <summary>The bucket that a call spends from, or <c>unmetered</c>.</summary>
    public static string Describe(this Metering metering) => metering.Match(unmetered: static _ => "unmetered", spends: static x => x.Bucket);

    /// <summary>Whether the same call may be made again.</summary>
    public static string Describe(this Repeat repeat) => repeat switch
    {
        Repeat.Never => "never",
        Repeat.WithKey => "with key",
        Repeat.Safe => "safe",
    };

    /// <summary>Whether the answer is signed, and therefore verified.</summary>
    public static bool IsProven(this IEndpoint endpoint) => endpoint.Accept(new Proven());

    /// <summary>The endpoint as a row of the specification: name, verb, path, access, bucket, repeatability, and whether the answer is proven.</summary>
    public static string Row(this IEndpoint endpoint) =>
        $"| `{endpoint.Name}` | {endpoint.Verb.Text()} | `{endpoint.Path}` | {endpoint.Access.Describe()} | {endpoint.Metering.Describe()} | {endpoint.Repeat.Describe()} | {(endpoint.IsProven() ? "proven" : "plain")} |";

    private static string Scopes(Seq<string> scopes) => scopes.IsEmpty ? "" : $" ({string.Join(", ", scopes)})";

    private sealed class Proven : IEndpointVisitor<bool>
    {
        public bool Visit<TIn, TOut>(Endpoint<TIn, TOut> endpoint) => false;

        public bool Visit<TIn, TOut>(ProvenEndpoint<TIn, TOut> endpoint) where TOut : notnull => true;
    }
}
