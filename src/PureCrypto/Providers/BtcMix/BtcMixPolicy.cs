using System.Linq;
using LanguageExt;

namespace PureCrypto.Providers.BtcMix;

/// <summary>What a verifier accepts beyond the documented form. Each relaxation is asked for by name, and the result says which was used.</summary>
/// <remarks>
/// Trying several recipes costs no security, since each is a function of the answer alone: whoever makes one match knows
/// the secret. Accepting any order does cost some: names are not signed, so values may have been renamed into each other.
/// Spec: spec/providers/btcmix.md, BMS-9 to BMS-12.
/// </remarks>
public sealed class BtcMixPolicy
{
    private readonly BtcMixRecipe[] _recipes;

    private BtcMixPolicy(BtcMixRecipe[] recipes, BtcMixOrder order) => (_recipes, Order) = (recipes, order);

    /// <summary>Nothing beyond the document: every field signed, numbers with 14 digits, names in their documented order.</summary>
    public static BtcMixPolicy Documented { get; } = new([BtcMixRecipe.Documented], BtcMixOrder.Documented);

    /// <summary>Every relaxation there is, for finding out what a server does.</summary>
    public static BtcMixPolicy Lenient { get; } = Documented.AcceptingOtherPrecisions().AcceptingMissingRefCode().AcceptingAnyOrder();

    /// <summary>The recipes tried, in this order.</summary>
    public Seq<BtcMixRecipe> Recipes => Seq(_recipes);

    /// <summary>Whether the documented order of the names is required.</summary>
    public BtcMixOrder Order { get; }

    internal ReadOnlySpan<BtcMixRecipe> Tried => _recipes;

    /// <summary>Accepts servers whose <c>precision</c> is 17 or -1 instead of PHP's default 14, too.</summary>
    public BtcMixPolicy AcceptingOtherPrecisions() => new(
        [
            .. _recipes
                .SelectMany(static recipe => new[]
                {
                    recipe,
                    recipe with { Precision = PhpPrecision.Seventeen },
                    recipe with { Precision = PhpPrecision.RoundTrip },
                })
                .Distinct(),
        ],
        Order);

    /// <summary>Accepts signatures that leave <c>refCode</c> out, too. It is then not proven.</summary>
    public BtcMixPolicy AcceptingMissingRefCode() =>
        new([.. _recipes.Concat(_recipes.Select(static recipe => recipe with { OmitsRefCode = true })).Distinct()], Order);

    /// <summary>Accepts the fields in any order, too. Which value has which name is then not proven.</summary>
    public BtcMixPolicy AcceptingAnyOrder() => new(_recipes, BtcMixOrder.Any);
}
