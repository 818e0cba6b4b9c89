using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Destinations.Json;

namespace PureCrypto.Destinations;

/// <summary>Where an answer says that money is to be sent to: a deposit address, or a text that is doubtful as one.</summary>
/// <remarks>
/// <para>Total: whatever a provider states is kept as it came. What fails the check of its network, or lacks the tag that its network
/// needs, is no <see cref="DepositAddress"/>; it is not lost, but nothing gives it without saying what is doubtful.</para>
/// <para>Laws (<c>StatedDepositLaws</c>). Spec: spec/destinations.md, DST-20.</para>
/// </remarks>
/// <example><c>var (address, tag) = order.DepositAddress.Checked.OrThrow();</c></example>
[JsonConverter(typeof(StatedDepositJson))]
public sealed record StatedDeposit
{
    private readonly string? _tag;

    private StatedDeposit(string network, string address, string? tag) => (Network, StatedAddress, _tag) = (network, address, tag);

    /// <summary>The network, as the provider spells it.</summary>
    public string Network { get; }

    /// <summary>The deposit address; or the first reason to doubt it, for which a person should look before anything is sent.</summary>
    public Either<DestinationError, DepositAddress> Checked => Destination
        .Parse(Network, StatedAddress, string.IsNullOrEmpty(_tag) ? None : _tag)
        .Map(static sound => DepositAddress.Of(sound));

    internal string StatedAddress { get; }

    internal Option<string> StatedTag => Optional(_tag);

    /// <summary>What an answer states.</summary>
    /// <param name="network">The network, as the provider spells it.</param>
    /// <param name="address">The address, as it came.</param>
    /// <param name="tag">The tag, as it came; an empty one is none.</param>
    public static StatedDeposit Of(string network, string address, Option<string> tag = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(address);
        return new StatedDeposit(network, address, tag.IsSome ? (string)tag : null);
    }

    /// <summary>All of it as it came, and what is doubtful about it, if anything is.</summary>
    public void Deconstruct(out string address, out Option<string> tag, out Option<DestinationError> doubt) =>
        (address, tag, doubt) = (StatedAddress, StatedTag, Checked.Match(Right: static _ => None, Left: static error => Some(error)));

    /// <summary>The deposit address with its tag; or what was stated, and why it is doubtful.</summary>
    public override string ToString() => Checked.Match(
        Right: static deposit => deposit.ToString(),
        Left: doubt => $"{StatedAddress} on {Network}{(_tag is null ? "" : $", tag {_tag}")} (doubtful: {doubt.Describe()})");
}
