using LanguageExt;

namespace PureCrypto.Providers.BtcMix;

/// <summary>What the document leaves open about the text BtcMix signs.</summary>
/// <remarks>
/// Each recipe is a function of the answer alone, so trying several costs no security: whoever can make one of them
/// match knows the secret. The default is the document's rule under PHP's default settings.
/// </remarks>
/// <param name="Precision">The server's <c>precision</c> setting (traps T1 and B5).</param>
/// <param name="OmitsRefCode">Whether <c>refCode</c> is left out of the signed text, as the document's PHP sample does
/// although its sample answer has the field (B1). A matching signature then says nothing about <c>refCode</c>.</param>
public readonly record struct BtcMixRecipe(PhpPrecision Precision, bool OmitsRefCode)
{
    /// <summary>Every field but <c>signature</c>, numbers with 14 digits.</summary>
    public static BtcMixRecipe Documented => default;

    /// <summary>Every recipe, the likelier ones first; the first is <see cref="Documented"/>.</summary>
    public static Seq<BtcMixRecipe> All =>
        PhpPrecision.All.Map(static precision => new BtcMixRecipe(precision, OmitsRefCode: false))
            .Concat(PhpPrecision.All.Map(static precision => new BtcMixRecipe(precision, OmitsRefCode: true)));
}
