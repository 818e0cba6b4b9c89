namespace PureCrypto.Tests.Laws.Orders;

/// <summary>The statuses of machines that are drawn at random.</summary>
public enum Node
{
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
}
