using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Vectors.Staged;

/// <summary>Every row of <c>spec/vectors/staged</c>, one stage per test, so that a red test names the stage (SIG-36).</summary>
public sealed class StagedVectors
{
    private static readonly string[] Names =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("spec/vectors/staged"), "*.json")
            .Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The names of the files.</summary>
    public static TheoryData<string> Files { get; } = [.. Names];

    [Fact]
    public void Every_recipe_has_a_file_and_every_file_a_recipe() =>
        Assert.Equal(StagedScheme.All.Keys.Order(StringComparer.Ordinal), Names);

    [Theory]
    [MemberData(nameof(Files))]
    public void Names_say_what_is_expected_and_come_once(string file) => InEveryCulture(file, static (row, _) =>
        Assert.Equal(row.Expect != "verified", row.Name.StartsWith("reject-", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Files))]
    public void The_canonical_text_is_made_of_the_request(string file) =>
        InEveryCulture(file, static (row, scheme) => Assert.Equal(row.Canonical.Bytes, scheme.Canonical(row)));

    [Theory]
    [MemberData(nameof(Files))]
    public void The_signature_is_the_mac_of_the_canonical_text(string file) => InEveryCulture(file, static (row, scheme) =>
    {
        using var secret = Secret.OfText(row.Context.Secret);
        Assert.Equal(row.Signature, scheme.Sign(row, row.Canonical.Bytes, secret));
    });

    [Theory]
    [MemberData(nameof(Files))]
    public void The_headers_carry_the_signature(string file) => InEveryCulture(file, static (row, scheme) =>
    {
        using var secret = Secret.OfText(row.Context.Secret);
        Assert.Equal(
            row.SignedHeaders.Map(static header => (header.Name, header.Value)).ToArray(),
            scheme.Attach(row, secret).Map(static header => (header.Name, header.Value)).ToArray());
    });

    [Theory]
    [MemberData(nameof(Files))]
    public void The_signature_proves_what_is_expected(string file) => InEveryCulture(file, static (row, scheme) =>
        Assert.Equal(row.ExpectSignature ?? row.Expect, KindOf(scheme.Verify(row, row.Received[^1]))));

    [Theory]
    [MemberData(nameof(Files))]
    public void The_whole_way_ends_as_expected(string file) =>
        InEveryCulture(file, static (row, scheme) => Assert.Equal(row.Expect, KindOf(scheme.Receive(row))));

    [Fact]
    public void The_key_of_mistex_is_what_follows_the_first_dot() => InEveryCulture("mistex", static (row, _) =>
    {
        using var secret = Secret.OfText(row.Context.Secret);
        Assert.Equal(secret.Fingerprint, MistexKey.Parse(row.Context.ApiKey).OrThrow().Secret.Fingerprint);
    });

    /// <summary>What a file must hold: every end that its scheme can come to.</summary>
    [Theory]
    [InlineData("mintarex", "from-the-future key-not-good malformed stale too-large verified wrong-signature")]
    [InlineData("mintarex-callback", "from-the-future in-progress key-not-good malformed no-room replayed stale too-large undecodable verified wrong-signature")]
    [InlineData("mintarex-callback-v1", "from-the-future in-progress key-not-good malformed replayed stale too-large undecodable verified wrong-signature")]
    [InlineData("mistex", "key-not-good malformed too-large verified wrong-signature")]
    [InlineData("cryptopayments", "in-progress key-not-good malformed replayed too-large verified wrong-signature")]
    [InlineData("cryptofuse", "key-not-good malformed replayed stale too-large verified wrong-signature")]
    [InlineData("btcmix", "ambiguous key-not-good malformed too-large undecodable verified wrong-signature")]
    public void Every_end_is_covered(string file, string ends) =>
        Assert.Equal(ends.Split(' '), Rows(file).Select(static row => row.Expect).Distinct().Order(StringComparer.Ordinal));

    private static string KindOf(LanguageExt.Either<VerificationError, Proof> result) => result.Match(
        Right: static _ => "verified",
        Left: static error => error.Match(
            malformed: static _ => "malformed",
            undecodable: static _ => "undecodable",
            tooLarge: static _ => "too-large",
            wrongSignature: static _ => "wrong-signature",
            outOfTime: static x => x.Skew > TimeSpan.Zero ? "stale" : "from-the-future",
            keyNotGood: static _ => "key-not-good",
            ambiguous: static _ => "ambiguous",
            replayed: static _ => "replayed",
            inProgress: static _ => "in-progress",
            noRoom: static _ => "no-room",
            answersAnother: static _ => "answers-another"));

    private static IReadOnlyList<StagedVector> Rows(string file) => VectorFiles.Rows<StagedVector>($"staged/{file}.json");

    private static void InEveryCulture(string file, Action<StagedVector, StagedScheme> check)
    {
        var rows = Rows(file);
        Assert.Equal(rows.Count, rows.Select(static row => row.Name).Distinct(StringComparer.Ordinal).Count());
        Cultures.InEach(() =>
        {
            foreach (var row in rows)
            {
                try
                {
                    check(row, StagedScheme.All[file]);
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    throw new InvalidOperationException($"{file}/{row.Name}: {e.Message}", e);
                }
            }
        });
    }
}
