namespace PureCrypto.Tests.Support;

/// <summary>A law does not hold, or too few cases met its precondition; the message is FsCheck's report.</summary>
public sealed class PropertyFailedException(string message) : Exception(message);
