namespace PureCrypto;

/// <summary>What the reader of a number's text found: a number, or why it is none.</summary>
internal enum ParseOutcome
{
    Number,
    Malformed,
    TooLarge,
    TooPrecise,
    Negative,
}
