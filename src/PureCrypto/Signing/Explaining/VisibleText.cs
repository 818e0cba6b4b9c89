using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using LanguageExt;

namespace PureCrypto.Signing.Explaining;

/// <summary>Bytes as text in which nothing hides: line ends, blanks that look like others, marks and bytes that are no text.</summary>
/// <remarks>
/// A control character shows as its picture (<c>␊</c> for LF, <c>␍</c> for CR, <c>␉</c> for a tab), any other character
/// without a shape of its own as its number (<c>&lt;U+FEFF&gt;</c>), and a byte that is not UTF-8 as its hex (<c>&lt;FF&gt;</c>).
/// So nothing that was received acts on a terminal. For people only: the text is not meant to be read back.
/// </remarks>
public static class VisibleText
{
    /// <summary>Stands where a text ends.</summary>
    internal const string End = "<end>";

    /// <summary>The bytes on one line.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out int length) == OperationStatus.Done) Append(text, rune);
            else foreach (byte b in bytes[..length]) text.Append(CultureInfo.InvariantCulture, $"<{b:X2}>");
            bytes = bytes[length..];
        }

        return text.ToString();
    }

    /// <summary>The bytes line by line, each with the end that it has.</summary>
    public static Seq<string> Lines(ReadOnlySpan<byte> bytes)
    {
        var lines = new List<string>();
        while (!bytes.IsEmpty)
        {
            int end = bytes.IndexOf((byte)'\n') + 1;
            if (end == 0) end = bytes.Length;
            lines.Add(Of(bytes[..end]));
            bytes = bytes[end..];
        }

        return Seq(lines.ToArray());
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        const int Pictures = 0x2400;
        if (rune.Value < ' ') text.Append((char)(Pictures + rune.Value));
        else if (rune.Value == 0x7F) text.Append('␡');
        else if (HasShape(rune)) text.Append(rune.ToString());
        else text.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
    }

    private static bool HasShape(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
