using PureCrypto.Bench.Observing;

namespace PureCrypto.Bench.Reports;

/// <summary>What following an order costs. There are rows and no goal: the bare lookup beside them answers less.</summary>
internal static class OrdersReport
{
    public static Report Value { get; } = new("orders", "Following orders", [typeof(ObservingStatuses)], []);
}
