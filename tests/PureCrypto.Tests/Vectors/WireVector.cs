namespace PureCrypto.Tests.Vectors;

/// <summary>A request as the provider's document shows it, to the byte.</summary>
/// <param name="Name">Names the case.</param>
/// <param name="Endpoint">The endpoint that is called.</param>
/// <param name="Method">The verb.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Headers">Every header, as <c>name: value</c>.</param>
/// <param name="Body">The body; empty if there is none.</param>
/// <param name="Note">Where it comes from.</param>
public sealed record EncodeVector(string Name, string Endpoint, string Method, string Target, string[] Headers, string Body, string Note)
{
    public override string ToString() => Name;
}

/// <summary>An answer as the provider's document shows it.</summary>
/// <param name="Name">Names the case.</param>
/// <param name="Endpoint">The endpoint that is called.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
/// <param name="Note">Where it comes from.</param>
public sealed record DecodeVector(string Name, string Endpoint, int Status, string Body, string Note)
{
    public override string ToString() => Name;
}
