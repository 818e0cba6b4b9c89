using System.Text;
using PureCrypto.Calls;

namespace PureCrypto.Bench.Signing;

/// <summary>A request to sign, in every form that a way of signing may want it in.</summary>
internal sealed class Message
{
    public const string SecretText = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY3ODkwYWJjZGVmZ2hpams=";
    public const string Timestamp = "1712582345";
    public const string Nonce = "550e8400-e29b-41d4-a716-446655440000";

    private Message(Verb verb, string target, int bodyLength)
    {
        Verb = verb;
        Target = target;
        Body = new string('x', bodyLength);
        BodyUtf8 = Encoding.UTF8.GetBytes(Body);
        TargetUtf8 = Encoding.UTF8.GetBytes(target);
    }

    public Verb Verb { get; }

    public string Target { get; }

    public string Body { get; }

    public byte[] BodyUtf8 { get; }

    public byte[] TargetUtf8 { get; }

    public byte[] TimestampUtf8 { get; } = Encoding.UTF8.GetBytes(Timestamp);

    public byte[] NonceUtf8 { get; } = Encoding.UTF8.GetBytes(Nonce);

    public static Message Of(string name) => name switch
    {
        "GET" => new Message(Verb.Get, "/v1/account/balances?currency_type=crypto", 0),
        "POST 100 B" => new Message(Verb.Post, "/v1/rfq", 100),
        "POST 1 KiB" => new Message(Verb.Post, "/v1/rfq", 1024),
        "POST 100 KiB" => new Message(Verb.Post, "/v1/rfq", 102_400),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
