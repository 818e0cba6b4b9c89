using System.Diagnostics;
using PureCrypto.Signing;

namespace PureCrypto.Providers.BtcMix;

/// <summary>What a verdict is called outside of this provider.</summary>
internal static class BtcMixTerms
{
    public static string NameOf(BtcMixRecipe recipe, BtcMixOrder order) =>
        "btcmix"
        + (recipe.Precision == PhpPrecision.Fourteen ? "" : $", precision {recipe.Precision}")
        + (recipe.OmitsRefCode ? ", refCode not signed" : "")
        + (order == BtcMixOrder.Any ? ", any order" : "");

    public static VerificationError ErrorOf(BtcMixVerdict verdict, int length) => verdict.Outcome switch
    {
        BtcMixOutcome.TooLarge => new VerificationError.TooLarge(length, BtcMixVerification.MaxLength),
        BtcMixOutcome.Undecodable => Undecodable(verdict.Refusal),
        BtcMixOutcome.Malformed => new VerificationError.Malformed(ReasonOf(verdict.SignatureState)),
        BtcMixOutcome.WrongSignature => new VerificationError.WrongSignature(),
        BtcMixOutcome.Ambiguous => verdict.Ambiguity is { } found
            ? new VerificationError.Ambiguous(found.Key, RuleOf(found.Rule))
            : throw new UnreachableException("An ambiguous verdict says where."),
        BtcMixOutcome.NotVerified or BtcMixOutcome.Verified => throw new UnreachableException("Not an error."),
    };

    public static VerificationError Undecodable(PhpJsonRefusal refusal) => new VerificationError.Undecodable(ReasonOf(refusal));

    private static string ReasonOf(PhpJsonRefusal refusal) => refusal switch
    {
        PhpJsonRefusal.NotUtf8 => "is not UTF-8 throughout",
        PhpJsonRefusal.Syntax => "is no JSON",
        PhpJsonRefusal.ControlCharacter => "holds a raw control character inside a string",
        PhpJsonRefusal.LoneSurrogate => "holds half of a surrogate pair",
        PhpJsonRefusal.TooDeep => "is nested more than 512 deep",
        PhpJsonRefusal.NotAnArray => "is neither an object nor a list",
        PhpJsonRefusal.None => throw new UnreachableException("Not a refusal."),
    };

    private static string ReasonOf(BtcMixSignatureState state) => state switch
    {
        BtcMixSignatureState.Missing => "is missing",
        BtcMixSignatureState.NotText => "is not a string",
        BtcMixSignatureState.WrongLength => "is not 44 characters long",
        BtcMixSignatureState.Present => throw new UnreachableException("There is one."),
    };

    private static string RuleOf(BtcMixRule rule) => rule switch
    {
        BtcMixRule.IsObject => "must be one JSON object",
        BtcMixRule.NameIsKnown => "is no field of this endpoint",
        BtcMixRule.NameIsUnique => "occurs twice",
        BtcMixRule.NameIsInOrder => "is not where the document has it",
        BtcMixRule.NameIsPresent => "is missing",
        BtcMixRule.ValueFits => "is not of its kind",
        BtcMixRule.NoSeparator => "holds | or ,",
    };
}
