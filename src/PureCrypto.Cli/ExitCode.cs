namespace PureCrypto.Cli;

/// <summary>What the process answers. Scripts rely on these three.</summary>
internal static class ExitCode
{
    /// <summary>Everything asked for was done, and everything checked held.</summary>
    public const int Success = 0;

    /// <summary>Something that was checked did not hold.</summary>
    public const int Failed = 1;

    /// <summary>The command line, or something it names, cannot be used.</summary>
    public const int Misuse = 2;
}
