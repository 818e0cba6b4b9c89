namespace PureCrypto.Tests.Support;

/// <summary>What a method, its class and the assembly may each say about how a law is checked; zero or empty says nothing.</summary>
internal interface IPropertySettings
{
    /// <summary>Types whose static methods return <c>Arbitrary&lt;T&gt;</c>.</summary>
    Type[] Arbitrary { get; }

    /// <summary>How many cases must hold.</summary>
    int MaxTest { get; }

    /// <summary>How large the last case may be.</summary>
    int EndSize { get; }
}
