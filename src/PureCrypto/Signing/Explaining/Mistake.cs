namespace PureCrypto.Signing.Explaining;

/// <summary>Where in the making of a signature a mistake is made. The order is that in which mistakes are made.</summary>
public enum MistakeStage
{
    /// <summary>In a part of what is signed: the body, the target, the time.</summary>
    Message,

    /// <summary>In how the parts are joined to one text.</summary>
    Text,

    /// <summary>In the key.</summary>
    Key,

    /// <summary>In how the MAC is computed.</summary>
    Mac,

    /// <summary>In how the MAC is written down.</summary>
    Spelling,
}

/// <summary>Something that signers are known to do instead of what the scheme says.</summary>
/// <param name="Name">Its name, in lower-case words joined by hyphens; unique within a scheme.</param>
/// <param name="Stage">Where it is made.</param>
/// <param name="Sentence">What was done, in one sentence for people; no part of a secret.</param>
public sealed record Mistake(string Name, MistakeStage Stage, string Sentence)
{
    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
