using System.Text.Json;
using System.Text.Json.Serialization;

namespace PureCrypto.Tests.Support;

/// <summary>Reads vectors: JSON arrays under <c>spec/vectors</c>, one typed row per case.</summary>
/// <remarks>
/// Keys are snake_case. A key that the row type does not know, a key written twice and a missing constructor argument all
/// fail the run: a vector that says more than the test reads is a vector that is not tested.
/// </remarks>
public static class VectorFiles
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The rows of a file, given by its path from <c>spec/vectors</c> with forward slashes.</summary>
    /// <exception cref="InvalidDataException">The file is not a non-empty array of such rows; the message names it.</exception>
    public static IReadOnlyList<T> Rows<T>(string name) => Parse<T>(name, File.ReadAllBytes(Repository.PathOf($"spec/vectors/{name}")));

    internal static IReadOnlyList<T> Parse<T>(string name, ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<T[]>(json, Strict) is [_, ..] rows
                ? rows
                : throw new InvalidDataException($"{name} holds no rows, so it proves nothing.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{name}: {e.Message}", e);
        }
    }
}
