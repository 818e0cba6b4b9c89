using System.CommandLine;
using System.Globalization;
using PureCrypto.Signing;

namespace PureCrypto.Cli;

/// <summary>What commands are given besides words: files, standard input and secrets.</summary>
internal static class Inputs
{
    /// <summary>The last Unix time in seconds that there is.</summary>
    public const long LastSecond = 253_402_300_799;

    /// <summary>The option that names the variable a secret is read from. There is none that takes a secret itself: command
    /// lines are seen by every process and kept in histories.</summary>
    public static Option<string> SecretVariable() => new("--secret-env")
    {
        Description = "The environment variable that holds the secret",
        HelpName = "NAME",
        Required = true,
    };

    /// <summary>The secret that the variable holds, byte for byte.</summary>
    /// <exception cref="MisuseException">The variable is not set or empty.</exception>
    public static Secret Secret(this Terminal terminal, string variable) => terminal.Secret(variable, Signing.Secret.OfText);

    /// <summary>The secret that <paramref name="read"/> makes of what the variable holds.</summary>
    /// <exception cref="MisuseException">The variable is not set or empty, or holds no such secret.</exception>
    public static Secret Secret(this Terminal terminal, string variable, Func<string, Secret> read) => terminal.Variable(variable) is { Length: > 0 } text
        ? read(text)
        : throw new MisuseException($"--secret-env: the environment variable {variable} is not set, or is empty.");

    /// <summary>The option that says when something was sent or received.</summary>
    public static Option<long?> At(string what) => Numbers.Optional<long>("--at", "SECONDS", what);

    /// <summary>The instant that <c>--at</c> gives, or now.</summary>
    /// <exception cref="MisuseException">The number is no Unix time in seconds.</exception>
    public static DateTimeOffset Instant(long? seconds) => seconds is { } given ? Instant("--at", given) : DateTimeOffset.UtcNow;

    /// <summary>The instant that an option gives.</summary>
    /// <exception cref="MisuseException">The number is no Unix time in seconds.</exception>
    public static DateTimeOffset Instant(string option, long seconds) => seconds is >= 0 and <= LastSecond
        ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : throw new MisuseException(string.Create(
            CultureInfo.InvariantCulture, $"{option} must be from 0 to {LastSecond} (Unix seconds, not milliseconds)."));

    /// <summary>A file, or standard input for <c>-</c>, to be read from the start to the end.</summary>
    /// <exception cref="MisuseException">There is no such file, or it cannot be read.</exception>
    public static Stream Open(this Terminal terminal, string option, string file)
    {
        try
        {
            return string.Equals(file, "-", StringComparison.Ordinal) ? terminal.In() : File.OpenRead(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MisuseException($"{option}: {e.Message}");
        }
    }

    /// <summary>The bytes of a file, or of standard input for <c>-</c>.</summary>
    /// <exception cref="MisuseException">There is no such file, or it cannot be read.</exception>
    public static async Task<byte[]> BytesAsync(this Terminal terminal, string option, string file, CancellationToken cancellation)
    {
        try
        {
            if (!string.Equals(file, "-", StringComparison.Ordinal)) return await File.ReadAllBytesAsync(file, cancellation).ConfigureAwait(false);
            using var bytes = new MemoryStream();
            var input = terminal.In();
            await using (input.ConfigureAwait(false)) await input.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
            return bytes.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MisuseException($"{option}: {e.Message}");
        }
    }
}
