using LanguageExt;

namespace PureCrypto.Signing.Explaining;

/// <summary>How one signature is made, stage by stage: as the scheme says, or with mistakes.</summary>
/// <typeparam name="TDraft">What goes into the signed text, and how it is joined there.</typeparam>
/// <param name="Draft">The message.</param>
/// <param name="Key">What is done to the secret's bytes before they are the key; nothing, by every scheme.</param>
/// <param name="Mac">How the MAC is computed.</param>
/// <param name="Spelling">How it is written down.</param>
internal sealed record Making<TDraft>(TDraft Draft, Seq<KeyChange> Key, MacForm Mac, MacSpelling Spelling)
{
    /// <summary>The same with one more change of the key.</summary>
    public Making<TDraft> With(KeyChange change) => this with { Key = Key + Seq(change) };
}

/// <summary>A key made of another; null if it cannot be made of this one. The result is a copy, to be cleared by whoever asked for it.</summary>
internal delegate byte[]? KeyChange(ReadOnlySpan<byte> key);

/// <summary>A mistake as it is made: null where there is nothing to make it in.</summary>
/// <typeparam name="TDraft">See <see cref="Making{TDraft}"/>.</typeparam>
/// <param name="Mistake">What it is called.</param>
/// <param name="Commit">The making with the mistake in it.</param>
/// <param name="Rank">How much it changes at once: of two that give the same, the one that changes less is tried, and named, first.</param>
internal sealed record Lapse<TDraft>(Mistake Mistake, Func<Making<TDraft>, Making<TDraft>?> Commit, int Rank = 0)
{
    /// <summary>A mistake in the message, or in how its parts are joined.</summary>
    public static Lapse<TDraft> In(MistakeStage stage, string name, string sentence, Func<TDraft, TDraft?> change, int rank = 0) => new(
        new Mistake(name, stage, sentence),
        making => change(making.Draft) is { } changed ? making with { Draft = changed } : null,
        rank);
}
