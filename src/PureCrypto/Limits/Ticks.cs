namespace PureCrypto.Limits;

/// <summary>Arithmetic on ticks of 100 ns that never overflows.</summary>
internal static class Ticks
{
    /// <summary>The last tick that is told apart from later ones: 14,600 years. Adding any period to it stays in range.</summary>
    public const long Last = 1L << 62;

    /// <summary>The tick itself from 0 to <see cref="Last"/>, else the nearer of the two.</summary>
    public static long Clamp(long now) => Math.Clamp(now, 0, Last);

    /// <summary>The tick that lies <paramref name="wait"/> later; <see cref="long.MaxValue"/>, which never comes, where there is none.</summary>
    public static long After(long now, TimeSpan wait) => wait.Ticks >= long.MaxValue - now ? long.MaxValue : now + wait.Ticks;
}
