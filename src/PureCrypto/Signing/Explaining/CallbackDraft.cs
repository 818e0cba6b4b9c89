using System.Text;

namespace PureCrypto.Signing.Explaining;

/// <summary>What goes into the signed text of a callback.</summary>
/// <param name="Time">The time that is signed; null if none is.</param>
/// <param name="Header">The text of the timestamp's header; empty if there is none.</param>
/// <param name="Separator">What stands between the time and the body.</param>
/// <param name="Body">The body.</param>
/// <param name="KeyId">The public half of the key; empty if there is none.</param>
/// <param name="IsTimeLast">Whether the time follows the body.</param>
internal sealed record CallbackDraft(string? Time, string Header, string Separator, byte[] Body, string KeyId, bool IsTimeLast = false)
{
    /// <summary>The draft of a message as its recipe has it.</summary>
    public static Making<CallbackDraft> Of(CallbackMessage message) => new(
        new CallbackDraft(
            message.Recipe.TimestampHeader.IsSome ? message.Timestamp : null, message.Timestamp, ".", message.Body.Bytes.ToArray(), message.KeyId),
        default,
        MacForm.Of(message.Recipe.Algorithm),
        MacSpelling.Of(message.Recipe.Encoding, message.Recipe.Prefix));

    /// <summary>The signed text.</summary>
    public static byte[] Write(CallbackDraft draft)
    {
        if (draft.Time is null) return draft.Body;
        byte[] time = Encoding.UTF8.GetBytes(draft.Time);
        byte[] separator = Encoding.UTF8.GetBytes(draft.Separator);
        return draft.IsTimeLast ? [.. draft.Body, .. separator, .. time] : [.. time, .. separator, .. draft.Body];
    }
}
