using System.Text;

namespace PureCrypto.Tests.Support;

/// <summary>Holds a text that the code produces against the text that people have read and approved under <c>spec/</c>.</summary>
public static class Approvals
{
    /// <summary>Set it to 1 to write the approved file instead of comparing with it.</summary>
    public const string AcceptVariable = "PURECRYPTO_APPROVE";

    /// <summary>Compares the text with a file given by its path from <c>spec</c>, with forward slashes.</summary>
    /// <exception cref="Xunit.Sdk.XunitException">They differ; the text is now beside the file as <c>*.received</c>.</exception>
    public static void Verify(string name, string text) => Verify(Repository.PathOf($"spec/{name}"), text, IsAccepting);

    private static bool IsAccepting => Environment.GetEnvironmentVariable(AcceptVariable) is "1";

    internal static void Verify(string path, string text, bool accept)
    {
        string received = path + ".received";
        string? approved = File.Exists(path) ? File.ReadAllText(path) : null;

        if (string.Equals(approved, text, StringComparison.Ordinal) || accept)
        {
            if (accept)
            {
                Write(path, text);
            }

            File.Delete(received);
            return;
        }

        Write(received, text);
        Assert.Fail(
            $"""
            {path} {(approved is null ? "does not exist" : $"differs: {FirstDifference(approved, text)}")}
            What the code says now is in {received}.
            If that is right, run the test again with {AcceptVariable}=1 and commit the file.
            """);
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static string FirstDifference(string approved, string received)
    {
        string[] before = approved.Split('\n');
        string[] after = received.Split('\n');
        int line = before.Zip(after, static (was, now) => was.AsSpan().SequenceEqual(now)).TakeWhile(static same => same).Count();
        return $"line {line + 1} was '{before.ElementAtOrDefault(line)}' and is '{after.ElementAtOrDefault(line)}'.";
    }
}
