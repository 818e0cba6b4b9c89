using LanguageExt;
using PureCrypto.Calls.Json;

namespace PureCrypto.Calls;

/// <summary>The field that a refusal complains about, where one is named.</summary>
/// <remarks>Two forms are known: <c>{"error":{"details":{"amount":…}}}</c>, and <c>{"detail":[{"loc":["body","amount"],…}]}</c>, which is
/// what the framework behind one provider's answers writes by itself. Total: any body has a field or none.</remarks>
internal static class RefusedField
{
    public static Option<string> Of(Body body)
    {
        var json = LooseJson.Of(body);
        var named = json["error"]["details"].FirstName;
        return named.IsSome ? named : json["detail"].First["loc"].Last.Text;
    }
}
