namespace PureCrypto.Signing;

/// <summary>The parts of a message that a signature covers. What is not named here can be changed without breaking it.</summary>
[Flags]
public enum SignedParts
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>The method.</summary>
    Verb = 1,

    /// <summary>Path and query.</summary>
    Target = 2,

    /// <summary>When it was signed, in whole seconds.</summary>
    Time = 4,

    /// <summary>The text that is used once.</summary>
    Nonce = 8,

    /// <summary>Every byte of the body.</summary>
    Body = 16,

    /// <summary>The values in the body, without their names and the text between them.</summary>
    Values = 32,
}
