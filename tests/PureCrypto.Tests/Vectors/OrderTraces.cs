using System.Globalization;
using LanguageExt;
using PureCrypto.Orders;
using PureCrypto.Providers;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Vectors;

/// <summary>Every file of <c>spec/vectors/orders</c>, under three cultures: the verdict of each line, and what is known in the end (ORD-15 to ORD-28).</summary>
public sealed class OrderTraces
{
    private static readonly string Folder = Repository.PathOf("spec/vectors/orders");

    public static TheoryData<string> Files { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.txt").Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_trace_is_judged_line_by_line(string name) => Cultures.InEach(() =>
    {
        string[] lines = File.ReadAllText(Path.Combine(Folder, name + ".txt")).TrimEnd('\n').Split('\n');
        Assert.StartsWith("# ", lines[0], StringComparison.Ordinal);
        var judged = Machines.Find(After("machine ", lines[1])).IfNone(() => throw new InvalidDataException(lines[1]))
            .Accept(new Judge(lines[2..^1].Select(static line => line.Split(',')[0].Split(' ')[^1])));
        Assert.Equal(lines[2..], judged);
    });

    [Theory]
    [MemberData(nameof(Files))]
    public void Only_a_rejected_trace_has_an_impossible_step_and_it_is_the_last(string name)
    {
        string[] steps = File.ReadAllLines(Path.Combine(Folder, name + ".txt"))[2..^1];
        int impossible = Array.FindIndex(steps, static line => line.StartsWith("impossible ", StringComparison.Ordinal));
        Assert.Equal(name.StartsWith("reject-", StringComparison.Ordinal) ? steps.Length - 1 : -1, impossible);
    }

    [Fact]
    public void Every_machine_has_a_trace()
    {
        string[] traced = [.. Directory.EnumerateFiles(Folder, "*.txt").Select(static path => After("machine ", File.ReadAllLines(path)[1])).Distinct()];
        Assert.Equal(
            Machines.All.Map(static m => m.Name).ToArray(),
            traced.Order(StringComparer.Ordinal).ToArray());
    }

    private static string After(string word, string line) =>
        line.StartsWith(word, StringComparison.Ordinal) ? line[word.Length..] : throw new InvalidDataException($"'{word}' is expected, and not: {line}");

    private sealed class Judge(IEnumerable<string> seen) : IMachineVisitor<string[]>
    {
        public string[] Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
        {
            var lines = new List<string>();
            var verdict = default(Verdict<TStatus>);
            foreach (string text in seen)
            {
                verdict = machine.Observe(verdict.Standing, Parse(machine, text));
                lines.Add($"{Word(verdict.Kind)} {text}{Part("over", Names(machine, verdict.PassedOver))}"
                    + $"{Part("as", verdict.Irregularities.Describe())}{Part("against", Names(machine, verdict.Against))}");
            }

            var outlook = verdict.Outlook;
            return [.. lines, $"now {outlook.Certainty.ToString().ToLowerInvariant()} {Names(machine, outlook.Candidates)} | {outlook.Phase.Describe()}"];
        }

        private static string Word(VerdictKind kind) => kind.ToString().ToLowerInvariant();

        private static string Part(string word, string text) => text.Length == 0 ? "" : $", {word} {text}";

        private static string Names<TStatus>(Machine<TStatus> machine, StatusSet<TStatus> statuses) where TStatus : struct, Enum =>
            string.Join(' ', statuses.ToSeq().Map(machine.Text));

        private static Observation<TStatus> Parse<TStatus>(Machine<TStatus> machine, string text) where TStatus : struct, Enum
        {
            string[] parts = text.Split('@');
            var at = parts.Length == 1
                ? Option<DateTimeOffset>.None
                : DateTimeOffset.ParseExact(parts[1], "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            return new Observation<TStatus>(machine.Parse(parts[0]).OrThrow(), at);
        }
    }
}
