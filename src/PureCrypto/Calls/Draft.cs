using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>A request while its slots fill it. Lives inside one call of <see cref="Prepare"/>.</summary>
internal sealed class Draft
{
    private readonly List<(string Name, string Value)> _path = [];
    private readonly List<(string Name, string Value)> _query = [];
    private readonly Body[] _body = [Calls.Body.Empty];

    public List<Fault> Faults { get; } = [];

    public List<Header> Headers { get; } = [];

    public Body Body => _body[0];

    public void Path(string name, string value)
    {
        if (PathTemplate.Fits(value)) Text(_path, name, value);
        else Faults.Add(new Fault(name, "must not be empty, . or .."));
    }

    public void Query(string name, string value) => Text(_query, name, value);

    public void Header(string name, string value)
    {
        if (value.AsSpan().ContainsAny('\r', '\n', '\0')) Faults.Add(new Fault(name, "must not hold a line break"));
        else if (Utf16.Fault(name, value) is { IsSome: true } fault) Faults.AddRange(fault);
        else Headers.Add(Calls.Header.Of(name, value));
    }

    // The serializer writes into memory that it keeps, and gives an array of the right size.
    // What is refused already may be what no JSON can hold.
    public void Json<T>(T value, JsonTypeInfo<T> type)
    {
        if (Faults.Count == 0) _body[0] = Calls.Body.Owning(JsonSerializer.SerializeToUtf8Bytes(value, type));
    }

    public string Target(PathTemplate template)
    {
        string path = template.Fill(_path);
        if (_query.Count == 0) return path;

        var target = new StringBuilder(path);
        foreach (var (name, value) in _query)
        {
            target.Append(target.Length == path.Length ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return target.ToString();
    }

    private void Text(List<(string Name, string Value)> into, string name, string value)
    {
        if (Utf16.Fault(name, value) is { IsSome: true } fault) Faults.AddRange(fault);
        else into.Add((name, value));
    }
}
