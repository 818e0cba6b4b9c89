using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>A part of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Data">The items, in the order of the answer.</param>
/// <param name="Pagination">Where in the list they stand. The reference of orders cuts it from its example, so it may be absent.</param>
public sealed record Page<T>(
    [property: JsonRequired] Seq<T> Data,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<Pagination> Pagination);

/// <summary>Where in a list a page stands.</summary>
/// <param name="Quantity">How many items a page has; the document's example does not tell whether asked or got.</param>
/// <param name="TotalQuantity">How many items there are in all.</param>
/// <param name="CurrentPage">Which page it is, counted from 1.</param>
/// <param name="Pages">How many pages there are in all.</param>
public sealed record Pagination(
    [property: JsonRequired] int Quantity,
    [property: JsonRequired] int TotalQuantity,
    [property: JsonRequired] int CurrentPage,
    [property: JsonRequired] int Pages);
