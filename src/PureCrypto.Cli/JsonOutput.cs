using System.Text.Encodings.Web;
using System.Text.Json;

namespace PureCrypto.Cli;

/// <summary>What <c>--json</c> prints.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // for terminals and files, not for web pages
    };

    private static readonly JsonSerializerOptions OnOneLine = new(Options) { WriteIndented = false };

    /// <summary>Writes one JSON document on one line.</summary>
    public static void PrintJsonLine<T>(this Terminal terminal, T value) =>
        terminal.Console.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(value, OnOneLine));

    /// <summary>Writes one JSON document and a line end.</summary>
    public static void PrintJson<T>(this Terminal terminal, T value) =>
        terminal.Console.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(value, Options));
}
