namespace PureCrypto.Tests.Support;

/// <summary>The measure sees an allocation, and sees none where there is none.</summary>
public sealed class AllocationsTests
{
    private static object? _kept;

    [Fact]
    public void A_call_that_allocates_nothing_is_measured_as_zero() =>
        Assert.Equal(0, Allocations.Of(static () => _ = "12345".AsSpan().IndexOf('3')));

    [Fact]
    public void A_call_that_allocates_an_array_is_measured_to_the_byte() =>
        // header, method table and length: 24 bytes on 64 bits
        Assert.Equal(24 + 100_000, Allocations.Of(static () => _kept = new byte[100_000]));

    [Fact]
    public void A_box_is_seen() => Assert.InRange(Allocations.Of(static () => _kept = Environment.TickCount64), 1, 64);
}
