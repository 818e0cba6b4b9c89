using System.Globalization;
using System.Text;
using FsCheck;
using PureCrypto.Destinations;

namespace PureCrypto.Tests.Laws;

/// <summary>What a checksum promises, and that no text is too strange to be judged. DST-1 to DST-10.</summary>
[Properties(Arbitrary = [typeof(DrawnAddresses)], MaxTest = 1000)]
public sealed class AddressLaws
{
    private const string Symbols = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    // DST-2, DST-4, DST-5
    [Property]
    public void What_a_network_writes_is_valid_and_of_its_kind(WrittenAddress written) =>
        Assert.Equal(new AddressVerdict.Valid(written.Network, written.Kind, IsChecksummed: true), AddressCheck.Of(written.Network, written.Text));

    // DST-4
    [Property]
    public bool A_witness_program_may_be_in_capitals(WrittenAddress written) =>
        !written.IsWitness || AddressCheck.Read(written.Network, written.Text.ToUpperInvariant()) == AddressCheck.Read(written.Network, written.Text);

    // DST-6: in bech32 up to four are seen for certain; in base58 all but one in 2³².
    [Property]
    public void A_substituted_character_is_seen(WrittenAddress written, NonNegativeInt at, char any, NonNegativeInt symbol)
    {
        int place = at.Get % written.Text.Length;
        foreach (char c in new[] { any, Symbols[symbol.Get % 32], char.ToUpperInvariant(written.Text[place]), char.ToLowerInvariant(written.Text[place]) })
        {
            if (c != written.Text[place])
            {
                Assert.Equal(AddressOutcome.Invalid, AddressCheck.Read(written.Network, written.Text[..place] + c + written.Text[(place + 1)..]).Outcome);
            }
        }
    }

    // DST-6
    [Property]
    public void Swapped_neighbours_are_seen(WrittenAddress written)
    {
        for (int i = 1; i < written.Text.Length; i++)
        {
            char[] swapped = written.Text.ToCharArray();
            (swapped[i - 1], swapped[i]) = (swapped[i], swapped[i - 1]);
            Assert.Equal(
                swapped[i] == swapped[i - 1] ? AddressOutcome.Valid : AddressOutcome.Invalid,
                AddressCheck.Read(written.Network, swapped.AsSpan()).Outcome);
        }
    }

    // DST-6: the two constants are so far apart that no one symbol, and no swap, leads from one to the other. What an error leaves
    // depends on its place and its size alone, so one program of each length stands for all.
    [Theory]
    [InlineData("bc", 20)]
    [InlineData("bc", 32)]
    [InlineData("bcrt", 20)]
    [InlineData("bcrt", 32)]
    public void No_single_error_leads_from_one_checksum_to_the_other(string humanPart, int length)
    {
        var network = humanPart == "bc" ? Networks.Bitcoin : Networks.BitcoinRegtest;
        foreach (int version in Enumerable.Range(0, 17))
        {
            string text = PlainAddress.Witness(humanPart, version, new byte[length]);
            for (int place = humanPart.Length + 1; place < text.Length; place++)
            {
                Assert.Single(Symbols, c => AddressCheck.Read(network, text[..place] + c + text[(place + 1)..]).IsValid);
            }
        }
    }

    // DST-7
    [Property]
    public void A_letter_in_the_wrong_case_is_seen_at_its_place(HexWritten written)
    {
        for (int i = 2; i < written.Text.Length; i++)
        {
            string flipped = written.Text[..i] + (char)(char.IsAsciiLetter(written.Text[i]) ? written.Text[i] ^ 0x20 : written.Text[i]) + written.Text[(i + 1)..];
            bool isOneCase = !flipped[2..].Any(char.IsAsciiLetterUpper) || !flipped.Any(static c => c is >= 'a' and <= 'f');
            var reading = AddressCheck.Read(Networks.Ethereum, flipped);
            bool isSame = string.Equals(flipped, written.Text, StringComparison.Ordinal);

            Assert.Equal(isSame || isOneCase ? AddressOutcome.Valid : AddressOutcome.Invalid, reading.Outcome);
            Assert.Equal(isSame && !isOneCase, reading.IsChecksummed);
            if (!reading.IsValid)
            {
                Assert.Equal((AddressFault.Checksum, i), (reading.Fault, reading.Position.IfNone(-1)));
            }
        }
    }

    // DST-7
    [Property]
    public void An_address_in_one_case_is_accepted_as_unchecked(HexWritten written)
    {
        var unchecked_ = new AddressVerdict.Valid(Networks.Ethereum, AddressKind.Account, IsChecksummed: false);
        Assert.Equal(unchecked_, AddressCheck.Of(Networks.Ethereum, written.Text.ToLowerInvariant()));
        Assert.Equal(unchecked_, AddressCheck.Of(Networks.Ethereum, "0x" + written.Text[2..].ToUpperInvariant()));
    }

    // DST-2, DST-3
    [Property(MaxTest = 5000)]
    public void It_agrees_with_taking_an_address_apart_and_writing_it_again(NearAddress near)
    {
        if (PlainAddress.Families.FirstOrDefault(family => family.Network == near.Network) is { } family)
        {
            var reading = AddressCheck.Read(near.Network, near.Text);
            Assert.Equal(PlainAddress.Judge(family, near.Text), reading.IsValid ? reading.Kind : null);
        }
    }

    // DST-10
    [Property(MaxTest = 5000)]
    public void Chars_and_bytes_agree(NearAddress near) => Agree(near.Network, near.Text);

    // DST-1, DST-10
    [Property]
    public void Any_text_has_a_verdict_on_every_network(string? any, byte[] bytes) => Assert.All(Networks.Rows, row =>
    {
        Agree(row.Network, any ?? "");
        Assert.Equal(row.Network.HasRule, AddressCheck.Read(row.Network, bytes).Outcome != AddressOutcome.NotKnown);
        Assert.Equal(row.Network.HasRule, AddressCheck.Of(row.Network, any ?? "") is not AddressVerdict.Unknown);
    });

    // DST-10
    [Property]
    public void No_culture_changes_a_verdict(NearAddress near, CultureInfo culture)
    {
        var expected = AddressCheck.Read(near.Network, near.Text);
        Cultures.In(culture, () => Assert.Equal(expected, AddressCheck.Read(near.Network, near.Text)));
    }

    // DST-10
    [Fact]
    public void Reading_allocates_nothing() => Assert.All(
        [
            (Networks.Bitcoin, "1FsSia9rv4NeEwvJ2GvXrX7LyxYspbN2mo"),
            (Networks.Bitcoin, "bc1qvyq0cc6rahyvsazfdje0twl7ez82ndmuac2lhv"),
            (Networks.Bitcoin, "tb1qcrh3yqn4nlleplcez2yndq2ry8h9ncg3qh7n54"),
            (Networks.Tron, "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL"),
            (Networks.Tron, "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeM"),
            (Networks.Ethereum, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"),
            (Networks.Xrp, "anything"),
        ],
        static sample =>
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(sample.Item2);
            Assert.Equal(0, Allocations.Of(() => AddressCheck.Read(sample.Item1, sample.Item2)));
            Assert.Equal(0, Allocations.Of(() => AddressCheck.Read(sample.Item1, utf8)));
        });

    private static void Agree(Network network, string text)
    {
        var chars = AddressCheck.Read(network, text);
        var bytes = AddressCheck.Read(network, Encoding.UTF8.GetBytes(text));
        Assert.Equal(chars.Outcome, bytes.Outcome);
        if (Ascii.IsValid(text))
        {
            Assert.Equal(chars, bytes);
        }
    }
}
