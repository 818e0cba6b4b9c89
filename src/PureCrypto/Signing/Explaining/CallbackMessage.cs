using PureCrypto.Calls;

namespace PureCrypto.Signing.Explaining;

/// <summary>A message whose MAC travels in a header, and what is known of it.</summary>
/// <param name="Recipe">How it should be signed.</param>
/// <param name="Timestamp">The text of its timestamp's header; empty if it has none. Mistakes about time need it, also where the recipe signs no time.</param>
/// <param name="Body">The body exactly as sent or received.</param>
public sealed record CallbackMessage(CallbackRecipe Recipe, string Timestamp, Body Body)
{
    /// <summary>The public half of the key; empty if it has none. Mistakes about it need it.</summary>
    public string KeyId { get; init; } = "";
}
