using System.CommandLine;
using PureCrypto.Destinations;

namespace PureCrypto.Cli;

/// <summary><c>purecrypto address</c>: whether money can be sent there, as far as anybody can say without asking. Exit 0 if it can, 1
/// if not, 2 on misuse; where the network's rule is not known, 0, or 1 with <c>--strict</c>.</summary>
internal static class AddressCommand
{
    public static Command Of(Terminal terminal)
    {
        var network = new Argument<string>("NETWORK") { Description = "The network as any provider spells it: bitcoin, TRC20, eth, xrp" };
        var address = new Argument<string>("ADDRESS") { Description = "The address" };
        var tag = new Option<string?>("--tag") { Description = "The tag or memo that goes with it", HelpName = "TAG" };
        var untagged = new Option<bool>("--untagged") { Description = "The recipient is known to need no tag" };
        var strict = new Option<bool>("--strict") { Description = "Fail where the rule of the network is not known" };

        var command = new Command("address", "Check an address, and whether a tag must go with it") { network, address, tag, untagged, strict };
        command.SetAction(parsed =>
        {
            var chain = Network.Named(parsed.GetRequiredValue(network)).IfLeft(static error => throw new MisuseException($"NETWORK: {error.Describe()}"));
            var demand = parsed.GetValue(untagged) ? TagDemand.Waived : TagDemand.OfNetwork;
            var given = TagOf(parsed.GetValue(tag));
            if (given.IsSome && demand == TagDemand.Waived) throw new MisuseException("--tag and --untagged exclude each other.");
            return Destination.Of(chain, parsed.GetRequiredValue(address), given, demand).TryGet(out var destination, out var error)
                ? Print(terminal, parsed.GetValue(CommandLine.Json), destination, parsed.GetValue(strict))
                : terminal.Refuse(error);
        });
        return command;
    }

    private static LanguageExt.Option<Tag> TagOf(string? text) => text is null
        ? LanguageExt.Option<Tag>.None
        : Tag.Of(text).IfLeft(static error => throw new MisuseException($"--tag: {error.Describe()}"));

    private static int Print(Terminal terminal, bool json, Destination destination, bool strict)
    {
        var verdict = destination.Verdict;
        var reading = AddressCheck.Read(destination.Network, destination.Address);
        if (json)
        {
            terminal.PrintJson(new { Destination = destination, reading.Outcome, reading.Kind, reading.IsChecksummed });
        }
        else
        {
            terminal.Console.Profile.Out.Writer.WriteLine(verdict.Describe());
        }

        return strict && verdict is AddressVerdict.Unknown ? ExitCode.Failed : ExitCode.Success;
    }

    private static int Refuse(this Terminal terminal, DestinationError error)
    {
        terminal.Error.WriteLine(error.Describe());
        return ExitCode.Failed;
    }
}
