using FsCheck;
using FsCheck.Fluent;

namespace PureCrypto.Tests.Support;

/// <summary>Texts as providers' fields hold them: codes, names and addresses, and now and then any text at all.</summary>
public static class Words
{
    private static readonly char[] Visible = [.. Enumerable.Range('!', '~' - '!' + 1).Select(static c => (char)c)];

    public static Arbitrary<string> Texts() => Gen.Frequency(
        (12, Gen.Elements("BTC", "USDT", "TRC20", "XMR", "bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh", "0", "true", "-1")),
        (20, Gen.Elements(Visible).NonEmptyListOf().Select(static chars => string.Concat(chars))),
        (1, All.Texts().Generator)).ToArbitrary();
}
