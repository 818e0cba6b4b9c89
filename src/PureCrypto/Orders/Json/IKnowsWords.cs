namespace PureCrypto.Orders.Json;

/// <summary>A converter of words that a table lists.</summary>
internal interface IKnowsWords
{
    /// <summary>Whether the table lists the word.</summary>
    bool Knows(string word);
}
