using System.Collections.Generic;
using System.Linq;
using System.Text;
using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>One member of a list or dictionary in a header, with its parameters: <c>"burst";q=100;w=60</c> or <c>limit=100</c>.</summary>
/// <remarks>Reads what structured fields (RFC 9651) can hold of limits, and reads on where they would give up: no text makes it throw.</remarks>
/// <param name="Text">The item, or the key of a dictionary's member; a string without its quotes.</param>
/// <param name="Value">What stands behind the key; none for an item.</param>
/// <param name="Parameters">Keys and values, in their order.</param>
internal sealed record Member(string Text, Option<string> Value, Seq<(string Key, string Value)> Parameters)
{
    /// <summary>All values of a parameter; more than one where a field contradicts itself.</summary>
    public Seq<string> this[string key] => Seq(Parameters.Where(x => Is(x.Key, key)).Select(static x => x.Value).ToArray());

    /// <summary>Whether the item or key is this one, in any case.</summary>
    public bool IsCalled(string text) => Is(Text, text);

    /// <summary>The members of a field's value; empty ones are none.</summary>
    public static Seq<Member> List(string value) =>
        Seq(Split(value, ',').Select(static part => part.Trim()).Where(static part => part.Length > 0).Select(Of).ToArray());

    private static Member Of(string member)
    {
        var parts = Split(member, ';').Select(static part => Pair(part.Trim())).ToArray();
        return new Member(parts[0].Key, parts[0].Value, Seq(parts.Skip(1).Select(static x => (x.Key, x.Value.IfNone(""))).ToArray()));
    }

    private static (string Key, Option<string> Value) Pair(string text)
    {
        string[] sides = [.. Split(text, '=')];
        return sides.Length == 1 ? (Unquoted(text), None) : (sides[0].Trim(), Unquoted(text[(sides[0].Length + 1)..].Trim()));
    }

    /// <summary>The parts between separators that stand outside quotes.</summary>
    private static IEnumerable<string> Split(string text, char separator)
    {
        int start = 0;
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '\\') i++;
            else if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] == separator)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    private static string Unquoted(string text)
    {
        if (text is not ['"', ..]) return text;
        var content = new StringBuilder();
        for (int i = 1; i < text.Length && text[i] != '"'; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) i++;
            content.Append(text[i]);
        }

        return content.ToString();
    }

    private static bool Is(string text, string name) => string.Equals(text, name, StringComparison.OrdinalIgnoreCase);
}
