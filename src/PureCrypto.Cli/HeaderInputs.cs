using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Cli;

/// <summary>Headers as they are typed: <c>--header NAME=VALUE</c>, as often as there are headers.</summary>
internal static class HeaderInputs
{
    public static System.CommandLine.Option<string[]> Option(string what) => new("--header") { Description = what, HelpName = "NAME=VALUE" };

    /// <summary>The headers that were typed, in their order.</summary>
    /// <exception cref="MisuseException">One is not NAME=VALUE on one line.</exception>
    public static Seq<Header> Read(string[]? typed) => (typed ?? []).Select(HeaderOf).ToArray().ToSeq();

    private static Header HeaderOf(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1) throw new MisuseException("--header must be NAME=VALUE.");
        try
        {
            return Header.Of(text[..equals], text[(equals + 1)..]);
        }
        catch (ArgumentException)
        {
            throw new MisuseException("--header must be one line.");
        }
    }
}
