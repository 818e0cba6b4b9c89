namespace PureCrypto.Orders;

/// <summary>A machine without its type, for registries: every <see cref="Machine{TStatus}"/> is one.</summary>
public interface IMachine
{
    /// <summary>Its name: lower-case words joined by hyphens, the provider's first.</summary>
    string Name { get; }

    /// <summary>Shows the machine with its type to <paramref name="visitor"/>.</summary>
    T Accept<T>(IMachineVisitor<T> visitor);
}

/// <summary>Something done alike to machines of every type, such as checking a law.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
public interface IMachineVisitor<out T>
{
    /// <summary>Does it to one machine.</summary>
    T Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum;
}
