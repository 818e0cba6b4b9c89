using System.Diagnostics.CodeAnalysis;
using LanguageExt;

namespace PureCrypto;

/// <summary>The few words of LanguageExt that the core speaks. Its own Prelude brings about 340.</summary>
[SuppressMessage("ApiDesign", "RS0030:Banned symbol", Justification = "The one place that wraps LanguageExt.Prelude.")]
internal static class Prelude
{
    public static OptionNone None => default;

    public static Unit unit => default;

    public static Option<T> Some<T>(T value) => LanguageExt.Prelude.Some(value);

    public static Option<T> Optional<T>(T? value) where T : class => LanguageExt.Prelude.Optional(value)!;

    public static Option<T> Optional<T>(T? value) where T : struct => LanguageExt.Prelude.Optional(value);

    public static Seq<T> Seq<T>(params T[] items) => LanguageExt.Prelude.Seq(items);
}
