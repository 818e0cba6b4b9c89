using System.Diagnostics;

namespace PureCrypto.Tests.Support;

/// <summary>A test that asks PHP itself. Skipped where there is no <c>php</c>, except in CI, where it must be there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PhpFactAttribute : FactAttribute
{
    private static readonly bool IsPresent = Find();

    /// <summary>Skips where <c>php</c> is missing, unless the environment variable CI is set: then the test runs, and fails.</summary>
    public PhpFactAttribute()
    {
        if (!IsPresent && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
            Skip = "No php on the PATH. Debian: apt-get install php-cli";
    }

    private static bool Find()
    {
        try
        {
            using Process? php = Process.Start(new ProcessStartInfo("php", "-v") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
            php?.StandardOutput.ReadToEnd();
            php?.WaitForExit();
            return php?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
