using LanguageExt;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>Which orders to list. In which order they come is not stated.</summary>
/// <param name="Page">Which page: at least 1, which is the default.</param>
/// <param name="Quantity">How many on a page: 1 to 100; the provider's default is 20.</param>
/// <param name="IntegrationId">Of one integration; of all if none.</param>
public sealed record OrdersQuery(Option<int> Page = default, Option<int> Quantity = default, Option<IntegrationId> IntegrationId = default);
