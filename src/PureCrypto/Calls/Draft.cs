using System.Collections.Generic;
using System.Text;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>A request while its slots fill it. Lives inside one call of <see cref="Prepare"/>.</summary>
internal sealed class Draft
{
    private readonly StringBuilder _query = new();
    private readonly Dictionary<string, string> _path = new(StringComparer.Ordinal);

    public List<Fault> Faults { get; } = [];

    public Body Body { get; set; } = Body.Empty;

    public void Path(string name, string value)
    {
        if (PathTemplate.Fits(value)) _path.Add(name, value);
        else Faults.Add(new Fault(name, "must not be empty, . or .."));
    }

    public void Query(string name, string value) => _query
        .Append(_query.Length == 0 ? '?' : '&')
        .Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));

    public string Target(PathTemplate template) => template.Fill(_path) + _query;
}
