using System.Text;
using LanguageExt;
using PureCrypto.Destinations;

namespace PureCrypto.Tests.Vectors;

/// <summary>The vectors of <c>spec/vectors/addresses</c>.</summary>
public sealed class AddressVectors
{
    // DST-1 to DST-8
    [Theory]
    [InlineData("addresses/bitcoin.json")]
    [InlineData("addresses/other_networks.json")]
    public void Addresses_are_judged_as_the_vectors_say(string file) => Assert.All(VectorFiles.Rows<AddressVector>(file), static row =>
    {
        var network = Network.Named(row.Network).OrThrow();
        var reading = AddressCheck.Read(network, row.Address);
        var verdict = AddressCheck.Of(network, row.Address);

        Assert.Equal((row.Outcome, row.Kind ?? AddressKind.Unknown, row.Checksummed), (reading.Outcome, reading.Kind, reading.IsChecksummed));
        Assert.Equal(reading.Outcome, AddressCheck.Read(network, Encoding.UTF8.GetBytes(row.Address)).Outcome);
        Assert.Equal(
            reading,
            verdict.Match(
                valid: x => x.Kind == reading.Kind && x.IsChecksummed == reading.IsChecksummed ? reading : default,
                invalid: x => x.Fault == reading.Fault && x.Position == reading.Position ? reading : default,
                unknown: static _ => default));
        if (row.Fault is { } fault)
        {
            Assert.Equal((fault, row.Position), (reading.Fault, reading.Position.IsSome ? reading.Position.IfNone(0) : (int?)null));
        }
    });

    // DST-4: what is sound in bech32 is told from what is mistyped, though it be no address at all.
    [Fact]
    public void A_sound_text_of_another_kind_is_told_from_a_mistyped_one() => Assert.All(
        VectorFiles.Rows<Bech32Vector>("addresses/bech32.json"),
        static row =>
        {
            var reading = AddressCheck.Read(Networks.Bitcoin, row.Text);
            Assert.Equal(AddressOutcome.Invalid, reading.Outcome);
            Assert.Equal(row.Sound, reading.Fault == AddressFault.OtherNetwork);
        });

    // DST-9
    [Fact]
    public void Hashes_are_those_of_the_vectors() => Assert.All(
        VectorFiles.Rows<KeccakVector>("addresses/keccak256.json"),
        static row => Assert.Equal(row.Hash, Convert.ToHexStringLower(Keccak256.Hash(Convert.FromHexString(row.InputHex)))));
}
