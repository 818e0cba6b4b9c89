using System.Text.Json.Nodes;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Sandbox.Steering;

/// <summary>Money for orders, over HTTP.</summary>
internal sealed class DepositSteering(Chain chain)
{
    /// <summary>A body with every field.</summary>
    public const string Example = """{"address":"…","amount":"0.05"}""";

    /// <summary>What it does.</summary>
    public const string Does = "sends money to an order's deposit address; what it waits for, without an amount";

    private const string Address = "must be the deposit address of an order, as a string";

    public Response Send(Body body) => Reply.Of(
        Form.Of(body).Bind(static form => (
            form.Only("address", "amount"),
            Form.Required("address", Address, form.Text("address", Address, static text => text.Length > 0 ? text : Option<string>.None)),
            form.Text("amount", "must be an amount, as a string", static text => Amount.Parse(text).ToOption()))
            .Apply(static (_, address, amount) => (Address: address, Amount: amount))),
        given => chain.Send(given.Address, given.Amount).Match(
            Some: static deposit => Reply.Json(200, new JsonObject
            {
                ["address"] = deposit.Address,
                ["amount"] = deposit.Amount.ToString(),
                ["txid"] = deposit.Txid,
            }),
            None: static () => Reply.Refused(404, "No order waits at this address.")));
}
