using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Attempts;

/// <summary>ATT-11.</summary>
public sealed class KeyStandingLaws
{
    [Property]
    public bool A_key_is_locked_exactly_by_so_many_refusals_of_its_proof_since_it_last_passed(byte[] history)
    {
        var standing = default(KeyStanding);
        int inARow = 0;
        foreach (byte what in history)
        {
            (standing, inARow) = (what % 4) switch
            {
                0 => (standing.Passed(), 0),
                1 => (standing.Saw(new Refusal.NotFound()), 0),
                2 => (standing.Saw(new Refusal.Unavailable(default)), inARow),
                _ => (standing.Saw(new Refusal.Authentication(AuthenticationFault.Key)), inARow + 1),
            };
        }

        return standing.FailuresInARow == inARow && standing.IsLocked(KeyStanding.UsualLimit) == inARow >= 3;
    }

    [Fact]
    public void Only_a_refusal_from_behind_the_gate_shows_that_a_proof_was_taken()
    {
        var standing = new KeyStanding(2);
        Refusal[] silent = [new Refusal.LimitExceeded(default), new Refusal.Unavailable(default), new Refusal.Unknown()];
        Refusal[] behind =
        [
            new Refusal.Permission(), new Refusal.Validation(default), new Refusal.NotFound(), new Refusal.Conflict(),
            new Refusal.InsufficientFunds(), new Refusal.Expired(),
        ];

        Assert.All(silent, refusal => Assert.Equal(standing, standing.Saw(refusal)));
        Assert.All(behind, refusal => Assert.Equal(default, standing.Saw(refusal)));
        Assert.Equal(int.MaxValue, new KeyStanding(int.MaxValue).Saw(new Refusal.Authentication(AuthenticationFault.Clock)).FailuresInARow);
    }
}
