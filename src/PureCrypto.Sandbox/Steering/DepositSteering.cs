using System.Text.Json.Nodes;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Sandbox.Steering;

/// <summary>Money for orders, over HTTP.</summary>
internal sealed class DepositSteering(Chain chain)
{
    /// <summary>A body with every field.</summary>
    public const string Example = """{"address":"…","tag":"…","amount":"0.05"}""";

    /// <summary>What it does.</summary>
    public const string Does = "sends money to an order's deposit address, with its tag if it named one; without an amount, what it waits for";

    private const string Address = "must be the deposit address of an order, as a string";

    public Response Send(Body body) => Reply.Of(
        Form.Of(body).Bind(static form => (
            form.Only("address", "tag", "amount"),
            Form.Required("address", Address, form.Text("address", Address, NotEmpty)),
            form.Text("tag", "must be the tag of the deposit address, as a string", NotEmpty),
            form.Text("amount", "must be an amount, as a string", static text => Amount.Parse(text).ToOption()))
            .Apply(static (_, address, tag, amount) => (Address: address, Tag: tag, Amount: amount))),
        given => chain.Send(given.Address, given.Tag, given.Amount).Match(
            Right: static sent => sent.Match(
                Some: static deposit => Reply.Json(200, new JsonObject
                {
                    ["address"] = deposit.Address,
                    ["amount"] = deposit.Amount.ToString(),
                    ["txid"] = deposit.Txid,
                }),
                None: static () => Reply.Refused(404, "No order waits at this address with this tag.")),
            Left: static fault => Reply.Refused(400, $"{fault}")));

    private static Option<string> NotEmpty(string text) => text.Length > 0 ? text : Option<string>.None;
}
