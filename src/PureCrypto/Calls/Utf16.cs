using System.Buffers;
using System.Text;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>Whether text can be sent: half of a surrogate pair is no character, and would arrive as U+FFFD.</summary>
/// <remarks>Spec: spec/calls.md, CAL-34.</remarks>
internal static class Utf16
{
    private const string Rule = "must not hold half of a surrogate pair";

    public static Option<Fault> Fault(string field, string text) => IsWellFormed(text) ? None : new Fault(field, Rule);

    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOfAnyInRange('\ud800', '\udfff'); at >= 0; at = text.IndexOfAnyInRange('\ud800', '\udfff'))
        {
            if (Rune.DecodeFromUtf16(text[at..], out _, out int length) != OperationStatus.Done) return false;
            text = text[(at + length)..];
        }

        return true;
    }
}
