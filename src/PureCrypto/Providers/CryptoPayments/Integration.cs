using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Orders;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>Which integrations to list. That this list takes both parameters is <em>assumed</em> from the list of orders: its answer has pages.</summary>
/// <param name="Page">Which page: at least 1, which is the default.</param>
/// <param name="Quantity">How many on a page: 1 to 100; the provider's default is 20.</param>
public sealed record IntegrationsQuery(Option<int> Page = default, Option<int> Quantity = default);

/// <summary>A shop or site of the merchant: an item of <c>GET /integrations</c>. Orders belong to one, and it holds a balance.</summary>
/// <param name="Name">For people.</param>
/// <param name="Id">Names it where orders are created.</param>
/// <param name="Url">The site's address as the merchant entered it; may be empty.</param>
/// <param name="Status">Only <c>active</c> is documented, by example; any other text is kept as it came.</param>
public sealed record Integration(
    [property: JsonRequired] string Name,
    [property: JsonRequired] IntegrationId Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> Url,
    [property: JsonRequired, JsonConverter(typeof(IntegrationStatusConverter))] OpenStatus<IntegrationStatus> Status);
