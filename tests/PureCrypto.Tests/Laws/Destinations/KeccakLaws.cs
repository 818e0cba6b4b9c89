using PureCrypto.Destinations;

namespace PureCrypto.Tests.Laws;

/// <summary>Keccak-256 beside its vectors. DST-9.</summary>
public sealed class KeccakLaws
{
    // DST-9
    [Property]
    public void The_hot_form_writes_what_the_plain_one_gives_and_nothing_else(byte[] bytes)
    {
        byte[] destination = new byte[40];
        Keccak256.Hash(bytes, destination);
        Assert.Equal([.. Keccak256.Hash(bytes), .. new byte[8]], destination);
    }

    [Fact]
    public void A_destination_that_is_too_short_is_the_callers_mistake() =>
        Assert.Throws<ArgumentException>(static () => Keccak256.Hash([], new byte[31]));

    // DST-10
    [Fact]
    public void Hashing_allocates_nothing()
    {
        byte[] bytes = new byte[500];
        byte[] hash = new byte[Keccak256.HashLength];
        Assert.Equal(0, Allocations.Of(() => Keccak256.Hash(bytes, hash)));
    }
}
