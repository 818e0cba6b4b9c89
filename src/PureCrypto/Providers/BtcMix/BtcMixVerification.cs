using System.Runtime.CompilerServices;
using LanguageExt;
using PureCrypto.Signing;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Verifies the signature that BtcMix puts into its answers, over the raw bytes received.</summary>
/// <remarks>
/// <para>The signature is the base64 of the HMAC-SHA256 of <see cref="BtcMixCanonical"/>'s text under the UTF-8 bytes of the
/// secret. A signature that matches is not enough: the scheme signs neither names nor separators, so
/// <see cref="BtcMixStructure"/> must find that its text can mean this answer only.</para>
/// <para>Comparison is in constant time, over the 32 bytes of the MAC. Of the several texts that decoders of base64 accept for
/// them, only the one that an encoder gives is taken.</para>
/// <para>Spec: spec/providers/btcmix.md, BMS-1 to BMS-12. Source: the provider's page, "Signature". Vectors:
/// spec/vectors/btcmix/.</para>
/// </remarks>
[SkipLocalsInit]
public static class BtcMixVerification
{
    /// <summary>The most bytes that are looked at: 1 MiB. A transaction with two payouts has about 450.</summary>
    public const int MaxLength = 1 << 20;

    private const int StackLength = 1024;

    /// <summary>Whether <paramref name="json"/> is proven genuine.</summary>
    /// <param name="secret">The key for answers, which the provider gives beside the token.</param>
    /// <param name="json">The body exactly as received.</param>
    /// <param name="layout">Which endpoint answered.</param>
    /// <param name="policy">What is accepted beyond the documented form.</param>
    /// <param name="verdict">What was found, and which recipe and order were used.</param>
    /// <remarks>Hot form: allocates nothing on success, once this processor has used this secret before.</remarks>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public static bool TryVerify(
        Secret secret, ReadOnlySpan<byte> json, BtcMixLayout layout, BtcMixPolicy policy, out BtcMixVerdict verdict)
    {
        verdict = Judge(secret, json, layout, policy);
        return verdict.IsVerified;
    }

    /// <summary>The proof that <paramref name="json"/> is genuine, or why it is not proven.</summary>
    /// <remarks>Agrees with the hot form (law in <c>BtcMixVerificationLaws</c>).</remarks>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public static Either<VerificationError, Proof> Verify(Secret secret, ReadOnlySpan<byte> json, BtcMixLayout layout, BtcMixPolicy policy) =>
        TryVerify(secret, json, layout, policy, out var verdict)
            ? Proof.Of(BtcMixTerms.NameOf(verdict.Recipe, verdict.Order), secret)
            : BtcMixTerms.ErrorOf(verdict, json.Length);

    /// <summary>The same under any of several keys, so that the key can be changed without an answer being lost.</summary>
    /// <remarks>The proof names the key that matched; a match with a key that is not good at <paramref name="now"/> proves
    /// nothing and names the key.</remarks>
    /// <exception cref="ObjectDisposedException">A secret was disposed.</exception>
    public static Either<VerificationError, Proof> Verify(
        Keyring keys, ReadOnlySpan<byte> json, BtcMixLayout layout, BtcMixPolicy policy, DateTimeOffset now)
    {
        NamedKey? late = null;
        BtcMixVerdict verdict = default;
        foreach (var key in keys.Tried)
        {
            bool isGood = key.IsGoodAt(now);
            if (TryVerify(key.Secret, json, layout, policy, out verdict) && isGood) return Proof.Of(BtcMixTerms.NameOf(verdict.Recipe, verdict.Order), key, None);
            if (verdict.IsVerified || (verdict.Outcome == BtcMixOutcome.Ambiguous && !isGood)) late ??= key;
            else if (verdict.Outcome != BtcMixOutcome.WrongSignature) return BtcMixTerms.ErrorOf(verdict, json.Length);
        }

        return late is null ? BtcMixTerms.ErrorOf(verdict, json.Length) : new VerificationError.KeyNotGood(late.Name);
    }

    /// <summary>Whether <paramref name="json"/> is proven genuine, without the verdict: making that takes as long as reading two fields.</summary>
    internal static bool IsVerified(Secret secret, ReadOnlySpan<byte> json, BtcMixLayout layout, BtcMixPolicy policy) =>
        json.Length <= MaxLength
        && TryFind(secret, json, policy, out _, out var notes)
        && (notes.Outline.Confirms(layout, BtcMixOrder.Documented) || Structure(json, notes.Outline, layout, policy, default).IsVerified);

    private static BtcMixVerdict Judge(Secret secret, ReadOnlySpan<byte> json, BtcMixLayout layout, BtcMixPolicy policy)
    {
        if (json.Length > MaxLength) return new BtcMixVerdict(BtcMixOutcome.TooLarge);
        if (TryFind(secret, json, policy, out var recipe, out var notes)) return Structure(json, notes.Outline, layout, policy, recipe);
        if (notes.Refusal != PhpJsonRefusal.None) return new BtcMixVerdict(BtcMixOutcome.Undecodable, Refusal: notes.Refusal);

        var state = new BtcMixSignatureText(json, notes.Signature).State;
        return new BtcMixVerdict(state == BtcMixSignatureState.Present ? BtcMixOutcome.WrongSignature : BtcMixOutcome.Malformed, SignatureState: state);
    }

    /// <summary>Finds the first recipe that gives the signature. An answer that is undecodable or has no signature is so by every recipe.</summary>
    private static bool TryFind(Secret secret, ReadOnlySpan<byte> json, BtcMixPolicy policy, out BtcMixRecipe found, out BtcMixNotes notes)
    {
        found = default;
        notes = default;
        foreach (var recipe in policy.Tried)
        {
            found = recipe;
            if (Matches(secret, json, recipe, out notes)) return true;
            if (notes.Refusal != PhpJsonRefusal.None || new BtcMixSignatureText(json, notes.Signature).State != BtcMixSignatureState.Present) break;
        }

        return false;
    }

    private static BtcMixVerdict Structure(
        ReadOnlySpan<byte> json, BtcMixOutline outline, BtcMixLayout layout, BtcMixPolicy policy, BtcMixRecipe recipe)
    {
        const BtcMixSignatureState Present = BtcMixSignatureState.Present;
        if (BtcMixStructure.TryCheck(json, outline, layout, BtcMixOrder.Documented, out var ambiguity))
        {
            return new BtcMixVerdict(BtcMixOutcome.Verified, recipe, BtcMixOrder.Documented, Present);
        }

        if (policy.Order == BtcMixOrder.Any && BtcMixStructure.TryCheck(json, outline, layout, BtcMixOrder.Any, out ambiguity))
        {
            return new BtcMixVerdict(BtcMixOutcome.Verified, recipe, BtcMixOrder.Any, Present);
        }

        return new BtcMixVerdict(BtcMixOutcome.Ambiguous, recipe, policy.Order, Present, Ambiguity: ambiguity);
    }

    /// <summary>Whether the recipe gives the signature that the answer carries.</summary>
    private static bool Matches(Secret secret, ReadOnlySpan<byte> json, BtcMixRecipe recipe, out BtcMixNotes notes)
    {
        // Most texts are shorter than their JSON; only one that outgrows it needs the room of the worst case.
        using var usual = new Scratch(stackalloc byte[StackLength], Math.Max(StackLength, BtcMixUsual.RoomFor(json.Length)));
        if (BtcMixCanonical.TryWriteText(json, recipe, usual.Span, out int length, out notes)) return Matches(secret, usual.Span[..length], json, notes.Signature);
        if (notes.Refusal != PhpJsonRefusal.None) return false;

        // What makes the answer undecodable may stand behind the part that fitted, so it can still be refused here.
        using var ample = new Scratch([], BtcMixCanonical.MaxLength(json.Length));
        return BtcMixCanonical.TryWriteText(json, recipe, ample.Span, out length, out notes)
            && Matches(secret, ample.Span[..length], json, notes.Signature);
    }

    private static bool Matches(Secret secret, ReadOnlySpan<byte> text, ReadOnlySpan<byte> json, PhpJsonToken signature)
    {
        Span<byte> claimed = stackalloc byte[Hmac.Sha256Length];
        Span<byte> computed = stackalloc byte[Hmac.Sha256Length];
        return BtcMixSignatureText.TryDecode(json, signature, claimed)
            && Hmac.TrySha256(secret, text, computed, out _)
            && MacComparison.AreEqual(computed, claimed);
    }
}
