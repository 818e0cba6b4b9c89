using System.Linq;
using System.Text.Json;
using System.Text.Unicode;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Calls.Json;
using PureCrypto.Signing;
using PureCrypto.Signing.Receiving;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>Reads the body of a callback: the order, as "order by ID" answers it.</summary>
/// <remarks>A name that comes twice, at any depth, is refused: two readers could pick different ones.</remarks>
internal static class OrderCallback
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static Either<VerificationError, EventContent<Order>> Read(Body body) =>
        !Utf8.IsValid(body.Bytes.Span) ? Undecodable("is not UTF-8 throughout")
        : !IsUnambiguous(body) ? Undecodable("is no JSON, or holds a name twice")
        : from order in StrictJson.Read(body, CryptoPaymentsJson.Default.Order).MapLeft(static fault => Undecodable($"is no order: {Place(fault)}"))
          from id in EventId.Of(NameOf(order)).ToEither(Undecodable("has an id that is no text"))
          select new EventContent<Order>(id, order.UpdatedAt, order);

    /// <summary>
    /// The event is that this order stands so, with these transactions: the same told again is the same event, however its JSON is
    /// written, and money that came later is another, though order and status are the same.
    /// </summary>
    private static string NameOf(Order order) => string.Join(
        ' ', order.Transactions.Map(static transaction => $"{transaction.Id}={transaction.Status.Text}").Prepend($"{order.Id}={order.Status.Text}"));

    private static bool IsUnambiguous(Body body)
    {
        try
        {
            using var json = JsonDocument.Parse(body.Bytes, Strict);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is JSON, but not text.
            return false;
        }
    }

    private static string Place(JsonFault fault) => fault.Path.Length > 0 ? fault.Path : "the whole";

    private static VerificationError Undecodable(string reason) => new VerificationError.Undecodable(reason);
}
