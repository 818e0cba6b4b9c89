using LanguageExt;
using PureCrypto.Limits;

namespace PureCrypto.Providers;

/// <summary>What a provider's document grants.</summary>
/// <param name="Provider">The provider's name, as <see cref="Calls.Provider.Name"/> has it.</param>
/// <param name="Tiers">One for each kind of account, the default first; none if the document states no quota.</param>
public sealed record Grant(string Provider, Seq<Tier> Tiers);
