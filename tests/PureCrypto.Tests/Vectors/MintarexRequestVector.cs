using System.Globalization;
using PureCrypto.Calls;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Vectors;

/// <summary>A row of <c>spec/vectors/mintarex/requests.json</c>: one request, and every stage of signing it.</summary>
internal sealed record MintarexRequestVector(
    int N,
    string Category,
    string Method,
    string PathWithQuery,
    string Timestamp,
    string Nonce,
    string Body,
    string Secret,
    string BodySha256,
    string Canonical,
    string SignatureHex,
    string Note)
{
    public static IReadOnlyList<MintarexRequestVector> All => VectorFiles.Rows<MintarexRequestVector>("mintarex/requests.json");

    public Request Request => Request.Parse(
        Verbs.Parse(Method).IfNone(() => throw new InvalidDataException($"Row {N}: {Method} is no verb.")),
        PathWithQuery,
        Calls.Body.OfText(Body)).OrThrow();

    public Stamp Stamp => new(
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(Timestamp, CultureInfo.InvariantCulture)),
        Signing.Nonce.Parse(Nonce).IfNone(() => throw new InvalidDataException($"Row {N}: {Nonce} is no nonce.")));
}
