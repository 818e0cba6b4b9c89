namespace PureCrypto.Orders;

/// <summary>How we know something about a provider.</summary>
public enum Basis
{
    /// <summary>Nobody says it; it follows from names, order, examples or need.</summary>
    Inferred,

    /// <summary>A document of the provider says it.</summary>
    Stated,
}
