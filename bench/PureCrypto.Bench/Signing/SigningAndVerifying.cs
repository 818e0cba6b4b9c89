using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using PureCrypto.Signing;

namespace PureCrypto.Bench.Signing;

/// <summary>Both ends of every scheme at three sizes, against the bare hashes over the same bytes.</summary>
/// <remarks>Messages come with their header fields, so finding and decoding the signature is part of the work. A check before
/// the first measurement holds all of it to one answer.</remarks>
[MemoryDiagnoser]
public class SigningAndVerifying
{
    public const string Bare = "bare hashes, keyed and reused";
    public const string Sign = "PureCrypto, signing";
    public const string Verify = "PureCrypto, verifying";

    private readonly Secret _secret = Secret.OfText(Message.SecretText);
    private readonly HMACSHA256 _keyed = new(Encoding.UTF8.GetBytes(Message.SecretText));
    private readonly SHA256 _sha = SHA256.Create();
    private readonly byte[] _mac = new byte[HMACSHA256.HashSizeInBytes];
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];
    private readonly byte[] _text = new byte[160];
    private Keyring? _keys;
    private SchemeCase? _case;
    private byte[] _hashed = [];

    public static IEnumerable<string> Cases => SchemeCase.Names;

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _case = SchemeCase.Of(Case, _secret);
        _keys = Keyring.Of(_secret);
        _hashed = _case.Hashed;
        BareHashes();
        _case.Check();
        string bare = _case.Scheme.Spell(Signature.OfBytes(_mac));
        if (!Signing() || !Verifying() || !Encoding.ASCII.GetString(_text).StartsWith(bare, StringComparison.Ordinal)) throw new InvalidOperationException("The ways do not agree.");
    }

    [Benchmark(Baseline = true, Description = Bare)]
    public bool BareHashes() =>
        (_hashed.Length == 0 || _sha.TryComputeHash(_hashed, _hash, out _)) && _keyed.TryComputeHash(_case!.Canonical, _mac, out _);

    [Benchmark(Description = Sign)]
    public bool Signing() => _case!.Scheme.TrySign(_secret, _case.Message, SchemeCase.Stamp, _text, out _);

    [Benchmark(Description = Verify)]
    public bool Verifying() => _case!.Scheme.TryVerify(_keys!, _case.Signed, SchemeCase.Stamp.At);
}
