using System.Globalization;
using System.Text;
using System.Text.Json;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>A secret works and shows nothing (SIG-1, SIG-2).</summary>
[Properties(Arbitrary = [typeof(SigningArguments)])]
public sealed class SecretLaws
{
    [Property]
    public bool It_prints_the_same_for_every_key(Key key)
    {
        using var secret = Secret.OfText(key.Text);
        return string.Create(CultureInfo.InvariantCulture, $"{secret}") == "Secret(redacted)";
    }

    [Property]
    public bool Equal_texts_are_not_equal_secrets(Key key)
    {
        using var one = Secret.OfText(key.Text);
        using var two = Secret.OfText(key.Text);
        return !one.Equals(two) && one.Fingerprint == two.Fingerprint;
    }

    [Property]
    public bool The_bytes_are_the_utf8_bytes_of_the_text(Key key, byte[] text)
    {
        using var ofText = Secret.OfText(key.Text);
        using var ofBytes = Secret.OfBytes(Encoding.UTF8.GetBytes(key.Text));
        var canonical = Canonical.OfBytes(text);
        return Hmac.Sha256(canonical, ofText).Matches(Hmac.Sha256(canonical, ofBytes));
    }

    [Property]
    public bool The_fingerprint_is_12_hex_digits_and_not_the_start_of_a_plain_hash(Key key)
    {
        using var secret = Secret.OfText(key.Text);
        string plain = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(key.Text)));
        return secret.Fingerprint.Length == Secret.FingerprintLength
            && secret.Fingerprint.All(char.IsAsciiHexDigitLower)
            && !plain.StartsWith(secret.Fingerprint, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_refuses_it_both_ways()
    {
        using var secret = Secret.OfText("hunter2");
        var error = Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new { Key = secret }));
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Secret>("\"hunter2\""));
    }

    [Fact]
    public void A_credential_prints_its_key_id_at_most()
    {
        using var secret = Secret.OfText("hunter2");
        Assert.Equal("Credential(mx_test_0)", Credential.Signing("mx_test_0", secret).ToString());
        Assert.Equal("Credential(redacted)", Credential.Bearer(secret, secret).ToString());
    }

    [Fact]
    public void An_empty_secret_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Secret.OfText(""));
        Assert.Throws<ArgumentException>(() => Secret.OfBytes([]));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused() => Assert.ThrowsAny<ArgumentException>(() => Secret.OfText("\ud83d"));

    [Fact]
    public void After_disposal_every_use_throws()
    {
        var secret = Secret.OfText("hunter2");
        secret.Dispose();
        secret.Dispose();

        Assert.Throws<ObjectDisposedException>(() => Hmac.Sha256(Canonical.OfBytes("x"u8), secret));
        Assert.Equal("Secret(redacted)", secret.ToString());
    }
}
