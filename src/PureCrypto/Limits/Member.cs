using System.Collections.Generic;
using System.Text;
using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>One member of a list or dictionary in a header, with its parameters: <c>"burst";q=100;w=60</c> or <c>limit=100</c>.</summary>
/// <remarks>Reads what structured fields (RFC 9651) can hold of limits, and reads on where they would give up: no text makes it throw.</remarks>
/// <param name="Text">The item, or the key of a dictionary's member; a string without its quotes.</param>
/// <param name="Value">What stands behind the key; none for an item.</param>
/// <param name="Parameters">Keys and values, in their order; a key may come twice where a field contradicts itself.</param>
internal sealed record Member(string Text, Option<string> Value, Seq<(string Key, string Value)> Parameters)
{
    /// <summary>Whether there is such a parameter.</summary>
    public bool Has(string key)
    {
        for (int i = 0; i < Parameters.Count; i++)
        {
            if (Is(Parameters[i].Key, key)) return true;
        }

        return false;
    }

    /// <summary>The least number among the parameters of that name.</summary>
    public Reading<long> Least(string key)
    {
        var least = Reading<long>.Nothing;
        for (int i = 0; i < Parameters.Count; i++)
        {
            if (Is(Parameters[i].Key, key)) least = least.Least(Numerals.Count(Parameters[i].Value));
        }

        return least;
    }

    /// <summary>The longest time among the parameters of that name, in seconds.</summary>
    public Reading<TimeSpan> Longest(string key)
    {
        var longest = Reading<TimeSpan>.Nothing;
        for (int i = 0; i < Parameters.Count; i++)
        {
            if (Is(Parameters[i].Key, key)) longest = longest.Most(Numerals.Seconds(Parameters[i].Value));
        }

        return longest;
    }

    /// <summary>Whether a parameter of that name has another value than this.</summary>
    public bool HasOther(string key, string value)
    {
        for (int i = 0; i < Parameters.Count; i++)
        {
            if (Is(Parameters[i].Key, key) && !string.Equals(Parameters[i].Value, value, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Whether the item or key is this one, in any case.</summary>
    public bool IsCalled(string text) => Is(Text, text);

    /// <summary>Adds the members of a field's value; empty ones are none.</summary>
    public static void AddTo(List<Member> members, string value)
    {
        for (int at = 0; at <= value.Length;)
        {
            int length = PartLength(value.AsSpan(at), ',');
            var part = value.AsSpan(at, length).Trim();
            if (!part.IsEmpty) members.Add(Of(part));
            at += length + 1;
        }
    }

    private static Member Of(ReadOnlySpan<char> member)
    {
        int length = PartLength(member, ';');
        var (text, value) = Pair(member[..length].Trim());
        if (length == member.Length) return new Member(text, value, default);

        var parameters = new List<(string Key, string Value)>();
        for (int at = length + 1; at <= member.Length; at += length + 1)
        {
            length = PartLength(member[at..], ';');
            var (key, said) = Pair(member.Slice(at, length).Trim());
            parameters.Add((key, said.IfNone("")));
        }

        return new Member(text, value, Seq(parameters.ToArray()));
    }

    private static (string Key, Option<string> Value) Pair(ReadOnlySpan<char> text)
    {
        int length = PartLength(text, '=');
        return length == text.Length ? (Unquoted(text), None) : (text[..length].Trim().ToString(), Unquoted(text[(length + 1)..].Trim()));
    }

    /// <summary>How far it is to the first separator that stands outside quotes, or to the end.</summary>
    private static int PartLength(ReadOnlySpan<char> text, char separator)
    {
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '\\') i++;
            else if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] == separator) return i;
        }

        return text.Length;
    }

    private static string Unquoted(ReadOnlySpan<char> text)
    {
        if (text is not ['"', ..]) return text.ToString();
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
