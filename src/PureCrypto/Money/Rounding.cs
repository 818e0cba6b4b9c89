using System.Text.Json.Serialization;

namespace PureCrypto;

/// <summary>What becomes of the digits that do not fit: the one decision of an operation that rounds.</summary>
/// <remarks>
/// <para>Modes work on the magnitude, so a number and its negation round alike. The zero value rounds nothing: what was not
/// chosen is never rounded.</para>
/// <para>Spec: spec/money.md, ARI-3.</para>
/// </remarks>
[JsonConverter(typeof(NamesAlone<Rounding>))]
public enum Rounding
{
    /// <summary>Nothing may be lost: a result that needs rounding is an error.</summary>
    Exact,

    /// <summary>Towards zero: what does not fit is cut off.</summary>
    Down,

    /// <summary>Away from zero, as soon as anything does not fit.</summary>
    Up,

    /// <summary>To the nearest; a tie goes towards zero.</summary>
    HalfDown,

    /// <summary>To the nearest; a tie goes away from zero.</summary>
    HalfUp,

    /// <summary>To the nearest; a tie goes to the even neighbour.</summary>
    HalfEven,
}
