namespace PureCrypto.Sandbox;

/// <summary>How a sandbox is started.</summary>
public sealed record SandboxOptions
{
    /// <summary>The port on loopback, 1 to 65535; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The sandbox's clock: what requests are judged by and answers are dated with.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Who may call.</summary>
    public SandboxAccounts Accounts { get; init; } = SandboxAccounts.Published;
}
