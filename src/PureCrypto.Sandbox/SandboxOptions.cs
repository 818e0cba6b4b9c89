namespace PureCrypto.Sandbox;

/// <summary>How a sandbox is started.</summary>
public sealed record SandboxOptions
{
    /// <summary>The port on loopback, 1 to 65535; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>What the sandbox's clock runs like; a <see cref="SandboxClock"/> is the sandbox's clock itself.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Who may call.</summary>
    public SandboxAccounts Accounts { get; init; } = SandboxAccounts.Published;
}
