using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace PureCrypto.Tests.Support;

/// <summary>The text form of a case to repeat: <c>seed,gamma,size</c>, in the form that FsCheck.Xunit reads too.</summary>
internal static class PropertyReplay
{
    /// <summary>Writes the seed and size of a failing case.</summary>
    public static string Print(Rnd seed, int size) => string.Create(CultureInfo.InvariantCulture, $"{seed.Seed},{seed.Gamma},{size}");

    /// <summary>Reads what <see cref="Print"/> wrote; the size may be left out.</summary>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static Replay Parse(string text)
    {
        string[] parts = text.Trim('(', ')').Split(',');
        return parts.Length is 2 or 3
            ? new Replay(
                new Rnd(ulong.Parse(parts[0], CultureInfo.InvariantCulture), ulong.Parse(parts[1], CultureInfo.InvariantCulture)),
                parts.Length == 3 ? FSharpOption<int>.Some(int.Parse(parts[2], CultureInfo.InvariantCulture)) : null)
            : throw new FormatException($"A replay reads seed,gamma,size, not '{text}'.");
    }
}
