namespace PureCrypto.Tests.Support;

/// <summary>Measures what a call allocates, for tests that promise 0 bytes.</summary>
public static class Allocations
{
    private const int Rounds = 40;
    private const int CallsPerRound = 100;

    /// <summary>The bytes that one call allocates on this thread, once warm: the least of several rounds.</summary>
    /// <remarks>
    /// <para>Unoptimised code may box where optimised code does not, and the runtime swaps it in the background, so the rounds
    /// pause between each other and end early at zero. What stays above zero for all of them is the code's own.</para>
    /// <para>An allocation that happens once in hundreds of calls is not seen: the least round has none.</para>
    /// </remarks>
    public static long Of(Action call)
    {
        long least = long.MaxValue;
        for (int round = 0; round < Rounds && least > 0; round++)
        {
            least = Math.Min(least, Measure(call));
            Thread.Sleep(round);
        }

        return (least + CallsPerRound - 1) / CallsPerRound;
    }

    private static long Measure(Action call)
    {
        call();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < CallsPerRound; i++)
        {
            call();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
