using FsCheck;
using FsCheck.Fluent;

namespace PureCrypto.Tests.Support;

/// <summary>Sets by type, for laws over endpoints whose types they do not know.</summary>
/// <remarks>Not in <see cref="All"/>: FsCheck would take a method without arguments there for a set of its own.</remarks>
public static class Every
{
    private static readonly IArbMap Map = ArbMap.Default.Merge(typeof(All)).Merge(typeof(MintarexValues)).Merge(typeof(BtcMixValues));

    /// <summary>Every value of a type: the sets of the support folder, and by reflection what is made of them.</summary>
    public static Arbitrary<T> Value<T>() => Map.ArbFor<T>();
}
