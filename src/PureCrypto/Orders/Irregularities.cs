using System.Linq;

namespace PureCrypto.Orders;

/// <summary>What happens in the field against the plain course of things. Each has a name, and a rule in spec/orders.md (ORD-23 to ORD-28).</summary>
[Flags]
public enum Irregularities
{
    /// <summary>Nothing out of the ordinary.</summary>
    None = 0,

    /// <summary>The deposit came after the lifetime was over, and revived what had expired.</summary>
    LateDeposit = 1,

    /// <summary>What had failed was refunded after all.</summary>
    RefundAfterFailure = 2,

    /// <summary>The completion was seen before the confirmations that it needs.</summary>
    EarlyCompletion = 4,

    /// <summary>The call was repeated with the idempotency key of the first one, and got that one's answer.</summary>
    Replay = 8,

    /// <summary>The end was first told in a word that covers two statuses, then by the status itself.</summary>
    Restated = 16,
}

/// <summary>What a person is told about <see cref="Irregularities"/>.</summary>
public static class IrregularityTexts
{
    private static readonly (Irregularities Flag, string Text)[] Texts =
    [
        (Irregularities.LateDeposit, "late deposit"),
        (Irregularities.RefundAfterFailure, "refund after failure"),
        (Irregularities.EarlyCompletion, "completion before its confirmations"),
        (Irregularities.Replay, "replay of the first call"),
        (Irregularities.Restated, "told more exactly"),
    ];

    /// <summary>Their names in words, joined by commas; empty for none. For people only.</summary>
    public static string Describe(this Irregularities irregularities) =>
        string.Join(", ", Texts.Where(row => irregularities.HasFlag(row.Flag)).Select(static row => row.Text));
}
