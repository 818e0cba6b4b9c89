using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PureCrypto.Calls;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>A request target: visible ASCII after a slash.</summary>
public sealed record Target(string Text);

/// <summary>The text of a secret: at least one character, any script.</summary>
public sealed record Key(string Text);

/// <summary>Everything that a request's signature depends on.</summary>
public sealed record Signable(Verb Verb, Target Target, int UnixSeconds, Guid Nonce, byte[] Body, Key Key)
{
    public byte[] TargetUtf8 => Encoding.UTF8.GetBytes(Target.Text);

    public byte[] TimestampUtf8 => Encoding.UTF8.GetBytes(UnixSeconds.ToString(CultureInfo.InvariantCulture));

    public byte[] NonceUtf8 => Encoding.UTF8.GetBytes(Nonce.ToString("D"));
}

/// <summary>The sets that laws of signing draw from.</summary>
public static class SigningArguments
{
    public static Arbitrary<Target> Targets() =>
        Gen.Choose('!', '~').Where(static c => c != '#').Select(static c => (char)c).ListOf()
            .Select(static chars => new Target("/" + string.Concat(chars))).ToArbitrary();

    public static Arbitrary<Key> Keys() =>
        Gen.OneOf(
            Gen.Elements("k", new string('k', 64), new string('k', 65), new string('k', 200), "sécret-🔑", "YWJj=="),
            Gen.Choose(1, 0xD7FF).Select(static c => (char)c).NonEmptyListOf().Select(static chars => string.Concat(chars)))
        .Select(static text => new Key(text)).ToArbitrary();

    public static Arbitrary<Signable> Signables(Arbitrary<Target> targets, Arbitrary<Key> keys, Arbitrary<byte[]> bodies) => (
        from verb in Gen.Elements(Verb.Get, Verb.Post, Verb.Put, Verb.Delete)
        from target in targets.Generator
        from seconds in Gen.Choose(0, int.MaxValue - 1)
        from nonce in ArbMap.Default.GeneratorFor<Guid>()
        from body in bodies.Generator
        from key in keys.Generator
        select new Signable(verb, target, seconds, nonce, body, key)).ToArbitrary();
}
